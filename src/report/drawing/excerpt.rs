//! A few characters of the pasted text around a place, so that a fault is seen where it is told.

use crate::encoding::blank;
use crate::report::tree::Tree;
use crate::span::Span;

/// How many characters are shown on each side of a place.
const AROUND: usize = 10;
/// A longer place is a whole segment: the editor shows it better.
const LONGEST: usize = 64;
/// More places than this are counted in words already.
const MOST: usize = 4;

/// The places in `source`, each with its neighbours; blanks become badges with their names.
pub(super) fn places(tree: &mut Tree, source: &str, places: &[Span]) {
    let short = places.iter().filter(|place| !place.is_empty() && place.len() <= LONGEST).take(MOST);
    short.for_each(|place| one(tree, source, *place));
}

fn one(tree: &mut Tree, source: &str, place: Span) {
    let (before, after) = (Span::new(0, place.start).of(source), Span::new(place.end, source.len()).of(source));
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(to, _)| to);
    tree.element("code", &[("class", "excerpt")], |tree| {
        tree.text(if from > 0 { "…" } else { "" });
        signs(tree, Span::new(from, before.len()).of(before));
        tree.element("mark", &[], |tree| signs(tree, place.of(source)));
        signs(tree, Span::new(0, to).of(after));
        tree.text(if to < after.len() { "…" } else { "" });
    });
}

/// How many characters are shown of each end of a long text.
const END: usize = 24;

/// The beginning and the end of `text`, with badges for blanks.
pub fn shortened(tree: &mut Tree, text: &str) {
    let cut = text.char_indices().nth(END).zip(text.char_indices().rev().nth(END));
    tree.element("code", &[("class", "excerpt")], |tree| match cut.filter(|((first, _), (last, _))| first < last) {
        Some(((first, _), (last, _))) => {
            signs(tree, Span::new(0, first).of(text));
            tree.text("…");
            signs(tree, Span::new(last, text.len()).of(text));
        }
        None => signs(tree, text),
    });
}

/// `text` with a badge for each blank.
fn signs(tree: &mut Tree, text: &str) {
    for piece in text.split_inclusive(blank::is_blank) {
        let plain = piece.strip_suffix(blank::is_blank);
        tree.text(plain.unwrap_or(piece));
        if let Some(blank) = piece.chars().next_back().filter(|_| plain.is_some()) {
            tree.says("span", &[("class", "sign")], &blank::short_name(blank));
        }
    }
}
