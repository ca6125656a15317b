//! Tokens that stand in other text. The text is gone through once, however many tokens stand in it.

use super::carrier::Sight;
use super::field_value::Values;
use super::steps::Steps;
use super::{
    Found, Kind, MOST, Stray, Surroundings, cut_off, escape, field_name, inner_strays, is_token_char, next_header,
    single_token,
};
use super::{opaque, second_token, wrapped};
use crate::jose::token::Token;
use crate::span::Span;

/// Every token in `text`, in order, and where the search has ended, if before the text did.
pub(super) fn search(text: &str, steps: &Steps) -> (Vec<Found>, Option<usize>) {
    let mut found: Vec<Found> = Vec::new();
    let mut sight = Sight::new(text, steps);
    let mut runs = Runs { text, steps, end: 0 };
    let mut values = Values::new(text, steps);
    let mut from = 0;
    let mut ended = None;
    while let Some(at) = next_header(text, from, steps) {
        if found.len() == MOST || steps.are_spent() {
            ended = Some(at);
            break;
        }
        let end = runs.end_of(at);
        // A token may stand right behind another one.
        let neighbour = found.last().map(Found::span).filter(|span| span.end == at);
        if neighbour.is_none() && !begins(text, at) {
            from = at + 1;
            continue;
        }
        let run = Span::new(at, end);
        let second = second_token(run.of(text), steps).map(|second| at + second);
        let run = Span::new(at, second.unwrap_or(end));
        from = run.end.max(at + 1);
        let floor = found.last().map_or(0, |before| before.span().end);
        let own_value = neighbour.is_none() && second.is_none();
        let Some(mut token) = token(text, run, own_value.then_some(&mut values), steps) else { continue };
        from = from.max(token.span().end);
        token.surroundings = sight.surroundings(at, field_name::before(text, floor, at, steps));
        if let (Some(before), Some(last)) = (neighbour, found.last_mut()) {
            last.strays.push(Stray { kind: Kind::Neighbour, span: token.span(), instead: "" });
            token.strays.insert(0, Stray { kind: Kind::Neighbour, span: before, instead: "" });
        }
        cut_off::add(text, &mut token);
        found.push(token);
    }
    let searched = Span::new(0, ended.unwrap_or(text.len())).of(text);
    let (found, no_more) = opaque::add(searched, found, steps);
    (found, no_more.or(ended))
}

/// The fewest characters of a token before an ellipsis, in bytes: fewer are an example.
const SHORTEST: usize = 16;

/// The token that begins with `run`: with the strays of its value where it has one to itself, else as it stands.
fn token(text: &str, run: Span, values: Option<&mut Values<'_>>, steps: &Steps) -> Option<Found> {
    let is_token = |found: &Found| {
        steps.take(found.clean.len());
        let shortened = found.strays.iter().any(|s| s.kind == Kind::Ellipsis);
        shortened || Token::is_jose(&found.clean)
    };
    if let Some(values) = values {
        let whole = Span::new(run.start, wrapped::end(text, run, steps).unwrap_or(run.end));
        let value = values.around(whole);
        let behind = text.get(run.end..).unwrap_or_default();
        // Without a dot, however it is written, and without an ellipsis there is no token.
        if !value.of(text).contains(['.', '%', '\\', '&', '…']) && !behind.starts_with(['…', '.']) {
            return None;
        }
        let valued = single_token::read(text, value, steps).filter(|found| found.span().start == run.start);
        let found = valued.or_else(|| (value != whole).then(|| single_token::read(text, whole, steps)).flatten());
        if let Some(found) = found.filter(is_token) {
            return Some(found);
        }
    }
    if let Some(bare) = bare(text, run, steps).filter(is_token) {
        return Some(bare);
    }
    // A table cuts a long value off, be it in the middle of its header.
    let behind = text.get(run.end..).unwrap_or_default();
    let mark = ["…", "..."].iter().find(|mark| behind.starts_with(**mark))?;
    single_token::read(text, Span::new(run.start, run.end + mark.len()), steps)
        .filter(|found| run.len() >= SHORTEST && is_token(found))
}

/// The token as it stands, without the full stop of the sentence that it ends; `None` where that is told to be none
/// without taking it apart.
fn bare(text: &str, run: Span, steps: &Steps) -> Option<Found> {
    steps.take(run.len());
    let words = run.of(text).trim_end_matches('.');
    // Two segments and a dot: the dot belongs to the token, its signature is empty.
    let dot = usize::from(words.matches('.').count() == 1 && words.len() < run.len());
    let core = Span::new(run.start, run.start + words.len() + dot);
    if !words.contains(['%', '\\', '&']) && !Token::is_jose(core.of(text)) {
        return None;
    }
    let inner_strays::Inside { clean, pieces, strays } = inner_strays::read(text, core, steps);
    let (strays, rest) = strays.into_parts();
    Some(Found { clean, pieces, strays, rest, surroundings: Surroundings::Alone })
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
    steps: &'a Steps,
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
        self.steps.take(self.end - at);
        self.end
    }
}
