//! Finds the tokens in whatever was pasted, and says where each stood. Nothing is repaired in silence:
//! the pasted text stays as it is, every token knows the places its characters came from, and what was
//! left out or read otherwise is listed as a [`Stray`].

mod apart;
mod carrier;
mod code;
pub mod credentials;
mod cut_off;
mod escape;
mod field_name;
mod field_value;
mod held;
mod inner_strays;
mod lookalike;
mod opaque;
mod scan;
mod single_token;
mod steps;
mod stray;
mod wrapped;

pub use carrier::Carrier;
pub use lookalike::looks_like;
pub use stray::{Kind, Rest, Stray};

use steps::Steps;

use crate::jose::compact::{Document, begins_as_header};
use crate::jose::token::Token;
use crate::say;
use crate::span::Span;
use crate::text::Text;

/// A token found in a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The token without anything around or inside it that does not belong to it.
    pub clean: String,
    /// Where its characters stand in the text, in order.
    pub pieces: Vec<Piece>,
    /// What was pasted around and inside it, in order of place; of each kind the first few hundred.
    pub strays: Vec<Stray>,
    /// The strays that are too many to be listed, by kind.
    pub rest: Vec<Rest>,
    /// What the text is besides.
    pub surroundings: Surroundings,
}

/// A stretch of the pasted text and the stretch of the clean token that it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// In the pasted text.
    pub source: Span,
    /// In the clean token.
    pub clean: Span,
}

/// What the text is besides the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Surroundings {
    /// Nothing but strays: this is what would be sent.
    Alone,
    /// Other text: the token was taken out of it.
    Within {
        /// On this line, from 1.
        line: usize,
        /// Behind this name, such as `access_token` in JSON, a URL or a cookie.
        name: Option<String>,
        /// In this.
        carrier: Option<&'static Carrier>,
    },
}

impl Surroundings {
    /// The name in reports for programs: `alone`, `line 4`, or `access_token, line 4`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Alone => "alone".to_owned(),
            Self::Within { line, name: None, .. } => format!("line {line}"),
            Self::Within { line, name: Some(name), .. } => format!("{name}, line {line}"),
        }
    }

    /// What the token stood in, where that is known.
    #[must_use]
    pub const fn carrier(&self) -> Option<&'static Carrier> {
        match self {
            Self::Alone => None,
            Self::Within { carrier, .. } => *carrier,
        }
    }

    /// Where the token stood, for people: `access_token in the JSON, line 4`; `None` for a token alone.
    #[must_use]
    pub fn place(&self) -> Option<Text> {
        let Self::Within { line, name, carrier } = self else { return None };
        let line = say!("line {line}", "{line}행");
        let (en, ko) = (line.en, line.ko);
        Some(match (name, carrier.map(|c| &c.name)) {
            (Some(name), Some(Text { en: inside, ko: korean })) => {
                say!("{name} in {inside}, {en}", "{korean}의 {name}, {ko}")
            }
            (Some(name), None) => say!("{name}, {en}", "{name}, {ko}"),
            (None, Some(Text { en: inside, ko: korean })) => say!("in {inside}, {en}", "{korean}, {ko}"),
            (None, None) => Text { en, ko },
        })
    }
}

impl Found {
    /// The whole place of the token, from its first character to its last.
    #[must_use]
    pub fn span(&self) -> Span {
        let start = self.pieces.first().map_or(0, |p| p.source.start);
        let end = self.pieces.last().map_or(0, |p| p.source.end);
        Span::new(start, end)
    }

    /// The place in the pasted text of a place in the clean token.
    #[must_use]
    pub fn locate(&self, clean: Span) -> Span {
        // At a seam between pieces a start goes behind the gap and an end stays before it.
        let first = self.pieces.get(self.pieces.partition_point(|p| p.clean.end <= clean.start));
        let start = first.map_or(self.span().end, |p| p.at(clean.start));
        let behind = self.pieces.partition_point(|p| p.clean.start < clean.end);
        let last = behind.checked_sub(1).and_then(|last| self.pieces.get(last));
        let end = last.map_or(start, |p| p.at(clean.end));
        Span::new(start, end)
    }

    /// Whether this is what goes, or went, into a request's header: nothing else was pasted, or it stands in one.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        match &self.surroundings {
            Surroundings::Alone => true,
            Surroundings::Within { name, .. } => name.as_ref().is_some_and(|n| n.eq_ignore_ascii_case("authorization")),
        }
    }

    /// The strays of these kinds, in order.
    pub fn strays_of<'a>(&'a self, kinds: &'a [Kind]) -> impl Iterator<Item = &'a Stray> {
        self.strays.iter().filter(|s| kinds.contains(&s.kind))
    }
}

impl Piece {
    /// Whether each byte of the text gives one of the token.
    const fn is_plain(self) -> bool {
        self.source.len() == self.clean.len()
    }

    /// The place in the text of a place in the clean token, which lies in this piece or at its end. A piece
    /// that is written otherwise in the text is taken whole.
    fn at(self, clean: usize) -> usize {
        let into = clean.saturating_sub(self.clean.start);
        match into {
            0 => self.source.start,
            _ if self.is_plain() => self.source.start + into.min(self.source.len()),
            _ => self.source.end,
        }
    }
}

/// What a search has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The tokens, in order.
    pub found: Vec<Found>,
    /// Where the search has ended, when it did before the end of the text: at its most tokens, or where the text takes
    /// more steps than any that people have.
    pub ended: Option<usize>,
    /// How many looks at a byte it took, and how many functions were asked: the same for the same text, on any machine.
    pub steps: usize,
}

/// How many tokens a search finds at most. An archive of a day's requests has hundreds.
pub const MOST: usize = 5000;

/// Searches `text` for tokens. A text that is one token but for strays is read as that token, however damaged it is; any
/// other text is gone through once. Takes time in proportion to the text's length, whatever it holds.
#[must_use]
pub fn search(text: &str) -> Search {
    let steps = Steps::of(text.len());
    let alone = single_token::read(text, Span::new(0, text.len()), &steps).map(code::out_of_code);
    let (mut found, ended) = alone.map_or_else(|| scan::search(text, &steps), |found| (vec![found], None));
    // A token that is broken off, or none at all, may go on behind what stands in its middle.
    let has_nuls = text.contains('\0');
    let is_broken =
        has_nuls || found.is_empty() || found.iter().any(|found| found.clean.matches('.').take(3).count() != 2);
    if is_broken
        && ended.is_none()
        && let Some(put_together) = apart::search(text, if has_nuls { &[] } else { &found }, &steps)
    {
        found = put_together;
    }
    Search { found, ended, steps: steps.taken() }
}

/// Every token in `text`, in order, as far as it is [`search`]ed.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    search(text).found
}

/// The base64url of `{"`: every JOSE Header in compact JSON starts with it. One with white space does not; see
/// [`begins_as_header`].
pub const HEADER_START: &str = "eyJ";

/// Whether `text` begins as a JOSE Header does. Most text is told by its first three characters.
fn begins(text: &str) -> bool {
    let may_begin = match text.as_bytes() {
        // These are a brace and a quotation mark, whatever follows.
        [b'e', b'y', b'I'..=b'L', ..] => return true,
        [b'e', b'y', third, ..] => matches!(third, b'A'..=b'D'),
        [b'e', b'w', third, ..] => matches!(third, b'k'..=b'r' | b'0'..=b'3'),
        [b'e', b'3', third, ..] => matches!(third, b'0'..=b'3'),
        _ => false,
    };
    may_begin && begins_as_header(text)
}

/// The first place at or behind `from` where a JOSE Header may begin.
fn next_header(text: &str, from: usize, steps: &Steps) -> Option<usize> {
    let rest = text.get(from..)?;
    let at = rest.match_indices('e').map(|(at, _)| at).find(|at| rest.get(*at..).is_some_and(begins));
    steps.take(at.unwrap_or(rest.len()));
    at.map(|at| at + from)
}

/// In how many places of a segment a second token is looked for.
const FEW: usize = 4;

/// Where a second token begins in `clean` that was put behind a signed one without anything between them. Looks
/// at the first five segments only, so that a long chain of tokens is taken apart in one pass.
fn second_token(clean: &str, steps: &Steps) -> Option<usize> {
    let mut dots = clean.match_indices('.').map(|(at, _)| at);
    let ([_, second, third, fourth], fifth) = (std::array::from_fn(|_| dots.next()), dots.next());
    steps.take(fifth.unwrap_or(clean.len()));
    let (second, third, fourth) = (second?, third?, fourth?);
    let upto_third = Span::new(0, third).of(clean);
    // A signature may have the same few characters by chance: a header that can be read has not.
    let starts =
        std::iter::successors(next_header(upto_third, second + 1, steps), |at| next_header(upto_third, at + 1, steps));
    let is_header = |at: &usize| Document::read(clean, Span::new(*at, third)).object.is_ok();
    let starts: Vec<usize> = starts.take(FEW).collect();
    steps.take(starts.len() * third.saturating_sub(second));
    let behind = starts.iter().copied().find(is_header).or_else(|| starts.first().copied())?;
    // Behind a tilde stands the key binding JWT of an SD-JWT.
    if clean.get(..behind).is_some_and(|before| before.ends_with('~')) {
        return None;
    }
    steps.take(fourth);
    let is_token = |span: Span| Token::is_jose(span.of(clean));
    (is_token(Span::new(0, behind)) && is_token(Span::new(behind, fourth))).then_some(behind)
}

/// Whether a character belongs to base64url or joins segments.
fn is_token_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_survive_gaps_and_replacements() {
        // `ab` `\n` `%2E` `cd` gives `ab.cd`.
        let piece = |a, b, c, d| Piece { source: Span::new(a, b), clean: Span::new(c, d) };
        let found = Found {
            clean: "ab.cd".into(),
            pieces: vec![piece(0, 2, 0, 2), piece(3, 6, 2, 3), piece(6, 8, 3, 5)],
            strays: vec![],
            rest: vec![],
            surroundings: Surroundings::Alone,
        };
        assert_eq!(found.locate(Span::new(0, 2)), Span::new(0, 2));
        assert_eq!(found.locate(Span::new(1, 3)), Span::new(1, 6));
        assert_eq!(found.locate(Span::new(3, 5)), Span::new(6, 8));
        assert_eq!(found.locate(Span::new(4, 5)), Span::new(7, 8));
        assert_eq!(found.locate(Span::new(5, 5)), Span::new(8, 8));
    }
}
