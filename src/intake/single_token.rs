//! A token that is all there is, as it is copied into an `Authorization` header, with whatever strays came
//! along.

use super::inner_strays::{self, Inside};
use super::steps::Steps;
use super::stray::Strays;
use super::{Found, HEADER_START, Kind, Surroundings, begins, escape, second_token};
use crate::encoding::blank;
use crate::span::Span;

/// Lengths, in characters, of the signatures of RFC 7518's algorithms: HMAC, ECDSA, and RSA of 1024 to
/// 8192 bits. Text behind a blank belongs to a signature only if it makes one of these whole.
pub(super) const SIGNATURE_LENGTHS: [usize; 10] = [43, 64, 86, 128, 171, 176, 342, 512, 683, 1366];

pub(super) const QUOTES: [char; 11] = ['"', '\'', '`', '‘', '’', '“', '”', '«', '»', '＂', '＇'];

/// In how many bytes a token's first characters must show, strays among them included.
const BEGINNING: usize = 64;

/// Reads the stretch `place` of `text` as one token with nothing but strays around it.
pub(super) fn read(text: &str, place: Span, steps: &Steps) -> Option<Found> {
    let text = Span::new(0, place.end).of(text);
    let mut front = Front { text, at: place.start, strays: Strays::default() };
    front.margin();
    front.field_name();
    front.margin();
    while front.scheme() {
        front.margin();
    }
    steps.take(front.at - place.start);
    // Most texts are no token, and that shows at their beginning. What begins so has no stray there.
    let begins_plainly = front.rest().starts_with(HEADER_START);
    let far = (front.at..=text.len().min(front.at + BEGINNING)).rev().find(|i| text.is_char_boundary(*i))?;
    if !begins_plainly && !begins(&inner_strays::read(text, Span::new(front.at, far), steps).clean) {
        return None;
    }
    let (end, behind) = back(text, front.at);
    steps.take(text.len() - front.at);
    let Inside { clean, pieces, strays } = inner_strays::read(text, Span::new(front.at, end), steps);
    let (strays, rest) = front.strays.and(strays).and(behind.reversed()).into_parts();
    let found = Found { clean, pieces, strays, rest, surroundings: Surroundings::Alone };
    is_one_token(&found, steps).then_some(found)
}

/// What stands before a token, read from its front.
struct Front<'a> {
    text: &'a str,
    at: usize,
    strays: Strays,
}

impl Front<'_> {
    fn take(&mut self, kind: Kind, length: usize) {
        if length > 0 {
            self.strays.push(kind, Span::new(self.at, self.at + length), "");
            self.at += length;
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn length_of(&self, belongs: impl Fn(char) -> bool) -> usize {
        self.rest().len() - self.rest().trim_start_matches(belongs).len()
    }

    /// Blanks and quotation marks, in any order, also written as escapes.
    fn margin(&mut self) {
        let mut before = usize::MAX;
        while before != self.at {
            before = self.at;
            self.take(Kind::LeadingBlank, self.length_of(blank::is_blank));
            self.take(Kind::Quote, self.length_of(|c| QUOTES.contains(&c)));
            if self.rest().starts_with('>') {
                self.take(Kind::MailQuote, self.length_of(|c| c == '>' || c == ' '));
            }
            if let Some((kind, length)) = marginal_escape(self.rest()) {
                self.take(kind, length);
            }
        }
    }

    /// Where `word` ends, in any case, if it stands here.
    fn word(&self, word: &str) -> Option<usize> {
        self.rest().get(..word.len()).filter(|found| found.eq_ignore_ascii_case(word)).map(str::len)
    }

    fn field_name(&mut self) {
        if let Some(length) = self.word("authorization:") {
            let name = self.rest().get(length..).unwrap_or_default();
            let blanks = name.len() - name.trim_start_matches(' ').len();
            self.take(Kind::FieldName, length + blanks);
        }
    }

    /// Takes one scheme; whether there was one.
    fn scheme(&mut self) -> bool {
        let Some(length) = self.word("bearer") else { return false };
        let next = self.rest().get(length..).unwrap_or_default();
        let spaced_otherwise = next.starts_with(blank::is_blank) || marginal_escape(next).is_some();
        let goes_on = next.starts_with([':', ' ', 'e']) || spaced_otherwise;
        if !goes_on || (next.starts_with('e') && !begins(next)) {
            return false;
        }
        let again =
            [Kind::Scheme, Kind::SchemeCase, Kind::SchemeUnspaced].into_iter().any(|kind| self.strays.has(kind));
        let kind = match () {
            () if again => Kind::SchemeAgain,
            () if begins(next) => Kind::SchemeUnspaced,
            () if self.rest().starts_with("Bearer") => Kind::Scheme,
            () => Kind::SchemeCase,
        };
        // One space belongs to the scheme, as RFC 6750 §2.1 has it; more are blanks before the token.
        let spaced = next.starts_with(' ');
        let colon = next.starts_with(':');
        self.take(kind, length + usize::from(spaced));
        if colon {
            self.take(Kind::SchemeColon, 1);
            let space = usize::from(self.rest().starts_with(' '));
            self.take(kind, space);
        }
        true
    }
}

/// What stands behind a token, read from the back: where the token ends, and the strays, the last first.
fn back(text: &str, start: usize) -> (usize, Strays) {
    let mut strays = Strays::default();
    let mut end = text.len();
    // Counted once: what is taken off the end takes its dots along.
    let mut dots = Span::new(start, end).of(text).matches('.').count();
    let mut quotes: Option<Span> = None;
    while let Some(rest) = text.get(start..end).filter(|rest| !rest.is_empty()) {
        let (kind, length) = match (last_escape(rest), rest.chars().next_back()) {
            (Some(escape), _) => escape,
            (_, Some(c)) if blank::is_blank(c) => (Kind::TrailingBlank, tail(rest, blank::is_blank)),
            (_, Some(c)) if QUOTES.contains(&c) => (Kind::Quote, c.len_utf8()),
            (_, Some(',' | ';')) => (Kind::Punctuation, 1),
            (_, Some('…')) => (Kind::Ellipsis, '…'.len_utf8()),
            (_, Some('.')) if rest.ends_with("...") => (Kind::Ellipsis, 3),
            (_, Some('.')) if dots > 2 => (Kind::Punctuation, 1),
            _ => break,
        };
        let span = Span::new(end - length, end);
        dots = dots.saturating_sub(span.of(text).matches('.').count());
        end = span.start;
        // Quotation marks in a row are one stray.
        if kind == Kind::Quote {
            quotes = Some(Span::new(span.start, quotes.map_or(span.end, |behind| behind.end)));
            continue;
        }
        if let Some(span) = quotes.take() {
            strays.push(Kind::Quote, span, "");
        }
        strays.push(kind, span, "");
    }
    if let Some(span) = quotes {
        strays.push(Kind::Quote, span, "");
    }
    (end, strays)
}

/// The kind and length of the escape that `rest` begins with, when it stands for a blank or a quotation mark.
fn marginal_escape(rest: &str) -> Option<(Kind, usize)> {
    let escape = escape::read(rest)?;
    let quote = QUOTES.contains(&escape.character);
    let kind = if quote && escape.kind == Kind::Escape { Kind::Quote } else { escape.kind };
    (quote || blank::is_blank(escape.character)).then_some((kind, escape.length))
}

/// The same of the escape that `rest` ends with.
fn last_escape(rest: &str) -> Option<(Kind, usize)> {
    (2..=escape::LONGEST).find_map(|length| {
        let at = rest.len().checked_sub(length)?;
        marginal_escape(rest.get(at..)?).filter(|(_, whole)| *whole == length)
    })
}

fn tail(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_end_matches(belongs).len()
}

fn is_one_token(found: &Found, steps: &Steps) -> bool {
    steps.take(found.clean.len());
    if !begins(&found.clean) || found.clean.contains(['"', '\'', '{', '}', '&', ';', ',', '<', '>', '\\', ':']) {
        return false;
    }
    if second_token(&found.clean, steps).is_some() {
        return false;
    }
    if found.strays_of(&[Kind::InnerBlank]).next().is_none() {
        return true;
    }
    // A token that blanks have split must come out whole; anything else is prose behind a token.
    let whole = match found.clean.matches('.').count() {
        2 => SIGNATURE_LENGTHS.contains(&signature_length(&found.clean)),
        dots => dots == 4,
    };
    whole && splits_plausibly(found)
}

/// Whether what stands behind each gap can continue the token before it. Goes through the pieces once.
fn splits_plausibly(found: &Found) -> bool {
    let (mut dots, mut since_dot) = (0, 0);
    found.pieces.iter().zip(found.pieces.iter().skip(1)).all(|(piece, next)| {
        let (words, following) = (piece.clean.of(&found.clean), next.clean.of(&found.clean));
        dots += words.matches('.').count();
        since_dot = words.rfind('.').map_or(since_dot + words.len(), |at| words.len() - at - 1);
        let starts_anew = begins(following) && following.contains('.') && since_dot > 0;
        // Lines of one width may break where a signature of another algorithm would end.
        let wraps = words.len() == following.len();
        let complete = dots == 2 && SIGNATURE_LENGTHS.contains(&since_dot) && !wraps;
        let joined = piece.source.end == next.source.start;
        joined || !(starts_anew || complete)
    })
}

fn signature_length(token: &str) -> usize {
    token.rsplit('.').next().map_or(0, str::len)
}
