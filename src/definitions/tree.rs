//! Documents as one tree, whatever they were written in, and what is asked of one.

use std::collections::HashSet;

use super::Read;
pub use crate::encoding::json::{Json, Member, Node};
use crate::span::Span;

/// The same tree, its places counted from `origin` bytes earlier.
pub fn moved(node: Node, origin: usize) -> Node {
    placed(node, &|span: Span| span.offset(origin))
}

/// The same tree, each of its places where `place` says.
pub fn placed(mut node: Node, place: &impl Fn(Span) -> Span) -> Node {
    node.span = place(node.span);
    node.value = match node.value {
        Json::Array(items) => Json::Array(items.into_iter().map(|item| placed(item, place)).collect()),
        Json::Object(members) => {
            let member = |m: Member| Member { name: m.name, node: placed(m.node, place) };
            Json::Object(members.into_iter().map(member).collect())
        }
        value => value,
    };
    node
}

/// A text node.
pub fn string(value: impl Into<String>, span: Span) -> Node {
    Node { span, value: Json::String(value.into()) }
}

/// The scalar of a node as text: a word, a number, `true` or `false`.
pub fn scalar(node: &Node) -> Option<&str> {
    match &node.value {
        Json::String(text) | Json::Number(text) | Json::Verbatim(text) => Some(text),
        Json::Bool(true) => Some("true"),
        Json::Bool(false) => Some("false"),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// The value of a member that is a scalar and not empty.
pub fn member<'n>(node: &'n Node, name: &str) -> Option<&'n str> {
    node.value.get(name).and_then(scalar).filter(|value| !value.trim().is_empty())
}

/// The value of a member, as it is read.
pub fn read(node: &Node, name: &str) -> Option<Read> {
    of(node.value.get(name)?, name)
}

/// A value that is a scalar and not empty, as that of the member `name`.
fn of(value: &Node, name: &str) -> Option<Read> {
    let written = scalar(value).filter(|written| !written.trim().is_empty())?;
    Some(Read { value: written.to_owned(), member: name.to_owned(), span: value.span, is_open: false })
}

/// Each member that is a scalar and not empty, as it is read; of those with one name the last.
pub fn read_all(node: &Node) -> Vec<Read> {
    let mut known = HashSet::new();
    let last = node.value.members().iter().rev().filter(|member| known.insert(member.name.as_str()));
    let mut all: Vec<Read> = last.filter_map(|member| of(&member.node, &member.name)).collect();
    all.reverse();
    all
}

/// The values of a member that is a list, or one value.
pub fn reads(node: &Node, name: &str) -> Vec<Read> {
    let Some(list) = node.value.get(name) else { return Vec::new() };
    items(list).filter_map(|item| of(item, name)).collect()
}

/// The items of a list, or the one thing that stands in its place.
pub fn items(node: &Node) -> impl Iterator<Item = &Node> {
    let (many, one) = match &node.value {
        Json::Array(items) => (items.as_slice(), None),
        Json::Null => (&[] as &[Node], None),
        _ => (&[] as &[Node], Some(node)),
    };
    many.iter().chain(one)
}

/// Whether a member has this value.
pub fn is(node: &Node, name: &str, value: &str) -> bool {
    member(node, name) == Some(value)
}
