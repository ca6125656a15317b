//! A call as a panel shows it: the network tab of a browser's developer tools, or Postman's console, copied with its
//! headings. Names and values stand in one line or in two.

use super::fields::{Fields, Split};
use super::first_line::request_line;
use super::pasted_as::PastedAs;
use super::piece::{Piece, What};
use super::request::Request;
use super::response::Response;
use crate::span::Span;

/// What a heading says of the lines below it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    General,
    Request,
    Response,
    Body,
    /// Something else, such as the timings.
    Other,
}

/// The headings, in lower case and without a colon.
static HEADINGS: [(&str, Section); 8] = [
    ("general", Section::General),
    ("request headers", Section::Request),
    ("response headers", Section::Response),
    ("response body", Section::Body),
    ("request body", Section::Other),
    ("query string parameters", Section::Other),
    ("form data", Section::Other),
    ("request payload", Section::Other),
];

/// The request and the answer that a panel shows; none where the text is no panel.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let is_heading = |line: &str| matches!(heading(line), Some(Section::Request | Section::Response));
    let is_label = |line: &str| bare(line).eq_ignore_ascii_case("request url");
    let mut lines = text.lines().map(without_triangle);
    let shows = lines.any(|line| is_heading(line) || is_label(line));
    if !shows || text.lines().any(|line| line.trim_start().starts_with("HTTP/")) {
        return Vec::new();
    }
    let mut panel =
        Panel { section: Section::General, name: None, request: Request::default(), response: Response::default() };
    text.lines().map(without_triangle).filter(|line| !line.is_empty()).for_each(|line| panel.line(line));
    let span = Span::new(0, text.len());
    let Panel { mut request, mut response, .. } = panel;
    [&mut request.fields, &mut response.fields].into_iter().for_each(unquote);
    let asked = (request.target.is_some() || !request.fields.0.is_empty()).then_some(What::Request(request));
    let answered = (response.status.is_some() || !response.body.is_empty()).then_some(What::Response(response));
    asked.into_iter().chain(answered).map(|what| Piece { what, span }).collect()
}

struct Panel {
    section: Section,
    /// A name whose value stands on the next line.
    name: Option<String>,
    request: Request,
    response: Response,
}

impl Panel {
    fn line(&mut self, line: &str) {
        if let Some(name) = self.name.take().filter(|_| heading(line).is_none()) {
            return self.pair(&name, line);
        }
        if let Some(section) = heading(line) {
            self.section = section;
            return;
        }
        if self.section == Section::Body {
            self.response.body.edit().push_str(line);
            return;
        }
        if let Some(request) = request_line(line, true).filter(|_| self.section == Section::General) {
            (self.request.method, self.request.target) = (request.method, request.target);
            return;
        }
        if let Some(status) =
            status(line).filter(|_| self.section == Section::General && self.response.status.is_none())
        {
            self.response.status = Some(status);
            self.response.carried = PastedAs::Wire;
            return;
        }
        match Split::of(line).filter(|split| !split.value.trim().is_empty()) {
            Some(Split { name, value }) => self.pair(name, value),
            None if is_name(bare(line)) || LABELS.contains(&bare(line).to_ascii_lowercase().as_str()) => {
                self.name = Some(bare(line).to_owned());
            }
            None => {}
        }
    }

    fn pair(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "request url" => self.request.target = Some(value.to_owned()),
            "request method" => self.request.method = Some(value.to_owned()),
            "status code" | "status" => {
                self.response.status = status(value);
                self.response.carried = PastedAs::Wire;
                // Below the general lines stand the fields of the answer, where no heading says otherwise.
                self.section = Section::Response;
            }
            "remote address" | "referrer policy" => {}
            _ => {
                // The pseudo header fields of HTTP/2 begin a request.
                if name.starts_with(':') || name.eq_ignore_ascii_case("host") {
                    self.section = Section::Request;
                }
                let field = (name.to_owned(), value.to_owned());
                match self.section {
                    Section::Request => self.request.fields.0.push(field),
                    Section::Response => self.response.fields.0.push(field),
                    _ => {}
                }
            }
        }
        self.request.carried = PastedAs::Wire;
    }
}

/// The line without the triangle by which a console folds what stands below it.
fn without_triangle(line: &str) -> &str {
    line.trim().trim_start_matches(['▶', '▼', '▸', '▾', '►']).trim_start()
}

/// Takes the quotation marks off that Postman's console writes round the value of every field: those round a single one
/// were sent.
fn unquote(fields: &mut Fields) {
    let bare = |value: &str| Some(value.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    let all: Option<Vec<String>> = fields.0.iter().map(|(_, value)| bare(value)).collect();
    if let Some(all) = all.filter(|all| all.len() > 1) {
        fields.0.iter_mut().zip(all).for_each(|((_, value), bare)| *value = bare);
    }
}

/// The names of the general lines that have a blank in them, in lower case.
const LABELS: [&str; 5] = ["request url", "request method", "status code", "remote address", "referrer policy"];

fn bare(line: &str) -> &str {
    line.strip_suffix(':').unwrap_or(line)
}

fn heading(line: &str) -> Option<Section> {
    let line = Some(bare(line)).filter(|line| line.len() < 40)?;
    // Chrome writes how many there are behind it.
    let line = line.split(" (").next().unwrap_or(line);
    HEADINGS.iter().find(|(words, _)| words.eq_ignore_ascii_case(line)).map(|(_, section)| *section)
}

fn is_name(name: &str) -> bool {
    let name = name.strip_prefix(':').unwrap_or(name);
    !name.is_empty() && name.len() < 60 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn status(line: &str) -> Option<u16> {
    let digits = line.split(|c: char| !c.is_ascii_digit()).next().filter(|digits| digits.len() == 3)?;
    let behind = line.get(3..)?.trim();
    let is_reason = behind.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    digits.parse().ok().filter(|status| (100..600).contains(status) && is_reason && behind != "ms")
}

#[cfg(test)]
mod tests {
    use crate::http::pieces::{self, Field};

    #[test]
    fn panels_show_a_call() {
        for text in [
            "Request URL:\nhttps://a.example/x\nRequest Method:\nGET\nStatus Code:\n401 Unauthorized\nRemote Address:\n1.2.3.4:443\nResponse Headers\nx-y:\nz\nRequest Headers\n:authority:\na.example\nauthorization:\nBearer t",
            "Request URL\nhttps://a.example/x\nRequest Method\nGET\nStatus Code\n401 Unauthorized\nx-y\nz\n:authority\na.example\nauthorization\nBearer t",
            "▶GET https://a.example/x\n401\n85 ms\n▼Network\n▼Request Headers\nAuthorization: \"Bearer t\"\nHost: \"a.example\"\n▼Response Headers\nx-y: \"z\"\na: \"b\"\n▼Response Body\n{\"message\":\"Unauthorized\"}",
            "GET https://a.example/x\n401\n85 ms\nNetwork\nRequest Headers\nAuthorization: Bearer t\nHost: a.example\nResponse Headers\nx-y: z\nResponse Body\n{\"message\":\"Unauthorized\"}",
        ] {
            for field in [Field::Editor, Field::Request, Field::Response] {
                let calls = pieces::calls(pieces::read(text, field));
                assert_eq!(calls.len(), 1, "{text}");
                let (request, response) = (calls[0].request.as_ref().unwrap(), calls[0].response.as_ref().unwrap());
                assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
                assert_eq!(request.target.as_deref(), Some("https://a.example/x"), "{text}");
                assert_eq!((response.status, response.fields.get("x-y")), (Some(401), Some("z")), "{text}");
            }
        }
    }
}
