//! Tokens that something stands in the middle of: a log's head in every line, colour codes, the pieces of a string in
//! code, numbered cookies. The stretches that do not belong are cut out, what is left is searched, and every place is
//! given back as one of the pasted text.

mod colour;
mod cookies;
mod encoded;
mod joined;
mod lines;
mod printable;

use super::steps::Steps;
use super::{Found, Kind, Piece, Stray, Surroundings, scan, single_token};
use crate::jose::token::Token;
use crate::order;
use crate::span::Span;

/// What finds the stretches that do not belong, each in one pass.
static CUTTERS: [fn(&str) -> Vec<Span>; 5] = [printable::cuts, colour::cuts, lines::cuts, joined::cuts, cookies::cuts];

/// The tokens of `text` where it has more whole ones without what stands in their middle than the `known` ones; `None`
/// where it has not.
pub(super) fn search(text: &str, known: &[Found], steps: &Steps) -> Option<Vec<Found>> {
    let mut view = View::whole(text);
    for cuts in CUTTERS {
        steps.take(view.text.len());
        let found = cuts(&view.text);
        if !found.is_empty() {
            view = view.without(&found);
        }
    }
    let whole = count(known);
    if view.pieces.len() > 1 || view.text.len() != text.len() {
        let alone = single_token::read(&view.text, Span::new(0, view.text.len()), steps);
        let found = alone.map_or_else(|| scan::search(&view.text, steps).0, |found| vec![found]);
        if count(&found) > whole {
            return Some(view.back(text, found));
        }
    }
    if whole > 0 {
        return None;
    }
    let found = encoded::search(text, steps);
    (!found.is_empty()).then_some(found)
}

/// How many of the tokens are whole: signed ones with three segments and a signature, or encrypted ones.
fn count(found: &[Found]) -> usize {
    let is_whole = |found: &&Found| match Token::read(&found.clean) {
        Token::Jws(jws) => jws.segments == 3 && !found.clean.ends_with('.'),
        Token::Jwe(_) => true,
        Token::Opaque => false,
    };
    found.iter().filter(is_whole).count()
}

/// What is left of a text, and where each stretch of it stands in the text.
struct View {
    text: String,
    pieces: Vec<Piece>,
}

impl View {
    fn whole(text: &str) -> Self {
        let all = Span::new(0, text.len());
        Self { text: text.to_owned(), pieces: vec![Piece { source: all, clean: all }] }
    }

    /// The view without these stretches of it, which are in order.
    fn without(&self, cuts: &[Span]) -> Self {
        let mut left = Self { text: String::with_capacity(self.text.len()), pieces: Vec::new() };
        let mut from = 0;
        for cut in cuts.iter().copied().chain([Span::new(self.text.len(), self.text.len())]) {
            for Piece { source, .. } in self.sources(Span::new(from, cut.start.max(from))) {
                let start = left.text.len();
                left.text.push_str(Span::new(from, from + source.len()).of(&self.text));
                from += source.len();
                left.pieces.push(Piece { source, clean: Span::new(start, left.text.len()) });
            }
            from = cut.end.max(from);
        }
        left
    }

    /// The stretches of the text that a stretch of the view came from.
    fn sources(&self, view: Span) -> impl Iterator<Item = Piece> {
        let first = self.pieces.partition_point(|piece| piece.clean.end <= view.start);
        let pieces = self.pieces.iter().skip(first).take_while(move |piece| piece.clean.start < view.end);
        pieces.map(move |piece| {
            let clean = Span::new(piece.clean.start.max(view.start), piece.clean.end.min(view.end));
            let start = piece.source.start + (clean.start - piece.clean.start);
            Piece { source: Span::new(start, start + clean.len()), clean }
        })
    }

    /// The place in the text of a place in the view.
    fn place(&self, view: Span) -> Span {
        let mut sources = self.sources(view);
        let first = sources.next().map_or(Span::default(), |piece| piece.source);
        let last = sources.last().map_or(first, |piece| piece.source);
        Span::new(first.start, last.end)
    }

    /// The tokens with their places in the text, and a stray for each stretch that was cut out of their middle.
    fn back(&self, text: &str, found: Vec<Found>) -> Vec<Found> {
        let mut lines = Lines::of(text);
        found
            .into_iter()
            .map(|mut token| {
                let mut pieces = Vec::new();
                for piece in &token.pieces {
                    if piece.source.len() == piece.clean.len() {
                        let at = piece.clean.start;
                        pieces.extend(self.sources(piece.source).map(|part| {
                            let start = at + (part.clean.start - piece.source.start);
                            Piece { source: part.source, clean: Span::new(start, start + part.source.len()) }
                        }));
                    } else {
                        pieces.push(Piece { source: self.place(piece.source), clean: piece.clean });
                    }
                }
                for stray in &mut token.strays {
                    stray.span = self.place(stray.span);
                }
                let gaps = pieces
                    .iter()
                    .zip(pieces.iter().skip(1))
                    .map(|(one, next)| Span::new(one.source.end, next.source.start));
                order::by_key(&mut token.strays, |stray| stray.span.start);
                let is_listed = listed(&token.strays);
                let cut: Vec<Span> = gaps.filter(|gap| !gap.is_empty() && !is_listed(gap)).take(MOST_LISTED).collect();
                token.strays.extend(cut.into_iter().map(|span| Stray { kind: Kind::Interruption, span, instead: "" }));
                order::by_key(&mut token.strays, |stray| stray.span.start);
                token.pieces = pieces;
                let line = lines.of_place(token.span().start);
                if let Surroundings::Within { line: of_the_view, .. } = &mut token.surroundings {
                    *of_the_view = line;
                }
                token
            })
            .collect()
    }
}

/// Tells of a stretch whether one of these strays, which are in order, covers it.
fn listed(strays: &[Stray]) -> impl Fn(&Span) -> bool + use<> {
    let starts: Vec<usize> = strays.iter().map(|stray| stray.span.start).collect();
    // How far any of those up to here goes.
    let further = |end: &mut usize, stray: &Stray| {
        *end = stray.span.end.max(*end);
        Some(*end)
    };
    let ends: Vec<usize> = strays.iter().scan(0, further).collect();
    move |gap| {
        let before = starts.partition_point(|start| *start <= gap.start);
        before.checked_sub(1).and_then(|last| ends.get(last)).is_some_and(|end| gap.end <= *end)
    }
}

/// The lines of a text, counted once however many places are asked for.
struct Lines<'a> {
    text: &'a str,
    line: usize,
    counted: usize,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, line: 1, counted: 0 }
    }

    /// The line of a place, from 1. Places must be asked for in order.
    fn of_place(&mut self, at: usize) -> usize {
        let at = at.max(self.counted);
        self.line += Span::new(self.counted, at).of(self.text).bytes().filter(|b| *b == b'\n').count();
        self.counted = at;
        self.line
    }
}

/// How many of the stretches between the pieces of a token are listed.
const MOST_LISTED: usize = 300;
