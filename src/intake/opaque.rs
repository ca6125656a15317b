//! Tokens that are no JOSE tokens, told by the name they stand behind.

use super::{Found, HEADER_START, Piece, carrier::Sight, name};
use crate::span::Span;

/// The names of OAuth 2.0's and Cognito's answers, in lower case and without separators.
const NAMES: [&str; 3] = ["accesstoken", "idtoken", "refreshtoken"];

/// The shortest value that is taken for a token, in characters: a word of prose is shorter.
const SHORTEST: usize = 16;

/// Adds the opaque tokens of `text` to those found, each at its place.
pub(super) fn add(text: &str, found: &mut Vec<Found>) {
    let mut sight = Sight::new(text);
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("oken")).map(|at| at + from) {
        from = at + "oken".len();
        let Some(value) = value_behind(text, from) else { continue };
        let Some(name) = name::before(text, value.start).filter(|name| is_token_name(name)) else { continue };
        from = value.end;
        let place = found.partition_point(|f| f.span().end <= value.start);
        let taken = found.get(place).is_some_and(|f| f.span().start < value.end);
        if taken || value.of(text).starts_with(HEADER_START) {
            continue;
        }
        let clean = value.of(text).to_owned();
        let pieces = vec![Piece { source: value, clean: Span::new(0, clean.len()) }];
        let surroundings = sight.surroundings(value.start, Some(name));
        found.insert(place, Found { clean, pieces, strays: Vec::new(), surroundings });
    }
}

/// The value behind a name that ends at `at`, when it has the characters of RFC 6750's b64token.
fn value_behind(text: &str, at: usize) -> Option<Span> {
    let rest = text.get(at..)?;
    let is_mark = |c: char| matches!(c, '"' | '\'' | '\\' | ' ' | ':' | '=');
    let start = rest.len() - rest.trim_start_matches(is_mark).len();
    rest.get(..start)?.contains([':', '=']).then_some(())?;
    let value = rest.get(start..)?;
    let is_value = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    let end = value.find(|c| !is_value(c)).unwrap_or(value.len());
    (end >= SHORTEST).then(|| Span::new(at + start, at + start + end))
}

fn is_token_name(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let letters: String = last.chars().filter(|c| *c != '_' && *c != '-').map(|c| c.to_ascii_lowercase()).collect();
    NAMES.contains(&letters.as_str())
}
