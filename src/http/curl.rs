//! A cURL command, quoted for bash or for cmd, as browsers and Postman copy it.

use super::fields::Fields;
use super::request::Request;

/// The options that take a value which says nothing here.
const SKIPPED: [&str; 18] = [
    "-o",
    "--output",
    "-A",
    "--user-agent",
    "-e",
    "--referer",
    "-b",
    "--cookie",
    "-u",
    "--user",
    "-m",
    "--max-time",
    "--connect-timeout",
    "--cacert",
    "--cert",
    "--key",
    "-x",
    "--proxy",
];

/// Reads a command; `None` when the text does not begin with `curl`.
#[must_use]
pub fn read(text: &str) -> Option<Request> {
    let mut words = words(text).into_iter();
    if !matches!(words.next()?.as_str(), "curl" | "curl.exe") {
        return None;
    }
    let mut request = Request { method: None, target: None, fields: Fields::default(), sent_at: None };
    let mut has_body = false;
    while let Some(word) = words.next() {
        let (option, joined) = word
            .split_once('=')
            .filter(|(name, _)| name.starts_with("--"))
            .map_or((word.as_str(), None), |(name, value)| (name, Some(value.to_owned())));
        let mut value = || joined.clone().or_else(|| words.next());
        match option {
            "-X" | "--request" => request.method = value(),
            "-H" | "--header" => {
                request.fields.add(&value().unwrap_or_default());
            }
            "-I" | "--head" => request.method = Some("HEAD".to_owned()),
            "--url" => request.target = value(),
            "--oauth2-bearer" => {
                let bearer = format!("Authorization: Bearer {}", value().unwrap_or_default());
                request.fields.add(&bearer);
            }
            "--aws-sigv4" => {
                value();
                request.fields.add("Authorization: AWS4-HMAC-SHA256");
            }
            "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-urlencode" | "--json" | "-F" | "--form" => {
                has_body = true;
                value();
            }
            _ if SKIPPED.contains(&option) => {
                value();
            }
            _ if option.starts_with('-') => {}
            _ => request.target = request.target.or(Some(word)),
        }
    }
    let usual = if has_body { "POST" } else { "GET" };
    request.method = request.method.or_else(|| Some(usual.to_owned()));
    Some(request)
}

/// The words of a shell command.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut characters = text.trim().chars().peekable();
    while let Some(c) = characters.next() {
        match (c, quote) {
            // A backslash, or cmd's caret, takes the next character as it is; before a line's end it joins lines.
            ('\\', None | Some('"')) | ('^', None) => match characters.next() {
                Some('\r') => {
                    characters.next_if_eq(&'\n');
                }
                Some('\n') | None => {}
                Some('"') if c == '^' => {
                    quote = Some('^');
                    word.get_or_insert_default();
                }
                Some(escaped) => word.get_or_insert_default().push(escaped),
            },
            ('^', Some('^')) => match characters.next() {
                Some('"') => quote = None,
                Some(escaped) => word.get_or_insert_default().push(escaped),
                None => {}
            },
            ('$', None) if characters.peek() == Some(&'\'') => {}
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (_, Some(open)) if c == open => quote = None,
            (_, None) if c.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bash_and_cmd_are_read_alike() {
        for text in [
            "curl 'https://a.example/x' \\\n  -H 'Authorization: Bearer t' --compressed",
            "curl -H \"Authorization: Bearer t\" --url=https://a.example/x",
            "curl ^\"https://a.example/x^\" ^\r\n  -H ^\"Authorization: Bearer t^\"",
            "curl https://a.example/x -H $'Authorization: Bearer t'",
        ] {
            let request = read(text).unwrap();
            assert_eq!(request.target.as_deref(), Some("https://a.example/x"), "{text}");
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
            assert_eq!(request.method.as_deref(), Some("GET"), "{text}");
        }
        assert_eq!(read("curl -d a=b https://a.example").unwrap().method.as_deref(), Some("POST"));
        assert_eq!(read("wget https://a.example"), None);
    }
}
