//! A token that is all there is, as it is copied into an `Authorization` header.

use super::{Alone, Found, Surroundings, is_token_char};
use crate::encoding::blank;
use crate::span::Span;

/// Lengths, in characters, of the signatures of RFC 7518's algorithms: HMAC, ECDSA, and RSA of 1024 to
/// 8192 bits. Text behind a blank belongs to a signature only if it makes one of these whole.
const SIGNATURE_LENGTHS: [usize; 10] = [43, 64, 86, 128, 171, 176, 342, 512, 683, 1366];

/// Reads `text` as one token with nothing but blanks, `Authorization:` and a scheme around it.
pub(super) fn read(text: &str) -> Option<Found> {
    let mut around = Alone::default();
    let mut at = blanks_from(text, 0);
    around.leading = Span::new(0, at);
    if let Some(end) = word_from(text, at, "authorization:") {
        around.field_name = Span::new(at, blanks_from(text, end));
        at = around.field_name.end;
    }
    if let Some(end) = word_from(text, at, "bearer").filter(|end| blanks_from(text, *end) > *end) {
        around.scheme = Span::new(at, blanks_from(text, end));
        at = around.scheme.end;
    }
    let end = text.trim_end_matches(blank::is_blank).len();
    let core = Span::new(at, end);
    around.trailing = Span::new(core.end, text.len());
    let pieces = pieces(text, core);
    let clean: String = pieces.iter().map(|p| p.of(text)).collect();
    is_one_token(text, &pieces, &clean).then_some(Found { clean, pieces, surroundings: Surroundings::Alone(around) })
}

/// Where the blanks that start at `at` end.
fn blanks_from(text: &str, at: usize) -> usize {
    let rest = Span::new(at, text.len()).of(text);
    at + rest.len() - rest.trim_start_matches(blank::is_blank).len()
}

/// Where `word` ends, in any case, if it stands at `at`.
fn word_from(text: &str, at: usize, word: &str) -> Option<usize> {
    let end = at + word.len();
    text.get(at..end).filter(|found| found.eq_ignore_ascii_case(word)).map(|_| end)
}

/// The stretches of ink in `core`.
fn pieces(text: &str, core: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = core.start;
    for gap in blank::stretches(core.of(text)) {
        let gap = gap.offset(core.start);
        pieces.push(Span::new(start, gap.start));
        start = gap.end;
    }
    pieces.push(Span::new(start, core.end));
    pieces.retain(|p| !p.is_empty());
    pieces
}

fn is_one_token(text: &str, pieces: &[Span], clean: &str) -> bool {
    if !clean.starts_with("eyJ") || clean.contains(['"', '\'', '{', '}', '&', ';', ',', '<', '>', '\\']) {
        return false;
    }
    let [_, rest @ ..] = pieces else { return false };
    let split_is_plausible = rest.iter().enumerate().all(|(i, piece)| {
        let before: String = pieces.iter().take(i + 1).map(|p| p.of(text)).collect();
        continues(&before, piece.of(text))
    });
    split_is_plausible && (rest.is_empty() || completes(clean))
}

/// Whether `next`, behind a blank, can continue the token `before`.
fn continues(before: &str, next: &str) -> bool {
    let dots = before.matches('.').count();
    let starts_anew = next.starts_with("eyJ") && next.contains('.') && !before.ends_with('.');
    let whole = dots == 2 && SIGNATURE_LENGTHS.contains(&signature_length(before));
    next.chars().all(is_token_char) && !starts_anew && !whole
}

/// A token that was split must come out whole; anything else is prose behind a token.
fn completes(clean: &str) -> bool {
    match clean.matches('.').count() {
        2 => SIGNATURE_LENGTHS.contains(&signature_length(clean)),
        dots => dots == 4,
    }
}

fn signature_length(token: &str) -> usize {
    token.rsplit('.').next().map_or(0, str::len)
}
