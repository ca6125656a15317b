//! Lossless JSON (RFC 8259): member order, duplicate names, the exact text of every number, and the
//! place of every value. `serde_json` holds the document against the grammar; this module then takes it apart.

use serde::de::IgnoredAny;

use super::json_string::unescaped;
use super::repeated::repeated;
use crate::span::Span;

/// Values nested deeper are kept as text: no token needs them, and hostile ones cost no stack.
const DEEPEST: usize = 64;

/// A value and where it stands in its document.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where its text stands.
    pub span: Span,
    /// What it is.
    pub value: Json,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, digit for digit.
    Number(String),
    /// A string, unescaped.
    String(String),
    /// An array, in order.
    Array(Vec<Node>),
    /// An object, in order, duplicates kept.
    Object(Vec<Member>),
    /// Anything nested too deeply, or a string with half a surrogate pair: its exact text.
    Verbatim(String),
}

/// A name and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name, unescaped.
    pub name: String,
    /// The value.
    pub node: Node,
}

/// Why a text is not JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Malformed {
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// The parser's words.
    pub reason: String,
}

/// Reads one JSON document.
///
/// # Errors
/// The first place where the text leaves the grammar.
pub fn parse(document: &str) -> Result<Node, Malformed> {
    check(document)?;
    Ok(Reader { document, at: 0 }.node(0))
}

/// Holds a document against the grammar.
///
/// # Errors
/// The first place where the text leaves it.
pub fn check(document: &str) -> Result<(), Malformed> {
    // What serde_json reads into types brings along the reading and printing of floating-point numbers.
    serde_json::from_str::<IgnoredAny>(document).map(|_| ()).map_err(|e| malformed(&e))
}

impl Json {
    /// The members of an object; none for anything else.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// The member with this name: the last one when it is repeated, as RFC 7519 §4 has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Node> {
        self.members().iter().rev().find(|m| m.name == name).map(|m| &m.node)
    }

    /// The names that an object has more than once.
    #[must_use]
    pub fn repeated(&self) -> Vec<&str> {
        repeated(&mut self.members().iter().map(|m| m.name.as_str()))
    }

    /// The text of a string value.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }
}

/// Goes through a document that is known to keep to the grammar.
struct Reader<'a> {
    document: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn node(&mut self, depth: usize) -> Node {
        let first = self.sign();
        let start = self.at;
        let value = match first {
            b'{' | b'[' if depth >= DEEPEST => Json::Verbatim(self.nested().to_owned()),
            b'{' => Json::Object(self.list(|reader| {
                let name = reader.string();
                let name = unescaped(name).unwrap_or_else(|| name.to_owned());
                // The colon.
                reader.sign();
                reader.at += 1;
                Member { name, node: reader.node(depth + 1) }
            })),
            b'[' => Json::Array(self.list(|reader| reader.node(depth + 1))),
            b'"' => {
                let text = self.string();
                unescaped(text).map_or_else(|| Json::Verbatim(format!("\"{text}\"")), Json::String)
            }
            b't' => self.word(Json::Bool(true)),
            b'f' => self.word(Json::Bool(false)),
            b'n' => self.word(Json::Null),
            _ => {
                self.pass(|byte| !matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r'));
                Json::Number(self.since(start).to_owned())
            }
        };
        Node { span: Span::new(start, self.at), value }
    }

    /// The first byte behind the blanks, which stays ahead; 0 at the end.
    fn sign(&mut self) -> u8 {
        self.pass(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
        self.ahead().first().copied().unwrap_or_default()
    }

    /// What stands between brackets and commas.
    fn list<T>(&mut self, one: impl Fn(&mut Self) -> T) -> Vec<T> {
        let mut all = Vec::new();
        self.at += 1;
        loop {
            match self.sign() {
                b',' => self.at += 1,
                b'}' | b']' | 0 => break,
                _ => all.push(one(self)),
            }
        }
        self.at += 1;
        all
    }

    /// The text between two quotation marks.
    fn string(&mut self) -> &'a str {
        self.sign();
        let start = self.at + 1;
        let mut escaped = true;
        self.pass(|byte| {
            let goes_on = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            goes_on
        });
        let text = self.since(start);
        self.at += 1;
        text
    }

    /// The text from a bracket to the one that closes it.
    fn nested(&mut self) -> &'a str {
        let start = self.at;
        let mut open = 0_usize;
        loop {
            match self.sign() {
                b'"' => {
                    self.string();
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open = open.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
            if open == 0 || self.ahead().is_empty() {
                return self.since(start);
            }
        }
    }

    fn word(&mut self, value: Json) -> Json {
        self.pass(|byte| byte.is_ascii_lowercase());
        value
    }

    fn pass(&mut self, mut goes_on: impl FnMut(u8) -> bool) {
        let ahead = self.ahead();
        self.at += ahead.iter().position(|byte| !goes_on(*byte)).unwrap_or(ahead.len());
    }

    fn ahead(&self) -> &'a [u8] {
        self.document.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn since(&self, start: usize) -> &'a str {
        self.document.get(start..self.at).unwrap_or_default()
    }
}

fn malformed(error: &serde_json::Error) -> Malformed {
    let words = error.to_string();
    // The place is told apart from the words, so it is cut off here.
    let reason = words.split(" at line ").next().unwrap_or_default().to_owned();
    Malformed { line: error.line(), column: error.column(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        let document = r#" {"b":1e6,"a":9007199254740993,"b":[true,null,"x\u00e9"]}"#;
        let root = parse(document).unwrap().value;
        let names: Vec<_> = root.members().iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["b", "a", "b"]);
        assert_eq!(root.get("a").unwrap().value, Json::Number("9007199254740993".into()));
        assert_eq!(root.members()[0].node.value, Json::Number("1e6".into()));
        assert_eq!(root.get("b").unwrap().span.of(document), r#"[true,null,"x\u00e9"]"#);
        assert_eq!(root.repeated(), ["b"]);
    }

    #[test]
    fn the_place_of_a_fault_is_told() {
        let fault = parse("{\"a\":}").unwrap_err();
        assert_eq!((fault.line, fault.column), (1, 6));
    }

    #[test]
    fn deep_nesting_costs_no_stack() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse(&deep).is_ok());
    }

    #[test]
    fn a_text_is_what_its_escapes_stand_for() {
        let root =
            parse(r#"{"\u0061\"\\":"\\\\\/\b\f\n\r\t\\u00e9 \ud55c\uD83D\ude00\\","":[ ],"x" : { } }"#).unwrap().value;
        assert_eq!(root.members()[0].name, "a\"\\");
        assert_eq!(root.members()[0].node.value, Json::String("\\\\/\u{8}\u{c}\n\r\t\\u00e9 한😀\\".into()));
        assert_eq!(root.members()[1].node.value, Json::Array(Vec::new()));
        assert_eq!(root.members()[2].node.value, Json::Object(Vec::new()));
    }

    #[test]
    fn what_is_nested_too_deeply_is_kept_as_written() {
        let inside = r#"[1, "]\"[", {"a": []}]"#;
        let document = format!("{}{inside}{}", "[".repeat(DEEPEST), "]".repeat(DEEPEST));
        let mut node = parse(&document).unwrap();
        while let Json::Array(items) = &node.value {
            node = items[0].clone();
        }
        assert_eq!(node.value, Json::Verbatim(inside.into()));
        assert_eq!(node.span.of(&document), inside);
    }

    #[test]
    fn half_a_surrogate_pair_is_kept_as_written() {
        let root = parse(r#"["\ud800"]"#).unwrap().value;
        let Json::Array(items) = root else { panic!("an array") };
        assert_eq!(items[0].value, Json::Verbatim(r#""\ud800""#.into()));
    }
}
