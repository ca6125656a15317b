//! A claim's value: lists as lists, and what is nested in it, JSON or another token, opened in place.

use super::Page;
use crate::encoding::json::{self, Json, Member};
use crate::encoding::visible::indented;
use crate::intake::HEADER_START;
use crate::jose::token::Token;
use crate::report::tree::Tree;
use crate::text::{self, Text, text};

/// From how many bytes on a value is folded: laying it out takes the browser long, and buries the other claims.
const LONG: usize = 1_000;

/// How deep nested values are opened; deeper ones are shown as JSON.
const DEEPEST: usize = 3;

/// The value as a text to copy: a string without its quotes, anything else as JSON.
pub(super) fn plain(value: &Json) -> String {
    value.as_str().map_or_else(|| indented(value), str::to_owned)
}

/// Draws the value of the claim `name`, which lies `depth` values deep.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>, name: &str, value: &Json, depth: usize) {
    let words = plain(value);
    let bytes = words.len();
    if bytes > LONG {
        folded(tree, page, &text::bytes(bytes), |tree| whole(tree, page, name, value, depth));
    } else {
        whole(tree, page, name, value, depth);
    }
}

fn whole(tree: &mut Tree, page: &Page<'_>, name: &str, value: &Json, depth: usize) {
    match value {
        Json::Object(members) if depth < DEEPEST && !members.is_empty() => table(tree, page, members, depth),
        Json::Array(items) if depth < DEEPEST && !items.is_empty() => {
            tree.element("ul", &[("class", "list")], |tree| {
                items
                    .iter()
                    .for_each(|item| tree.element("li", &[], |tree| draw(tree, page, "", &item.value, depth + 1)));
            })
        }
        Json::String(text) if name == "scope" && text.contains(' ') => {
            tree.element("ul", &[("class", "list")], |tree| {
                let scopes = text.split(' ').filter(|scope| !scope.is_empty());
                scopes.for_each(|scope| tree.element("li", &[], |tree| tree.says("span", &VALUE, scope)));
            })
        }
        Json::String(text) => {
            tree.says("span", &VALUE, text);
            if depth < DEEPEST {
                inside(tree, page, text, depth);
            }
        }
        other => tree.element("span", &VALUE, |tree| tree.lines(&indented(other))),
    }
}

const VALUE: [(&str, &str); 1] = [("class", "value")];

/// What a string holds beside its own characters.
fn inside(tree: &mut Tree, page: &Page<'_>, text: &str, depth: usize) {
    if text.starts_with(HEADER_START)
        && let Token::Jws(jws) = Token::read(text)
    {
        folded(tree, page, &TOKEN, |tree| {
            for document in [&jws.header, &jws.payload] {
                if let Ok(node) = &document.object {
                    table(tree, page, node.value.members(), depth);
                }
            }
        });
    } else if text.starts_with(['{', '['])
        && let Ok(node) = json::parse(text)
    {
        folded(tree, page, &JSON, |tree| draw(tree, page, "", &node.value, depth + 1));
    }
}

const TOKEN: Text =
    text("a token inside, decoded; its signature is not verified", "안에 든 토큰(디코딩만 하고 서명은 검증하지 않음)");
const JSON: Text = text("the JSON inside", "안에 든 JSON");

fn folded(tree: &mut Tree, page: &Page<'_>, summary: &Text, inside: impl FnOnce(&mut Tree)) {
    tree.element("details", &[], |tree| {
        tree.says("summary", &[], summary.get(page.lang));
        inside(tree);
    });
}

fn table(tree: &mut Tree, page: &Page<'_>, members: &[Member], depth: usize) {
    tree.element("table", &[("class", "nested")], |tree| {
        tree.element("tbody", &[], |tree| {
            for member in members {
                tree.element("tr", &[], |tree| {
                    tree.element("th", &[("scope", "row")], |tree| tree.says("code", &[], &member.name));
                    tree.element("td", &[], |tree| draw(tree, page, &member.name, &member.node.value, depth + 1));
                });
            }
        });
    });
}
