//! YAML as a tree. Short tags of CloudFormation stand for the object that they mean: `!Ref X` is `{"Ref": "X"}`.

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::tree::{Json, Member, Node};
use crate::span::Span;

/// A document that leaves the grammar, or goes deeper than a definition does: the byte, and the parser's words.
pub type Fault = (usize, String);

/// Values nested deeper are refused: no definition needs them, and hostile ones cost no stack.
const DEEPEST: usize = 64;

/// What is open while the document is read.
enum Open {
    List(Vec<Node>, usize, Option<String>),
    Map(Vec<Member>, Option<Key>, usize, Option<String>),
}

/// The name of a member, and where it begins.
type Key = (String, usize);

/// Reads the first document of a text. What stands below its name and not beside it begins, as a place, at the name.
///
/// # Errors
/// The first place where the text leaves the grammar.
pub fn parse(text: &str) -> Result<Node, Fault> {
    let places = Places::of(text);
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|e| (places.byte(e.marker().index()), e.info().to_owned()))?;
        let span = Span::new(places.byte(span.start.index()), places.byte(span.end.index()));
        // What is indented ends before the next line begins.
        let from = |start: usize| Span::new(start, start + Span::new(start, span.end).of(text).trim_end().len());
        let done = match event {
            Event::Scalar(value, style, _, tag) => {
                let value = match style {
                    ScalarStyle::Plain if tag.is_none() => plain(&value),
                    _ => Json::String(value.into_owned()),
                };
                Some(tagged(Node { span, value }, tag.as_deref().and_then(name)))
            }
            Event::SequenceStart(_, tag) => {
                let start = begin(text, open.last(), span.start);
                open.push(Open::List(Vec::new(), start, tag.as_deref().and_then(name)));
                None
            }
            Event::MappingStart(_, tag) => {
                let start = begin(text, open.last(), span.start);
                open.push(Open::Map(Vec::new(), None, start, tag.as_deref().and_then(name)));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => open.pop().map(|one| match one {
                Open::List(items, start, tag) => tagged(Node { span: from(start), value: Json::Array(items) }, tag),
                Open::Map(members, _, start, tag) => {
                    tagged(Node { span: from(start), value: Json::Object(members) }, tag)
                }
            }),
            // What an alias stands for is not copied: one that names itself would have no end.
            Event::Alias(_) => Some(Node { span, value: Json::Null }),
            Event::DocumentEnd | Event::StreamEnd => break,
            Event::Nothing | Event::StreamStart | Event::DocumentStart(_) => None,
        };
        if open.len() > DEEPEST {
            return Err((span.start, "nested too deeply".to_owned()));
        }
        let Some(node) = done else { continue };
        match open.last_mut() {
            None => root = Some(node),
            Some(Open::List(items, ..)) => items.push(node),
            Some(Open::Map(members, key, ..)) => match key.take() {
                None => *key = Some((super::tree::scalar(&node).unwrap_or_default().to_owned(), node.span.start)),
                Some((name, _)) => members.push(Member { name, node }),
            },
        }
    }
    Ok(root.unwrap_or(Node { span: Span::default(), value: Json::Null }))
}

/// Where a collection begins: at its name, unless it is written in brackets.
fn begin(text: &str, around: Option<&Open>, start: usize) -> usize {
    let is_bracketed = text.get(start..).is_some_and(|rest| rest.starts_with(['{', '[']));
    match around {
        Some(Open::Map(_, Some((_, name)), ..)) if !is_bracketed => *name,
        _ => start,
    }
}

/// Whether a line may be one of YAML: a member, an item, or what stands below one.
pub fn may_hold(line: &str) -> bool {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with([' ', '#', '-']) {
        return true;
    }
    let quoted = |quote: char| line.strip_prefix(quote).and_then(|rest| rest.split_once(quote)).map(|(_, rest)| rest);
    let rest = quoted('"').or_else(|| quoted('\'')).or_else(|| {
        let end = line.find(|c: char| !(c.is_alphanumeric() || "_-$/{}+.".contains(c)))?;
        (end > 0).then(|| line.get(end..)).flatten()
    });
    rest.and_then(|rest| rest.strip_prefix(':')).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// A plain scalar: what the core schema takes for a word of its own, else text.
fn plain(value: &str) -> Json {
    match value {
        "" | "~" | "null" | "Null" | "NULL" => Json::Null,
        "true" | "True" | "TRUE" => Json::Bool(true),
        "false" | "False" | "FALSE" => Json::Bool(false),
        _ => Json::String(value.to_owned()),
    }
}

/// The name of the object that a short tag stands for.
fn name(tag: &Tag) -> Option<String> {
    if tag.handle != "!" {
        return None;
    }
    match tag.suffix.as_str() {
        "Ref" | "Condition" => Some(tag.suffix.clone()),
        suffix => Some(format!("Fn::{suffix}")),
    }
}

fn tagged(node: Node, tag: Option<String>) -> Node {
    match tag {
        Some(name) => Node { span: node.span, value: Json::Object(vec![Member { name, node }]) },
        None => node,
    }
}

/// Where each character of a text begins: the parser counts characters.
struct Places(Option<Vec<usize>>);

impl Places {
    fn of(text: &str) -> Self {
        let places = || text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        Self((!text.is_ascii()).then(places))
    }

    fn byte(&self, character: usize) -> usize {
        match &self.0 {
            None => character,
            Some(places) => places.get(character).or(places.last()).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::tree::{member, scalar};

    #[test]
    fn values_know_their_place_beyond_ascii() {
        let text = "# 설명\nname: 주문 API\nid: abc\n";
        let tree = parse(text).unwrap();
        assert_eq!(member(&tree, "id"), Some("abc"));
        assert_eq!(tree.value.get("id").unwrap().span.of(text), "abc");
    }

    #[test]
    fn what_stands_below_its_name_begins_there() {
        let text = "a:\n  b:\n    - c: 1\n      d: 2\n  e: { f: 3 }\n  g:\n    { h: 4 }\n";
        let tree = parse(text).unwrap();
        let a = tree.value.get("a").unwrap();
        let of = |name: &str| a.value.get(name).unwrap().span.of(text);
        assert_eq!(a.span, Span::new(0, text.trim_end().len()));
        assert_eq!([of("b"), of("e"), of("g")], ["b:\n    - c: 1\n      d: 2", "{ f: 3 }", "{ h: 4 }"]);
        assert!(
            matches!(&a.value.get("b").unwrap().value, Json::Array(all) if all[0].span.of(text).starts_with("c: 1"))
        );
    }

    #[test]
    fn a_short_tag_is_the_object_that_it_stands_for() {
        let tree = parse("a: !Ref Pool\nb: !GetAtt Pool.Arn\nc: !Sub\n  - '${X}'\n  - X: 1\n").unwrap();
        let inner = |name: &str, tag: &str| tree.value.get(name)?.value.get(tag).cloned();
        assert_eq!(inner("a", "Ref").as_ref().and_then(scalar), Some("Pool"));
        assert_eq!(inner("b", "Fn::GetAtt").as_ref().and_then(scalar), Some("Pool.Arn"));
        assert!(matches!(inner("c", "Fn::Sub").unwrap().value, Json::Array(items) if items.len() == 2));
    }

    #[test]
    fn a_fault_has_its_place() {
        let text = "a: b\nc: [1, 2\nd: e\n";
        let (at, _) = parse(text).unwrap_err();
        assert!(at > 5, "{at}");
    }

    #[test]
    fn what_goes_too_deep_is_refused() {
        assert!(parse(&"[".repeat(5000)).is_err());
    }
}
