//! A call in a program that sends a request: `fetch(…)`, axios, got, Python's requests and httpx, k6, PowerShell. Its
//! string literals are read with the names that they stand behind; the code itself is not run.

use super::arguments::Arguments;
use super::literal::{self, Language};
use crate::http::filled_in::FilledIn;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// What a call begins with, in lower case.
const CALLS: [&str; 22] = [
    "fetch(",
    "window.fetch(",
    "axios(",
    "axios.",
    "got(",
    "got.",
    "ky(",
    "ky.",
    "$.ajax(",
    "superagent.",
    "requests.",
    "httpx.",
    "session.",
    "client.",
    "http.get(",
    "http.post(",
    "http.request(",
    "urllib.request.",
    "invoke-webrequest",
    "invoke-restmethod",
    "iwr ",
    "irm ",
];

/// The longest call that is read, in bytes.
const LONGEST: usize = 65_536;

/// How many bytes are read for calls that turn out to be none, so that many lines that begin as one do not each have the
/// text behind them read.
const MOST_IN_VAIN: usize = 4 * LONGEST;

/// The request of the call that the line at the start of `text` begins, and how many bytes it takes; `None` once
/// [`MOST_IN_VAIN`] were read in vain.
pub(super) fn read(text: &str, in_vain: &mut usize) -> Option<(Request, usize)> {
    let line = text.lines().next()?;
    let called = without_assignment(line);
    let begins = |call: &&&str| called.get(..call.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(call));
    let begun = CALLS.iter().find(begins);
    let is_object = called.starts_with('{') && text.get(..1) == Some("{");
    if (begun.is_none() && !is_object) || *in_vain >= MOST_IN_VAIN {
        return None;
    }
    let is_power_shell = begun.is_some_and(|call| call.starts_with('i'));
    let start = line.len() - called.len();
    let far = (start..=text.len().min(start + LONGEST)).rev().find(|i| text.is_char_boundary(*i))?;
    // Many languages call their clients like this.
    let is_of_many = begun.is_none_or(|call| ["session.", "client.", "http."].iter().any(|of| call.starts_with(of)));
    let language = match (is_power_shell, is_of_many) {
        (true, _) => Language::PowerShell,
        (_, true) => Language::Unknown,
        _ => Language::Script,
    };
    let mut code =
        Code { arguments: Arguments::of(called, language), language, is_power_shell, is_object, ..Code::default() };
    let length = code.read(text.get(start..far)?);
    let mut request = code.request;
    request.carried = PastedAs::Command;
    let is_one = request.target.is_some() || request.fields.get("authorization").is_some();
    let method = request.method.or_else(|| method_of(called)).map(|method| method.to_ascii_uppercase());
    request.method = method.or_else(|| is_one.then(|| "GET".to_owned()));
    if !is_one {
        *in_vain += length;
    }
    is_one.then_some((request, start + length))
}

/// `const answer = await fetch(…` without what stands before the call.
fn without_assignment(line: &str) -> &str {
    let mut rest = line.trim_start();
    for word in ["const ", "let ", "var ", "return "] {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim_start();
    }
    if let Some((name, value)) = rest.split_once('=') {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "_$., ".contains(c);
        if name.chars().all(is_name) {
            rest = value.trim_start();
        }
    }
    rest.strip_prefix("await ").unwrap_or(rest).trim_start()
}

/// The method that a call has in its name: `axios.post(`.
fn method_of(call: &str) -> Option<String> {
    let lower: String = call.chars().take(24).map(|c| c.to_ascii_lowercase()).collect();
    let name = lower.split('(').next()?.rsplit('.').next()?;
    ["get", "post", "put", "patch", "delete", "head", "options"].contains(&name).then(|| name.to_owned())
}

#[derive(Default)]
struct Code {
    language: Language,
    arguments: Arguments,
    is_power_shell: bool,
    /// Whether it is an object by itself, whose address has a name.
    is_object: bool,
    request: Request,
    /// The name that the next value stands behind.
    key: Option<String>,
    /// The last word outside a literal.
    word: String,
    /// For each open bracket, whether it holds the header fields.
    open: Vec<bool>,
}

impl Code {
    /// Reads to the end of the call; gives how many bytes it takes.
    fn read(&mut self, text: &str) -> usize {
        let mut at = 0;
        while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
            at += c.len_utf8();
            match c {
                '"' | '\'' | '`' if !(self.is_power_shell && c == '`') => {
                    let (literal, length, filled_in) = literal::read(rest, c, &self.word, self.language);
                    at += length;
                    let word = std::mem::take(&mut self.word);
                    if self.is_power_shell && word.starts_with('-') {
                        self.key = Some(word);
                    }
                    let behind = text.get(at..).unwrap_or_default().trim_start();
                    if behind.starts_with(':') || (behind.starts_with('=') && !behind.starts_with("==")) {
                        self.key = Some(literal);
                    } else {
                        self.value(literal, filled_in);
                    }
                }
                '{' | '(' | '[' => {
                    let named = self.key.take().unwrap_or_default();
                    let is_headers = |name: &str| name.trim_start_matches('-').eq_ignore_ascii_case("headers");
                    let holds = is_headers(&named) || is_headers(&self.word);
                    if holds {
                        self.request.misplaced = self.arguments.headers(self.open.len());
                    }
                    let is_sent = holds && self.request.misplaced.is_none();
                    self.open.push(is_sent || (c == '(' && self.open.last() == Some(&true)));
                    self.word.clear();
                }
                '}' | ')' | ']' => {
                    self.variable();
                    self.open.pop();
                    if self.open.is_empty() && !self.is_power_shell {
                        return at;
                    }
                }
                // PowerShell takes an address without quotation marks.
                ':' | '/' | '?' | '&' | '=' if self.is_power_shell && self.word.starts_with("http") => {
                    self.word.push(c)
                }
                ':' | '=' if !self.word.is_empty() => self.key = Some(std::mem::take(&mut self.word)),
                ',' | ';' => {
                    self.variable();
                    self.arguments.next(self.open.len());
                }
                '\n' => {
                    let continues = text.get(..at - 1).is_some_and(|line| line.trim_end_matches('\r').ends_with('`'));
                    if self.is_power_shell && self.open.is_empty() && !continues {
                        return at;
                    }
                    self.variable();
                }
                c if c.is_ascii_alphanumeric() || "_-.$".contains(c) => {
                    // A word behind a blank is another word.
                    let is_new = text.get(..at - 1).is_some_and(|before| before.ends_with(char::is_whitespace));
                    if is_new {
                        self.option();
                    }
                    self.word.push(c);
                }
                _ => {}
            }
        }
        at
    }

    /// PowerShell: `-Method Post`, `-Uri https://…`.
    fn option(&mut self) {
        let word = std::mem::take(&mut self.word);
        if self.is_power_shell && word.starts_with('-') {
            self.key = Some(word);
        } else if self.is_power_shell && !word.is_empty() && self.key.is_some() {
            self.value(word, FilledIn::Never);
        }
    }

    /// A name whose value is no literal: the program fills it in.
    fn variable(&mut self) {
        let word = std::mem::take(&mut self.word);
        let Some(key) = self.key.take() else { return };
        if self.is_power_shell && key.starts_with('-') {
            self.key = Some(key);
            self.value(word, FilledIn::Never);
        } else if self.open.last() == Some(&true) && !word.is_empty() {
            self.field(key, word, FilledIn::Always);
        } else if key.eq_ignore_ascii_case("authorization") && !word.is_empty() {
            self.misplace();
        }
    }

    /// Notes where the `Authorization` that is read stands, where the call does not send it; and tells whether it does not.
    fn misplace(&mut self) -> bool {
        let here = self.arguments.authorization(self.open.len());
        self.request.misplaced = self.request.misplaced.or(here);
        self.request.misplaced.is_some()
    }

    fn value(&mut self, literal: String, filled_in: FilledIn) {
        let key = self.key.take().unwrap_or_default();
        if self.open.last() == Some(&true) {
            return self.field(key, literal, filled_in);
        }
        match key.trim_start_matches('-').to_ascii_lowercase().as_str() {
            "method" | "type" if literal.len() < 8 => self.request.method = Some(literal),
            "mode" => self.request.mode = Some(literal),
            "" if self.is_object => {}
            "url" | "uri" | "path" | "" if self.request.target.is_none() && literal.contains(['/', '.']) => {
                self.request.target = Some(literal);
            }
            "authorization" if self.misplace() => {}
            "authorization" => self.field(key, literal, filled_in),
            _ => {}
        }
    }

    fn field(&mut self, name: String, value: String, filled_in: FilledIn) {
        if name.is_empty() {
            return;
        }
        match filled_in {
            FilledIn::Always => self.request.filled_in.push(name.to_ascii_lowercase()),
            FilledIn::Perhaps => self.request.perhaps_filled_in.push(name.to_ascii_lowercase()),
            FilledIn::Never => {}
        }
        self.request.fields.0.push((name, value));
    }
}

#[cfg(test)]
mod tests {
    use crate::http::request::Request;

    #[test]
    fn calls_of_many_makes() {
        for text in [
            "fetch(\"https://a.example/x\", {\n  \"headers\": {\n    \"accept\": \"*/*\",\n    \"authorization\": \"Bearer t\"\n  },\n  \"body\": null,\n  \"method\": \"GET\"\n});",
            "const r = await fetch('https://a.example/x', { headers: { Authorization: `Bearer t` } });",
            "requests.get(\"https://a.example/x\", headers={\"Authorization\": \"Bearer t\"})",
            "await axios.get('https://a.example/x', { headers: { Authorization: 'Bearer t' } })",
            "{\n  method: 'get',\n  url: 'https://a.example/x',\n  headers: {\n    Accept: 'application/json',\n    Authorization: 'Bearer t'\n  }\n}",
            "Invoke-WebRequest -UseBasicParsing -Uri \"https://a.example/x\" `\n-WebSession $session `\n-Headers @{\n\"authority\"=\"a.example\"\n  \"authorization\"=\"Bearer t\"\n}",
            "$r = Invoke-RestMethod -Method Get -Uri https://a.example/x -Headers @{ Authorization = 'Bearer t' }",
        ] {
            let request = Request::read(text).unwrap_or_else(|| panic!("no request: {text}"));
            assert_eq!(request.target.as_deref(), Some("https://a.example/x"), "{text}");
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
            assert_eq!(request.method.as_deref(), Some("GET"), "{text}");
            assert!(!request.is_filled_in("Authorization"), "{text}");
        }
    }

    #[test]
    fn what_is_read_in_vain_has_an_end() {
        for line in ["{\n", "fetch(\n", "  axios.get(\n", "{ \"a\":\n", "iwr `\n"] {
            let text = line.repeat(40_000);
            let mut in_vain = 0;
            for at in (0..40_000).map(|number| number * line.len()) {
                super::read(&text[at..], &mut in_vain);
            }
            assert!(in_vain <= super::MOST_IN_VAIN + super::LONGEST, "{line:?}: {in_vain}");
        }
    }

    #[test]
    fn what_the_program_fills_in_is_told() {
        for text in [
            "fetch('https://a', { headers: { Authorization: token } })",
            "fetch('https://a', { headers: { Authorization: 'Bearer ' + token } })",
            "fetch('https://a', { headers: { Authorization: `Bearer ${token}` } })",
            "requests.get('https://a', headers={'Authorization': f'Bearer {token}'})",
            "Invoke-RestMethod -Uri 'https://a' -Headers @{ Authorization = \"Bearer $token\" }",
        ] {
            let request = Request::read(text).unwrap_or_else(|| panic!("no request: {text}"));
            assert!(request.is_filled_in("Authorization"), "{text}: {request:?}");
        }
        let plain = Request::read("fetch('https://a', { headers: { Authorization: 'Bearer ${token}' } })").unwrap();
        assert!(!plain.is_filled_in("Authorization"));
        assert_eq!(Request::read("fetch('https://a', { mode: 'no-cors' })").unwrap().mode.as_deref(), Some("no-cors"));
    }
}
