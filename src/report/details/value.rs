//! A claim's value: lists as lists, and what is nested in it, JSON or another token, opened in place.

use super::Page;
use crate::encoding::json::{self, Json, Member};
use crate::encoding::visible::indented;
use crate::intake::HEADER_START;
use crate::jose::compact::Document;
use crate::jose::token::Token;
use crate::report::tree::Tree;
use crate::text::{self, Text, text};
use crate::time::NumericDate;

/// From how many bytes on a value is folded: laying it out takes the browser long, and buries the other claims.
const LONG: usize = 1_000;

/// How deep nested values are opened; deeper ones are shown as JSON.
const DEEPEST: usize = 3;

/// The claims that are moments (RFC 7519 §4.1, OpenID Connect Core §2 and §5.1).
pub(super) const MOMENTS: [&str; 5] = ["exp", "iat", "nbf", "auth_time", "updated_at"];

/// The value as a text: a string without its quotes, unless it is empty or would then read as another value, as
/// `"true"` would; anything else as JSON.
pub(super) fn plain(value: &Json) -> String {
    match value {
        Json::String(text) if opens(text) || !(text.is_empty() || json::parse(text).is_ok()) => text.clone(),
        other => indented(other),
    }
}

/// Whether a text may be a JSON object or array.
fn opens(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// The moment that the claim `name` is by this value of it; `None` where it is none.
pub(super) fn moment(name: &str, value: &Json) -> Option<NumericDate> {
    let Json::Number(number) = value else { return None };
    NumericDate::parse(number).ok().filter(|at| MOMENTS.contains(&name) && !at.looks_like_milliseconds())
}

/// Draws the value of a claim, which lies `depth` values deep, and a moment in human time below its number.
pub(super) fn claim(tree: &mut Tree, page: &Page<'_>, name: &str, value: &Json, depth: usize) {
    draw(tree, page, name, value, depth);
    let Some((at, utc)) = moment(name, value).and_then(|at| Some((at, at.to_utc()?))) else { return };
    let about = [("class", "quiet"), ("datetime", &*utc)];
    tree.says("time", &about, &utc);
    tree.says("time", &about, &page.local(at));
}

/// The same for any value: only a Claims Set says what its numbers are.
fn draw(tree: &mut Tree, page: &Page<'_>, name: &str, value: &Json, depth: usize) {
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
        Json::Object(members) if depth < DEEPEST && !members.is_empty() => {
            table(tree, members, |tree, name, value| draw(tree, page, name, value, depth + 1));
        }
        Json::Array(items) if depth < DEEPEST && !items.is_empty() => {
            tree.element("ul", &[("class", "list")], |tree| {
                items
                    .iter()
                    .for_each(|item| tree.element("li", &[], |tree| draw(tree, page, "", &item.value, depth + 1)));
            })
        }
        // A list would hide a second space between two scopes.
        Json::String(text) if name == "scope" && text.contains(' ') && !text.split(' ').any(str::is_empty) => tree
            .element("ul", &[("class", "list")], |tree| {
                text.split(' ').for_each(|scope| tree.element("li", &[], |tree| tree.says("span", &VALUE, scope)));
            }),
        Json::String(text) => {
            tree.element("span", &VALUE, |tree| match plain(value) {
                quoted if quoted != *text => tree.lines(&quoted),
                _ => tree.text(text),
            });
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
    if text.starts_with(HEADER_START) {
        match Token::read(text) {
            Token::Jws(jws) => folded(tree, page, &TOKEN, |tree| {
                document(tree, &jws.header, |tree, name, value| draw(tree, page, name, value, depth + 1));
                document(tree, &jws.payload, |tree, name, value| claim(tree, page, name, value, depth + 1));
            }),
            Token::Jwe(header) => folded(tree, page, &ENCRYPTED, |tree| {
                document(tree, &header, |tree, name, value| draw(tree, page, name, value, depth + 1));
            }),
            Token::Opaque => {}
        }
    } else if opens(text)
        && let Ok(node) = json::parse(text)
    {
        folded(tree, page, &JSON, |tree| draw(tree, page, "", &node.value, depth + 1));
    }
}

/// A part of a token inside: a table, or the text that it is where that is no object.
fn document(tree: &mut Tree, part: &Document, row: impl Fn(&mut Tree, &str, &Json)) {
    match &part.object {
        Ok(node) => table(tree, node.value.members(), row),
        Err(_) => tree.says("pre", &[("tabindex", "0")], part.text.as_deref().unwrap_or_default()),
    }
}

const TOKEN: Text =
    text("a token inside, decoded; its signature is not verified", "안에 든 토큰(디코딩만 하고 서명은 검증하지 않음)");
const ENCRYPTED: Text = text(
    "an encrypted token inside, of which only the header can be read",
    "안에 든 암호화된 토큰(헤더만 읽을 수 있음)",
);
const JSON: Text = text("the JSON inside", "안에 든 JSON");

fn folded(tree: &mut Tree, page: &Page<'_>, summary: &Text, inside: impl FnOnce(&mut Tree)) {
    tree.element("details", &[], |tree| {
        tree.says("summary", &[], summary.get(page.lang));
        inside(tree);
    });
}

/// Names and values, each in a row that `row` draws the value of.
fn table(tree: &mut Tree, members: &[Member], row: impl Fn(&mut Tree, &str, &Json)) {
    tree.element("table", &[("class", "nested")], |tree| {
        tree.element("tbody", &[], |tree| {
            for Member { name, node } in members {
                tree.element("tr", &[], |tree| {
                    tree.element("th", &[("scope", "row")], |tree| tree.says("code", &[], name));
                    tree.element("td", &[], |tree| row(tree, name, &node.value));
                });
            }
        });
    });
}
