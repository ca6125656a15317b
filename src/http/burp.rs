//! Items as Burp Suite saves them: XML whose requests and answers are raw messages, mostly in base64.

use super::lines;
use super::piece::{Field, Piece};
use crate::encoding::base64url;
use crate::span::Span;

/// The messages of a file of items, in order; none where the text is no such file.
pub(super) fn read(text: &str) -> Vec<Piece> {
    let head = text.get(..(0..=text.len().min(2048)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default());
    if !head.is_some_and(|head| head.contains("<items")) {
        return Vec::new();
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some((element, end)) = next(text, at) {
        let raw = match element.is_base64 {
            true => String::from_utf8_lossy(&base64url::decode_leniently(element.content.of(text).trim())).into_owned(),
            false => element.content.of(text).to_owned(),
        };
        let of_raw = lines::read(raw.trim_start(), Field::Response);
        pieces.extend(of_raw.into_iter().map(|piece| Piece { span: element.content, ..piece }));
        at = end;
    }
    pieces
}

struct Element {
    content: Span,
    is_base64: bool,
}

/// The next `request` or `response` at or behind `from`, and where it ends.
fn next(text: &str, from: usize) -> Option<(Element, usize)> {
    let rest = text.get(from..)?;
    let (name, start) = ["request", "response"]
        .iter()
        .filter_map(|name| Some((*name, rest.find(&format!("<{name} "))?)))
        .min_by_key(|(_, start)| *start)?;
    let open = start + rest.get(start..)?.find('>')? + 1;
    let end = open + rest.get(open..)?.find(&format!("</{name}>"))?;
    let is_base64 = rest.get(start..open)?.contains("base64=\"true\"");
    let (mut begin, mut stop) = (open, end);
    if let Some(data) = rest.get(open..end)?.trim().strip_prefix("<![CDATA[").and_then(|data| data.strip_suffix("]]>"))
    {
        begin = open + rest.get(open..end)?.find("<![CDATA[")? + "<![CDATA[".len();
        stop = begin + data.len();
    }
    let content = Span::new(from + begin, from + stop);
    Some((Element { content, is_base64 }, from + end))
}

#[cfg(test)]
mod tests {
    use crate::encoding::base64url;
    use crate::http::pieces::{self, Field};

    #[test]
    fn items_are_calls() {
        let request = "GET /x HTTP/1.1\r\nHost: a.example\r\nAuthorization: Bearer t\r\n\r\n";
        let answer = "HTTP/1.1 401 Unauthorized\r\nx-y: z\r\n\r\n{\"message\":\"Unauthorized\"}";
        let packed = |raw: &str| base64url::encode(raw.as_bytes());
        for (attribute, asked, answered) in
            [("true", packed(request), packed(answer)), ("false", request.to_owned(), answer.to_owned())]
        {
            let text = format!(
                "<?xml version=\"1.0\"?>\n<items burpVersion=\"1\">\n<item><request base64=\"{attribute}\"><![CDATA[{asked}]]></request>\n<status>401</status>\n<response base64=\"{attribute}\"><![CDATA[{answered}]]></response></item></items>"
            );
            let calls = pieces::calls(pieces::read(&text, Field::Editor));
            assert_eq!(calls.len(), 1, "{text}");
            let request = calls[0].request.as_ref().unwrap();
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"));
            assert_eq!(calls[0].response.as_ref().unwrap().status, Some(401));
            assert!(calls[0].span.of(&text).starts_with(&asked));
        }
    }
}
