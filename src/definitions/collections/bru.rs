//! Files of Bruno (`.bru`) as a tree: blocks of names and values one after the other, of which those are taken that say how
//! a token is got and what is sent.

use super::super::tree::{self, Json, Member, Node};
use crate::span::Span;

/// The member that holds a file.
pub const FILE: &str = "file of Bruno";

const VERBS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "options"];

/// Whether a file of Bruno may begin with this line.
pub fn opens(line: &str) -> bool {
    let Some(name) = name(line) else { return false };
    name == "meta" || name == "auth" || name.starts_with("auth:") || name == "vars" || name.starts_with("vars:")
}

/// The name of the block that begins on this line.
fn name(line: &str) -> Option<&str> {
    let name = line.trim_end().strip_suffix(['{', '['])?.strip_suffix(' ')?;
    let is_word = |c: char| c.is_ascii_lowercase() || matches!(c, ':' | '-' | '0'..='9');
    (name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_word)).then_some(name)
}

/// How long the file is that `text` begins with, and where its last block began, where that is not closed.
pub fn end(text: &str) -> (usize, Option<usize>) {
    let (mut at, mut end, mut open) = (0, 0, None);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match open {
            Some(_) if matches!(line.trim_end(), "}" | "]") => {
                open = None;
                end = at;
            }
            Some(_) => {}
            // The next file begins.
            None if end > 0 && name(line) == Some("meta") => break,
            None if name(line).is_some() => open = Some(start),
            None if line.trim().is_empty() => {}
            None => break,
        }
    }
    open.map_or((end, None), |start| (text.len(), Some(start)))
}

/// The tree of a file.
pub fn parse(text: &str) -> Node {
    let whole = Span::new(0, text.len());
    let object = |members: Vec<Member>| Node { span: whole, value: Json::Object(members) };
    let named = |name: &str, node: Node| Member { name: name.to_owned(), node };
    let (mut request, mut top, mut auths) = (Vec::new(), Vec::new(), Vec::new());
    for (name, members) in blocks(text) {
        match name {
            "headers" => request.push(named("headers", headers(members, whole))),
            "vars" | "vars:pre-request" => top.push(named("vars", object(members))),
            _ if VERBS.contains(&name) => {
                request.push(named("method", tree::string(name, whole)));
                request.extend(members.into_iter().filter(|one| one.name == "url"));
            }
            _ => {
                if let Some(kind) = name.strip_prefix("auth:") {
                    auths.extend([named("mode", tree::string(kind, whole)), named(kind, object(members))]);
                }
            }
        }
    }
    if !auths.is_empty() {
        top.push(named("auth", object(auths)));
    }
    top.push(named("request", object(request)));
    object(vec![named(FILE, object(top))])
}

/// The fields of a block of headers, as a list.
fn headers(members: Vec<Member>, whole: Span) -> Node {
    let field = |one: Member| {
        let span = one.node.span;
        let name = Member { name: "name".to_owned(), node: tree::string(one.name, span) };
        let value = Member { name: "value".to_owned(), node: one.node };
        Node { span, value: Json::Object(vec![name, value]) }
    };
    Node { span: whole, value: Json::Array(members.into_iter().map(field).collect()) }
}

/// The blocks with their names and values. What is switched off is left out.
fn blocks(text: &str) -> Vec<(&str, Vec<Member>)> {
    let (mut blocks, mut at, mut open): (Vec<(&str, Vec<Member>)>, _, _) = (Vec::new(), 0, false);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        match name(line) {
            Some(name) if !open => {
                blocks.push((name, Vec::new()));
                open = true;
            }
            _ if matches!(line.trim_end(), "}" | "]") => open = false,
            _ => {
                let pair = line.split_once(':').filter(|(name, _)| open && !name.trim_start().starts_with('~'));
                let (Some((name, value)), Some((_, members))) = (pair, blocks.last_mut()) else { continue };
                let from = start + name.len() + 1 + (value.len() - value.trim_start().len());
                let value = value.trim();
                let node = tree::string(value, Span::new(from, from + value.len()));
                members.push(Member { name: name.trim().to_owned(), node });
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_ends_before_the_next_one() {
        let one = "meta {\n  name: a\n}\n\nget {\n  url: {{base}}/a\n}\n";
        let text = format!("{one}\nmeta {{\n  name: b\n}}\n");
        assert!(opens(&text[..7]));
        assert_eq!(end(&text), (one.len(), None));
        assert_eq!(end("meta {\n}\nauth:oauth2 {\n  a: b\n"), (30, Some(9)));
        for line in ["get /orders {", "meta", "{", "Meta {", "function a() {", "body{"] {
            assert!(!opens(line), "{line}");
        }
    }

    #[test]
    fn a_value_has_its_place() {
        let text = "auth:oauth2 {\n  client_id: abc\n  ~scope: x\n}\nvars:secret [\n  b\n]\n";
        let node = parse(text);
        let auth = node.value.get(FILE).unwrap().value.get("auth").unwrap().value.get("oauth2").unwrap();
        assert_eq!(auth.value.get("client_id").unwrap().span.of(text), "abc");
        assert!(auth.value.get("scope").is_none());
    }
}
