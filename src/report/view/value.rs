//! A claim's value: lists as lists, and what is nested in it, JSON or another token, opened in place.

use serde::{Deserialize, Serialize};

use super::limits::Room;
use super::{Page, shown};
use crate::encoding::json::{self, Json, Member};
use crate::encoding::visible::{indented, visible};
use crate::jose::compact::Document;
use crate::jose::compact::begins_as_header;
use crate::jose::token::Token;
use crate::report::claim_value::{moment, opens, plain};
use crate::text::{self, Text, text};

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// The words that it is folded behind; empty where it is not.
    pub folded: String,
    /// What it is.
    pub kind: Kind,
    /// The moment that it is, in UTC (RFC 3339) and in the chosen time zone.
    pub moment: Option<(String, String)>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A text, a number, or JSON that is not opened.
    Text(String),
    /// An array, or the scopes of a list, and how much of it is left out.
    List(Vec<Value>, String),
    /// An object, and how much of it is left out.
    Table(Vec<(String, Value)>, String),
    /// A string with something inside: its characters, the words that it is folded behind, and what it holds.
    Holds(String, String, Vec<Part>),
}

/// A part of what a string holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// A value.
    Value(Box<Value>),
    /// An object's members, and how much of them is left out.
    Table(Vec<(String, Value)>, String),
    /// A text that is no object.
    Text(String),
}

/// From how many bytes on a value is folded: laying it out takes the browser long, and buries the other claims.
const LONG: usize = 1_000;

/// How deep nested values are opened; deeper ones are shown as JSON.
const DEEPEST: usize = 3;

impl Value {
    /// The value of a claim, as far as there is room for it.
    #[must_use]
    pub fn of_claim(page: &Page<'_>, room: &Room, name: &str, value: &Json) -> Self {
        claim(page, room, name, value, 0)
    }
}

/// The value of a claim, which lies `depth` values deep, and the moment that it is.
fn claim(page: &Page<'_>, room: &Room, name: &str, value: &Json, depth: usize) -> Value {
    let at = moment(name, value).and_then(|at| Some((at, at.to_utc()?)));
    Value { moment: at.map(|(at, utc)| (utc, page.local(at))), ..any(page, room, name, value, depth) }
}

/// The same for any value: only a Claims Set says what its numbers are.
fn any(page: &Page<'_>, room: &Room, name: &str, value: &Json, depth: usize) -> Value {
    let bytes = plain(value).len();
    let folded = if bytes > LONG { shown(text::bytes(bytes).get(page.lang)) } else { String::new() };
    Value { folded, kind: kind(page, room, name, value, depth), moment: None }
}

fn kind(page: &Page<'_>, room: &Room, name: &str, value: &Json, depth: usize) -> Kind {
    match value {
        Json::Object(members) if depth < DEEPEST && !members.is_empty() => {
            let (rows, more) = table(room, members, |name, value| any(page, room, name, value, depth + 1));
            Kind::Table(rows, more)
        }
        Json::Array(items) if depth < DEEPEST && !items.is_empty() => {
            let (items, more) = room.rows(items, items.len(), |item| any(page, room, "", &item.value, depth + 1));
            Kind::List(items, more)
        }
        // A list would hide a second space between two scopes.
        Json::String(text) if name == "scope" && text.contains(' ') && !text.split(' ').any(str::is_empty) => {
            let scope =
                |scope| Value { folded: String::new(), kind: Kind::Text(room.text(&visible(scope))), moment: None };
            let (scopes, more) = room.rows(text.split(' '), text.split(' ').count(), scope);
            Kind::List(scopes, more)
        }
        Json::String(text) => {
            let words = match plain(value) {
                quoted if quoted != *text => room.text(&quoted),
                _ => room.text(&visible(text)),
            };
            match inside(page, room, text, depth).filter(|_| depth < DEEPEST) {
                Some((folded, parts)) => Kind::Holds(words, shown(folded.get(page.lang)), parts),
                None => Kind::Text(words),
            }
        }
        other => Kind::Text(room.text(&indented(other))),
    }
}

/// What a string holds beside its own characters, and the words that it is folded behind.
fn inside(page: &Page<'_>, room: &Room, text: &str, depth: usize) -> Option<(Text, Vec<Part>)> {
    if depth >= DEEPEST {
        return None;
    }
    if begins_as_header(text) {
        let header = |document: &Document| part(room, document, |name, value| any(page, room, name, value, depth + 1));
        return match Token::read(text) {
            Token::Jws(jws) => {
                let payload = part(room, &jws.payload, |name, value| claim(page, room, name, value, depth + 1));
                Some((TOKEN, vec![header(&jws.header), payload]))
            }
            Token::Jwe(document) => Some((ENCRYPTED, vec![header(&document)])),
            Token::Opaque => None,
        };
    }
    let node = json::parse(text).ok().filter(|_| opens(text))?;
    Some((JSON, vec![Part::Value(Box::new(any(page, room, "", &node.value, depth + 1)))]))
}

/// A part of a token inside: its members, or the text that it is where that is no object.
fn part(room: &Room, document: &Document, row: impl Fn(&str, &Json) -> Value) -> Part {
    match &document.object {
        Ok(node) => {
            let (rows, more) = table(room, node.value.members(), row);
            Part::Table(rows, more)
        }
        Err(_) => Part::Text(room.text(&visible(document.text.as_deref().unwrap_or_default()))),
    }
}

const TOKEN: Text = text(
    "a token inside, decoded; its signature is not verified",
    "값에 들어 있는 토큰(디코딩만 하고 서명은 검증하지 않음)",
);
const ENCRYPTED: Text = text(
    "an encrypted token inside, of which only the header can be read",
    "값에 들어 있는 암호화된 토큰(헤더만 읽을 수 있음)",
);
const JSON: Text = text("the JSON inside", "값에 들어 있는 JSON");

fn table(room: &Room, members: &[Member], row: impl Fn(&str, &Json) -> Value) -> (Vec<(String, Value)>, String) {
    room.rows(members, members.len(), |Member { name, node }| (room.text(&visible(name)), row(name, &node.value)))
}
