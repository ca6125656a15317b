//! A token that was encoded once more: with base64, by itself or in a JSON object, as AppSync's real-time endpoint takes
//! the header; or printed as a dump of bytes.

use super::Lines;
use crate::encoding::base64url;
use crate::intake::carrier::Carrier;
use crate::intake::steps::Steps;
use crate::intake::{Found, HEADER_START, Kind, Piece, Stray, Surroundings, scan};
use crate::span::Span;
use crate::text::text;

/// A text in base64.
static BASE64: Carrier = Carrier::of_the_text("base64", text("the base64 text", "base64 텍스트"));

/// A dump of bytes.
static DUMP: Carrier = Carrier::of_the_text("hex-dump", text("the hex dump", "16진수 덤프"));

/// The shortest text that holds a token in base64, in characters.
const SHORTEST: usize = 80;

/// The tokens in what is encoded, in order; each has the whole of it as its place.
pub(super) fn search(text: &str, steps: &Steps) -> Vec<Found> {
    let mut found = Vec::new();
    let is_base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '/' | '=');
    let mut lines = Lines::of(text);
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find(is_base64)).map(|at| at + from) {
        let rest = text.get(start..).unwrap_or_default();
        let end = start + rest.find(|c| !is_base64(c)).unwrap_or(rest.len());
        from = end;
        if end - start < SHORTEST {
            continue;
        }
        // AppSync's subprotocol has a word before it; a parameter of an address has its name.
        let run = Span::new(start, end).of(text);
        let name = run.find("header-").map_or_else(|| run.find("=e").map_or(0, |at| at + 1), |at| at + "header-".len());
        let run = Span::new(start + name, end);
        if run.len() < SHORTEST {
            continue;
        }
        steps.take(run.len());
        let decoded = base64url::decode_leniently(run.of(text));
        if let Ok(inner) = std::str::from_utf8(&decoded) {
            found.extend(inside(&mut lines, inner, run, &BASE64, steps));
        }
    }
    if found.is_empty()
        && let Some((inner, place)) = dump(text)
    {
        found.extend(inside(&mut Lines::of(text), &inner, place, &DUMP, steps));
    }
    found
}

/// The tokens in `inner`, which stands encoded at `place`.
fn inside(lines: &mut Lines<'_>, inner: &str, place: Span, carrier: &'static Carrier, steps: &Steps) -> Vec<Found> {
    if !inner.contains(HEADER_START) {
        return Vec::new();
    }
    let line = lines.of_place(place.start);
    let found = scan::search(inner, steps).0.into_iter();
    found
        .map(|token| {
            let name = match &token.surroundings {
                Surroundings::Within { name, .. } => name.clone(),
                Surroundings::Alone => None,
            };
            let pieces = vec![Piece { source: place, clean: Span::new(0, token.clean.len()) }];
            let strays = vec![Stray { kind: Kind::EncodedAgain, span: place, instead: "" }];
            let surroundings = Surroundings::Within { line, name, carrier: Some(carrier) };
            Found { clean: token.clean, pieces, strays, rest: Vec::new(), surroundings }
        })
        .collect()
}

/// The text of a dump of bytes, as `xxd` and `hexdump -C` print it, and its place.
fn dump(text: &str) -> Option<(String, Span)> {
    let mut bytes = Vec::new();
    let mut at = 0;
    let mut place: Option<Span> = None;
    for line in text.split_inclusive('\n') {
        if let Some(row) = row(line.trim_end()) {
            bytes.extend(row);
            place = Some(Span::new(place.map_or(at, |place| place.start), at + line.trim_end().len()));
        }
        at += line.len();
    }
    let place = place.filter(|_| bytes.len() >= SHORTEST)?;
    Some((String::from_utf8_lossy(&bytes).into_owned(), place))
}

/// The bytes of a row: an offset, then bytes in groups, then their characters.
fn row(line: &str) -> Option<Vec<u8>> {
    let (offset, rest) = line.trim_start().split_once([':', ' '])?;
    let is_offset = offset.len() >= 4 && offset.bytes().all(|b| b.is_ascii_hexdigit());
    let rest = is_offset.then_some(rest)?.trim_start();
    // Two blanks or a bar stand before the characters.
    let groups = rest.split(" |").next()?;
    let mut bytes = Vec::new();
    let mut blanks = 0;
    for group in groups.split(' ') {
        if group.is_empty() {
            blanks += 1;
            continue;
        }
        let is_hex = group.len() % 2 == 0 && group.len() <= 8 && group.bytes().all(|b| b.is_ascii_hexdigit());
        let is_behind = blanks > 0 && bytes.len() >= 16;
        if !is_hex || is_behind || bytes.len() >= 32 {
            break;
        }
        blanks = 0;
        bytes.extend((0..group.len()).step_by(2).filter_map(|at| u8::from_str_radix(group.get(at..at + 2)?, 16).ok()));
    }
    (!bytes.is_empty()).then_some(bytes)
}
