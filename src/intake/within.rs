//! Tokens that stand in other text. The text is gone through once, however many tokens stand in it.

use super::carrier::Sight;
use super::{Found, HEADER_START, Kind, Stray, Surroundings, alone, escape, inside, is_token_char, name};
use super::{opaque, second_token, value, wrapped};
use crate::jose::token::Token;
use crate::span::Span;

/// Every token in `text`, in order.
pub(super) fn search(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut sight = Sight::new(text);
    let mut runs = Runs { text, end: 0 };
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(HEADER_START)).map(|at| at + from) {
        let end = runs.end_of(at);
        // A token may stand right behind another one.
        let neighbour = found.last().map(Found::span).filter(|span| span.end == at);
        if neighbour.is_none() && !begins(text, at) {
            from = at + HEADER_START.len();
            continue;
        }
        let run = Span::new(at, end);
        let second = second_token(run.of(text)).map(|second| at + second);
        let run = Span::new(at, second.unwrap_or(end));
        from = run.end.max(at + HEADER_START.len());
        let Some(mut token) = token(text, run, neighbour.is_none() && second.is_none()) else { continue };
        from = from.max(token.span().end);
        token.surroundings = sight.surroundings(at, name::before(text, at));
        if let (Some(before), Some(last)) = (neighbour, found.last_mut()) {
            last.strays.push(Stray { kind: Kind::Neighbour, span: token.span(), instead: "" });
            token.strays.insert(0, Stray { kind: Kind::Neighbour, span: before, instead: "" });
        }
        found.push(token);
    }
    opaque::add(text, &mut found);
    found
}

/// The token that begins with `run`: with the strays of its value where it has one to itself, else as it stands.
fn token(text: &str, run: Span, own_value: bool) -> Option<Found> {
    let is_token = |found: &Found| {
        let shortened = found.strays.iter().any(|s| s.kind == Kind::Ellipsis);
        !matches!(Token::read(&found.clean), Token::Opaque) || shortened
    };
    if own_value {
        let whole = Span::new(run.start, wrapped::end(text, run).unwrap_or(run.end));
        let valued = alone::read(text, value::around(text, whole)).filter(|found| found.span().start == run.start);
        if let Some(found) = valued.or_else(|| alone::read(text, whole)).filter(is_token) {
            return Some(found);
        }
    }
    let bare = bare(text, run);
    is_token(&bare).then_some(bare)
}

/// The token as it stands, without the full stop of the sentence that it ends.
fn bare(text: &str, run: Span) -> Found {
    let words = run.of(text).trim_end_matches('.');
    // Two segments and a dot: the dot belongs to the token, its signature is empty.
    let dot = usize::from(words.matches('.').count() == 1 && words.len() < run.len());
    let core = Span::new(run.start, run.start + words.len() + dot);
    let inside::Inside { clean, pieces, strays } = inside::read(text, core);
    Found { clean, pieces, strays, surroundings: Surroundings::Alone }
}

/// Whether a token may begin at `at`: behind anything but a character of a token, or behind an escape.
fn begins(text: &str, at: usize) -> bool {
    let before = Span::new(0, at).of(text);
    let escaped = |length: usize| {
        let from = at.checked_sub(length).and_then(|from| text.get(from..));
        from.and_then(escape::read).is_some_and(|escape| escape.length == length)
    };
    !before.ends_with(is_token_char) || [2, 3, 4, 6].into_iter().any(escaped)
}

/// Runs of token characters, and of escapes of them. Each is gone through once, however many tokens stand in it.
struct Runs<'a> {
    text: &'a str,
    end: usize,
}

impl Runs<'_> {
    fn end_of(&mut self, at: usize) -> usize {
        if self.end > at {
            return self.end;
        }
        self.end = at;
        while let Some(rest) = self.text.get(self.end..) {
            self.end += rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
            let rest = self.text.get(self.end..).unwrap_or_default();
            // The disclosures of an SD-JWT belong to it, each behind a tilde.
            if rest.starts_with('~') {
                self.end += 1;
                continue;
            }
            let Some(escape) = escape::read(rest) else { break };
            let behind = rest.get(escape.length..).unwrap_or_default();
            if !is_token_char(escape.character) || !behind.starts_with(is_token_char) {
                break;
            }
            self.end += escape.length;
        }
        self.end
    }
}
