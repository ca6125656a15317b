//! Terraform's functions, as far as settings of APIs are made with them.

use std::collections::HashSet;

use super::super::tree::{self, Json, Member, Node, items, scalar};
use super::nodes::is_named;
use crate::span::Span;

/// What a function gives; nothing where that is not known.
pub fn call(name: &str, given: &[Node], span: Span) -> Option<Node> {
    let text = |at: usize| scalar(given.get(at)?);
    let node = |value: Json| Some(Node { span, value });
    let made = |text: String| Some(tree::string(text, span));
    match (name, given) {
        ("toset" | "tolist" | "tomap" | "tostring" | "jsonencode" | "nonsensitive", [one]) => {
            (!is_named(one)).then(|| one.clone())
        }
        ("concat" | "flatten" | "distinct", lists) => {
            let lists: Vec<&Node> =
                if name == "flatten" { lists.iter().flat_map(items).collect() } else { lists.iter().collect() };
            let mut all: Vec<Node> = Vec::new();
            for list in lists {
                let is_known = matches!(list.value, Json::Array(_)) || scalar(list).is_some();
                if !is_known {
                    return None;
                }
                all.extend(items(list).cloned());
            }
            node(Json::Array(all))
        }
        ("merge", maps) => {
            let is_known = maps.iter().all(|map| matches!(map.value, Json::Object(_)) && !is_named(map));
            let mut names = HashSet::new();
            // Of two of one name the last counts.
            let mut all: Vec<Member> = maps.iter().rev().flat_map(|map| map.value.members()).cloned().collect();
            all.retain(|member| names.insert(member.name.clone()));
            is_known.then_some(Node { span, value: Json::Object(all) })
        }
        ("lookup", [map, ..]) => {
            let found = map.value.get(text(1)?).filter(|_| !is_named(map));
            found.cloned().or_else(|| given.get(2).filter(|_| !is_named(map)).cloned())
        }
        ("join", [_, list]) => {
            let Json::Array(parts) = &list.value else { return None };
            Some(joined(text(0)?, parts.clone(), span))
        }
        ("format", [_, rest @ ..]) => formatted(text(0)?, rest, span),
        ("split", [_, one]) => {
            let parts = scalar(one)?.split(text(0)?).map(|part| tree::string(part, span));
            node(Json::Array(parts.collect()))
        }
        ("lower", [one]) => made(scalar(one)?.to_lowercase()),
        ("trimspace", [one]) => made(scalar(one)?.trim().to_owned()),
        ("trimsuffix", [one, _]) => {
            let (text, end) = (scalar(one)?, text(1)?);
            made(text.strip_suffix(end).unwrap_or(text).to_owned())
        }
        ("trimprefix", [one, _]) => {
            let (text, start) = (scalar(one)?, text(1)?);
            made(text.strip_prefix(start).unwrap_or(text).to_owned())
        }
        _ => None,
    }
}

/// A text with a value in the place of each `%s` and `%d`; nothing where it has others.
fn formatted(pattern: &str, values: &[Node], span: Span) -> Option<Node> {
    let mut values = values.iter();
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('%') {
        parts.push(tree::string(before, span));
        let verb = after.chars().next()?;
        parts.push(match verb {
            's' | 'd' | 'v' => values.next()?.clone(),
            '%' => tree::string("%", span),
            _ => return None,
        });
        rest = after.get(1..)?;
    }
    parts.push(tree::string(rest, span));
    Some(joined("", parts, span))
}

/// The parts, one after the other, as far as all are known; else what joins them.
pub fn joined(between: &str, parts: Vec<Node>, span: Span) -> Node {
    let known: Option<Vec<&str>> = parts.iter().map(scalar).collect();
    if let Some(known) = known {
        return tree::string(known.join(between), span);
    }
    let pair = vec![tree::string(between, span), Node { span, value: Json::Array(parts) }];
    let join = Member { name: "Fn::Join".to_owned(), node: Node { span, value: Json::Array(pair) } };
    Node { span, value: Json::Object(vec![join]) }
}
