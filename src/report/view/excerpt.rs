//! A few characters of the pasted text around a place, so that a fault is seen where it is told.

use serde::{Deserialize, Serialize};

use crate::encoding::blank;
use crate::encoding::visible::visible;
use crate::span::Span;

/// A piece of a text in which blanks are seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Characters.
    Text(String),
    /// A blank, by its name.
    Blank(String),
}

/// A place of a text with its neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// What stands before the place.
    pub before: Vec<Piece>,
    /// The place; none where the excerpt is of a whole text.
    pub place: Option<Vec<Piece>>,
    /// What follows it.
    pub after: Vec<Piece>,
}

/// How many characters are shown on each side of a place.
const AROUND: usize = 10;
/// A longer place is a whole segment: the editor shows it better.
const LONGEST: usize = 64;
/// More places than this are counted in words already.
const MOST: usize = 4;
/// How many characters are shown of each end of a long text.
const END: usize = 24;

/// The places in `source`, each with its neighbours.
#[must_use]
pub fn of(source: &str, places: &[Span]) -> Vec<Excerpt> {
    let short = places.iter().filter(|place| !place.is_empty() && place.len() <= LONGEST).take(MOST);
    short.map(|place| one(source, *place)).collect()
}

/// The beginning and the end of `text`.
#[must_use]
pub fn shortened(text: &str) -> Excerpt {
    let cut = text.char_indices().nth(END).zip(text.char_indices().rev().nth(END));
    let before = match cut.filter(|((first, _), (last, _))| first < last) {
        Some(((first, _), (last, _))) => {
            let mut pieces = pieces(Span::new(0, first).of(text));
            pieces.push(more());
            pieces.extend(self::pieces(Span::new(last, text.len()).of(text)));
            pieces
        }
        None => pieces(text),
    };
    Excerpt { before, place: None, after: Vec::new() }
}

fn one(source: &str, place: Span) -> Excerpt {
    let (before, after) = (Span::new(0, place.start).of(source), Span::new(place.end, source.len()).of(source));
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(to, _)| to);
    let start = (from > 0).then(more).into_iter();
    let end = (to < after.len()).then(more);
    Excerpt {
        before: start.chain(pieces(Span::new(from, before.len()).of(before))).collect(),
        place: Some(pieces(place.of(source))),
        after: pieces(Span::new(0, to).of(after)).into_iter().chain(end).collect(),
    }
}

fn more() -> Piece {
    Piece::Text("…".to_owned())
}

/// `text` with each blank as a piece of its own.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for piece in text.split_inclusive(blank::is_blank) {
        let plain = piece.strip_suffix(blank::is_blank);
        let words = plain.unwrap_or(piece);
        pieces.extend((!words.is_empty()).then(|| Piece::Text(visible(words))));
        let blank = piece.chars().next_back().filter(|_| plain.is_some());
        pieces.extend(blank.map(|blank| Piece::Blank(visible(&blank::short_name(blank)))));
    }
    pieces
}
