//! Tokens that are no JOSE tokens, told by the name they stand behind.

use super::steps::Steps;
use super::{Found, MOST, Piece, begins, carrier::Sight, field_name};
use crate::span::Span;

/// The names of OAuth 2.0's and Cognito's answers, in lower case and without separators.
const NAMES: [&str; 3] = ["accesstoken", "idtoken", "refreshtoken"];

/// The shortest value that is taken for a token, in characters: a word of prose is shorter.
const SHORTEST: usize = 16;

/// The opaque tokens of `text` and those `found`, each at its place, and where this search has ended, if before the text
/// did.
pub(super) fn add(text: &str, found: Vec<Found>, steps: &Steps) -> (Vec<Found>, Option<usize>) {
    let mut all = Vec::with_capacity(found.len());
    let mut jose = found.into_iter().peekable();
    let mut sight = Sight::new(text, steps);
    let (mut from, mut floor, mut room, mut ended) = (0, 0, MOST.saturating_sub(jose.len()), None);
    steps.take(text.len());
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("oken")).map(|at| at + from) {
        if steps.are_spent() {
            ended = Some(at);
            break;
        }
        from = at + "oken".len();
        let Some(value) = value_behind(text, from, steps) else { continue };
        let name = field_name::before(text, floor, value.start, steps);
        floor = value.end;
        let Some(name) = name.filter(|name| is_token_name(name)) else { continue };
        from = value.end;
        while let Some(before) = jose.next_if(|f| f.span().end <= value.start) {
            all.push(before);
        }
        let taken = jose.peek().is_some_and(|f| f.span().start < value.end);
        if taken || begins(value.of(text)) {
            continue;
        }
        if room == 0 {
            ended = Some(at);
            break;
        }
        room -= 1;
        let clean = value.of(text).to_owned();
        let pieces = vec![Piece { source: value, clean: Span::new(0, clean.len()) }];
        let surroundings = sight.surroundings(value.start, Some(name));
        all.push(Found { clean, pieces, strays: Vec::new(), rest: Vec::new(), surroundings });
    }
    all.extend(jose);
    (all, ended)
}

/// The value behind a name that ends at `at`, when it has the characters of RFC 6750's b64token.
fn value_behind(text: &str, at: usize, steps: &Steps) -> Option<Span> {
    let rest = text.get(at..)?;
    let is_mark = |c: char| matches!(c, '"' | '\'' | '\\' | ' ' | ':' | '=');
    let start = rest.len() - rest.trim_start_matches(is_mark).len();
    rest.get(..start)?.contains([':', '=']).then_some(())?;
    let value = rest.get(start..)?;
    steps.take(start);
    let is_value = |c: char| c.is_ascii_alphanumeric() || "-._~+/".contains(c);
    let end = value.find(|c| !is_value(c)).unwrap_or(value.len());
    steps.take(end);
    (end >= SHORTEST).then(|| Span::new(at + start, at + start + end))
}

fn is_token_name(name: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let letters: String = last.chars().filter(|c| *c != '_' && *c != '-').map(|c| c.to_ascii_lowercase()).collect();
    NAMES.contains(&letters.as_str())
}
