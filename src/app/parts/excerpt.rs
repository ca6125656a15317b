//! A few characters of the pasted text around a place, so that a fault is seen where it is told.

use yew::prelude::*;

use crate::encoding::blank;
use crate::span::Span;

/// How many characters are shown on each side of a place.
const AROUND: usize = 10;
/// A longer place is a whole segment: the editor shows it better.
const LONGEST: usize = 64;
/// More places than this are counted in words already.
const MOST: usize = 4;

/// The places in `source`, each with its neighbours; blanks become badges with their names.
pub fn places(source: &str, places: &[Span]) -> Html {
    let short = places.iter().filter(|place| !place.is_empty() && place.len() <= LONGEST).take(MOST);
    html! { <>{ for short.map(|place| one(source, *place)) }</> }
}

fn one(source: &str, place: Span) -> Html {
    let (before, after) = (Span::new(0, place.start).of(source), Span::new(place.end, source.len()).of(source));
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(AROUND).map_or(after.len(), |(to, _)| to);
    html! {
        <code class="excerpt">
            { if from > 0 { "…" } else { "" } }{ signs(Span::new(from, before.len()).of(before)) }
            <mark>{ signs(place.of(source)) }</mark>
            { signs(Span::new(0, to).of(after)) }{ if to < after.len() { "…" } else { "" } }
        </code>
    }
}

/// How many characters are shown of each end of a long text.
const END: usize = 24;

/// The beginning and the end of `text`, with badges for blanks.
pub fn shortened(text: &str) -> Html {
    let cut = text.char_indices().nth(END).zip(text.char_indices().rev().nth(END));
    match cut.filter(|((first, _), (last, _))| first < last) {
        Some(((first, _), (last, _))) => html! {
            <code class="excerpt">
                { signs(Span::new(0, first).of(text)) }{ "…" }{ signs(Span::new(last, text.len()).of(text)) }
            </code>
        },
        None => html! { <code class="excerpt">{ signs(text) }</code> },
    }
}

fn signs(text: &str) -> Html {
    badged(text, |blank| html! { <span class="sign">{ blank::short_name(blank) }</span> })
}

/// `text` with each blank drawn by `badge`. What stands between two blanks stays one piece, since every piece costs
/// the browser time.
pub fn badged(text: &str, badge: fn(char) -> Html) -> Html {
    let pieces = text.split_inclusive(blank::is_blank).map(|piece| {
        let (last, plain) = match piece.strip_suffix(blank::is_blank) {
            Some(plain) => (piece.chars().next_back(), plain),
            None => (None, piece),
        };
        html! { <>{ plain }{ last.map(badge) }</> }
    });
    html! { <>{ for pieces }</> }
}
