//! Values on their way through a configuration: what is only named, what several hold, and where they are put in.

use super::super::tree::{self, Json, Member, Node, items, scalar};
use crate::span::Span;

/// No setting is longer, in bytes: values that are put into each other would double with each step.
const LONGEST: usize = 4096;

/// What is only named, as a template's `Ref` is.
pub fn named(name: &str, span: Span) -> Node {
    Node { span, value: Json::Object(vec![Member { name: "Ref".to_owned(), node: tree::string(name, span) }]) }
}

/// Whether a node is only named.
pub fn is_named(node: &Node) -> bool {
    matches!(node.value.members(), [one] if one.name == "Ref" || one.name == "Fn::Join")
}

/// The same with each of its values only named.
pub fn untold(node: Node, name: &str) -> Node {
    let span = node.span;
    match node.value {
        Json::Object(members) if !matches!(members.as_slice(), [one] if one.name == "Ref" || one.name == "Fn::Join") => {
            let member = |one: Member| Member { node: untold(one.node, name), name: one.name };
            Node { span, value: Json::Object(members.into_iter().map(member).collect()) }
        }
        Json::Array(items) => {
            Node { span, value: Json::Array(items.into_iter().map(|item| untold(item, name)).collect()) }
        }
        Json::Null => Node { span, value: Json::Null },
        _ => named(name, span),
    }
}

/// The keys and values of a list or an object; nothing where it is not known.
pub fn pairs(all: &Node) -> Option<Vec<(Node, Node)>> {
    match &all.value {
        Json::Array(list) => {
            let pair = |(at, item): (usize, &Node)| (tree::string(at.to_string(), item.span), item.clone());
            Some(list.iter().enumerate().map(pair).collect())
        }
        Json::Object(members) if !is_named(all) => {
            let pair = |one: &Member| (tree::string(one.name.as_str(), one.node.span), one.node.clone());
            Some(members.iter().map(pair).collect())
        }
        _ => None,
    }
}

/// A value with the place where it is put in.
pub fn put(value: &Node, at: Option<Span>) -> Node {
    let member = |one: &Member| Member { name: one.name.clone(), node: put(&one.node, at) };
    let inner = match &value.value {
        Json::Array(list) => Json::Array(list.iter().map(|item| put(item, at)).collect()),
        Json::Object(members) => Json::Object(members.iter().map(member).collect()),
        other => other.clone(),
    };
    Node { span: at.unwrap_or(value.span), value: inner }
}

/// How many values a value holds, itself among them.
pub fn count(value: &Node) -> usize {
    1 + match &value.value {
        Json::Array(list) => list.iter().map(count).sum(),
        Json::Object(members) => members.iter().map(|one| count(&one.node)).sum(),
        _ => 0,
    }
}

/// Whether a text is no longer than settings are.
pub fn is_short(node: &Node) -> bool {
    let joined = || match &node.value.get("Fn::Join")?.value {
        Json::Array(pair) => Some(items(pair.get(1)?).filter_map(scalar).map(str::len).sum()),
        _ => None,
    };
    scalar(node).map(str::len).or_else(joined).is_none_or(|bytes| bytes <= LONGEST)
}
