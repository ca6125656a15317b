//! The Compact Serialization: segments joined by dots (RFC 7515 §7.1, RFC 7516 §7.1).

use crate::encoding::base64url::{self, Fault};
use crate::encoding::json::{self, Malformed, Node};
use crate::span::Span;

/// One segment: its place in the token, and its bytes as far as they can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Where it stands in the clean token.
    pub span: Span,
    /// The bytes, when the segment is strict base64url.
    pub bytes: Result<Vec<u8>, Fault>,
    /// The bytes that a lenient reader would see; for showing, never for a signature.
    pub lenient: Vec<u8>,
}

impl Segment {
    /// Reads the segment at `span` of `token`.
    #[must_use]
    pub fn read(token: &str, span: Span) -> Self {
        let text = span.of(token);
        let bytes = base64url::decode(text);
        let lenient = bytes.as_ref().map_or_else(|_| base64url::decode_leniently(text), Clone::clone);
        Self { span, bytes, lenient }
    }
}

/// A segment that should hold a JSON object: the JOSE Header or the JWT Claims Set.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The segment.
    pub segment: Segment,
    /// Its text, where it is UTF-8.
    pub text: Option<String>,
    /// The object, or why it is none.
    pub object: Result<Node, DocumentFault>,
}

/// Why a segment holds no JSON object.
#[derive(Clone, Debug, PartialEq)]
pub enum DocumentFault {
    /// The bytes are not UTF-8 from this byte on.
    NotUtf8 {
        /// The first byte that is not.
        at: usize,
    },
    /// The text is not JSON.
    NotJson(Malformed),
    /// It is JSON, but no object.
    NotAnObject,
}

impl Document {
    /// Reads the segment at `span` of `token`.
    #[must_use]
    pub fn read(token: &str, span: Span) -> Self {
        let segment = Segment::read(token, span);
        match std::str::from_utf8(&segment.lenient) {
            Err(e) => Self { object: Err(DocumentFault::NotUtf8 { at: e.valid_up_to() }), text: None, segment },
            Ok(text) => {
                let object = json::parse(text).map_err(DocumentFault::NotJson).and_then(|node| match node.value {
                    json::Json::Object(_) => Ok(without_private_keys(node)),
                    _ => Err(DocumentFault::NotAnObject),
                });
                Self { text: Some(text.to_owned()), object, segment }
            }
        }
    }

    /// The object's member with this name: the last, when it is repeated.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.object.as_ref().ok()?.value.get(name)
    }

    /// A member's value, when it is a string.
    #[must_use]
    pub fn string(&self, name: &str) -> Option<&str> {
        self.get(name)?.value.as_str()
    }
}

/// The members of a JWK that only a private or a symmetric key has (RFC 7518 §6.2.2, §6.3.2, §6.4.1).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// What stands in the place of a private member's value.
const WITHHELD: &str = "•••";

/// An object in which each private member of a JWK, wherever one stands (`jwk`, `cnf`), is there without its value.
fn without_private_keys(mut node: Node) -> Node {
    let mut left: Vec<&mut json::Json> = vec![&mut node.value];
    while let Some(value) = left.pop() {
        match value {
            json::Json::Object(members) => {
                let is_key = members.iter().any(|member| member.name == "kty");
                for member in members {
                    if is_key && PRIVATE.contains(&member.name.as_str()) {
                        member.node.value = json::Json::String(WITHHELD.to_owned());
                    } else {
                        left.push(&mut member.node.value);
                    }
                }
            }
            json::Json::Array(items) => left.extend(items.iter_mut().map(|item| &mut item.value)),
            _ => {}
        }
    }
    node
}

/// The places of the dot-separated segments of a token.
#[must_use]
pub fn segments(token: &str) -> Vec<Span> {
    let mut start = 0;
    token
        .split('.')
        .map(|part| {
            let span = Span::new(start, start + part.len());
            start = span.end + 1;
            span
        })
        .collect()
}

/// Whether `text` begins as the JOSE Header of a Compact Serialization does (RFC 7515 §3, §4): its first characters decode
/// to `{`, and behind it and any JSON white space comes a quotation mark, or `}` and nothing else. Takes text in base64url or base64; looks at
/// eight characters at most, so of a header that is white space that far the rest is not asked.
#[must_use]
pub fn begins_as_header(text: &str) -> bool {
    // The six bits that a brace begins with.
    if !text.starts_with('e') {
        return false;
    }
    let begin: String = text.chars().take(8).take_while(|c| c.is_ascii_alphanumeric() || "-_+/".contains(*c)).collect();
    let bytes = crate::encoding::base64url::decode_leniently(&begin);
    let [b'{', inside @ ..] = bytes.as_slice() else { return false };
    match inside.trim_ascii() {
        [] => !inside.is_empty(),
        [b'}', behind @ ..] => behind.is_empty(),
        [first, ..] => *first == b'"',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_begins_with_a_brace_and_white_space_or_a_name() {
        for begin in
            ["eyJhbGciOiJub25lIn0", "eyAiYWxnIjoiSFMyNTYifQ", "ewogImFsZyI6", "ew0KImFsZyI6", "ewkiYWxnIjo", "e30"]
        {
            assert!(begins_as_header(begin), "{begin}");
        }
        for begin in
            ["", "e", "ey", "eyJ", "eyXhbGci", "ewok", "e3000", "eyBlYWNo", "abcd", "W3siYSI6", "MIIBIjAN", "{\"alg\":"]
        {
            assert_eq!(begins_as_header(begin), begin == "eyJ", "{begin}");
        }
    }

    #[test]
    fn segments_have_their_places() {
        assert_eq!(segments("ab..c"), [Span::new(0, 2), Span::new(3, 3), Span::new(4, 5)]);
    }

    #[test]
    fn a_damaged_segment_is_still_shown() {
        let document = Document::read("eyJhIjoxfQ==", Span::new(0, 12));
        assert!(document.segment.bytes.is_err());
        assert_eq!(document.text.as_deref(), Some(r#"{"a":1}"#));
        assert!(document.object.is_ok());
    }
}
