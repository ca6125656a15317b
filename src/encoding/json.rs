//! Lossless JSON (RFC 8259): member order, duplicate names, the exact text of every number, and the
//! place of every value. `serde_json` does the grammar; this module only keeps what a map would lose.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let raw: &RawValue = serde_json::from_str(document).map_err(|e| malformed(&e))?;
    node(document, raw, 0)
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

fn node(document: &str, raw: &RawValue, depth: usize) -> Result<Node, Malformed> {
    let source = raw.get();
    let start = (source.as_ptr() as usize).saturating_sub(document.as_ptr() as usize);
    let span = Span::new(start, start + source.len());
    let mut parser = serde_json::Deserializer::from_str(source);
    let value = match source.as_bytes().first() {
        Some(b'{' | b'[') if depth >= DEEPEST => Json::Verbatim(source.to_owned()),
        Some(b'{') => {
            let members = parser.deserialize_map(Members).map_err(|e| malformed(&e))?;
            let members =
                members.into_iter().map(|(name, raw)| Ok(Member { name, node: node(document, raw, depth + 1)? }));
            Json::Object(members.collect::<Result<_, _>>()?)
        }
        Some(b'[') => {
            let items = parser.deserialize_seq(Items).map_err(|e| malformed(&e))?;
            Json::Array(items.into_iter().map(|raw| node(document, raw, depth + 1)).collect::<Result<_, _>>()?)
        }
        Some(b'"') => serde_json::from_str(source).map_or_else(|_| Json::Verbatim(source.to_owned()), Json::String),
        Some(b't') => Json::Bool(true),
        Some(b'f') => Json::Bool(false),
        Some(b'n') => Json::Null,
        _ => Json::Number(source.to_owned()),
    };
    Ok(Node { span, value })
}

fn malformed(error: &serde_json::Error) -> Malformed {
    let words = error.to_string();
    // The place is told apart from the words, so it is cut off here.
    let reason = words.split(" at line ").next().unwrap_or_default().to_owned();
    Malformed { line: error.line(), column: error.column(), reason }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

struct Items;

impl<'de> Visitor<'de> for Items {
    type Value = Vec<&'de RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
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
    fn half_a_surrogate_pair_is_kept_as_written() {
        let root = parse(r#"["\ud800"]"#).unwrap().value;
        let Json::Array(items) = root else { panic!("an array") };
        assert_eq!(items[0].value, Json::Verbatim(r#""\ud800""#.into()));
    }
}
