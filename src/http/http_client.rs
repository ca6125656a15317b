//! What Python's `http.client` prints of a call where its debug level is set, and so requests and urllib3:
//! `send: b'GET /x HTTP/1.1\r\n…'`, `reply: 'HTTP/1.1 401 Unauthorized\r\n'`, `header: Name: value`.

use super::fields::Fields;
use super::first_line::{request_line, status_line};
use super::piece::{Piece, What};
use super::request::Request;
use crate::span::Span;

/// The requests and answers that were printed, in order; none where the text is no such print.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    if !text.contains("send: b") && !text.contains("reply: ") {
        return pieces;
    }
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        let (span, line) = (Span::new(at, at + whole.trim_end().len()), whole.trim());
        at += whole.len();
        if let Some(request) = sent(line) {
            pieces.push(Piece { what: What::Request(request), span });
            continue;
        }
        if let Some(response) =
            literal(line, "reply: ").and_then(|reply| status_line(reply.split(BREAK).next()?, false))
        {
            pieces.push(Piece { what: What::Response(response.0), span });
            continue;
        }
        let Some(Piece { what: What::Response(response), span: place }) = pieces.last_mut() else { continue };
        let is_field = line.strip_prefix("header: ").is_some_and(|field| response.fields.add(field));
        let is_body = response.body.is_empty() && line.starts_with(['{', '<']);
        if is_body {
            response.body = line.into();
        }
        if is_field || is_body {
            place.end = span.end;
        }
    }
    pieces
}

/// How the end of a line is printed.
const BREAK: &str = "\\r\\n";

/// The request that a line prints. A body is sent, and printed, by itself.
fn sent(line: &str) -> Option<Request> {
    let mut lines = literal(line, "send: b")?.split(BREAK);
    let mut request = request_line(lines.next()?, false)?;
    let mut fields = Fields::default();
    for line in lines.take_while(|line| !line.is_empty()) {
        fields.add(line);
    }
    request.fields = fields;
    Some(request)
}

/// What stands in the quotation marks behind a word.
fn literal<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let rest = line.strip_prefix(word)?;
    let quote = rest.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    rest.get(1..)?.rsplit_once(quote).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use crate::http::pieces::{self, Field};

    #[test]
    fn a_call_is_read() {
        let text = "send: b'GET /x HTTP/1.1\\r\\nHost: a.example\\r\\nAuthorization: Bearer t\\r\\n\\r\\n'\r\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\r\nheader: x-y: z\r\n{\"message\":\"Unauthorized\"}\nTraceback";
        let calls = pieces::calls(pieces::read(text, Field::Editor));
        assert_eq!(calls.len(), 1);
        let (request, response) = (calls[0].request.as_ref().unwrap(), calls[0].response.as_ref().unwrap());
        assert_eq!((request.host(), request.fields.get("authorization")), (Some("a.example"), Some("Bearer t")));
        assert_eq!((response.status, response.fields.get("x-y")), (Some(401), Some("z")));
        assert_eq!(response.message(), "Unauthorized");
        assert!(calls[0].response_span.of(text).ends_with("Unauthorized\"}"));
        assert!(calls[0].response_span.of(text).starts_with("reply: "));
    }
}
