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
    let before: Vec<char> = Span::new(0, place.start).of(source).chars().rev().take(AROUND).collect();
    let after = Span::new(place.end, source.len()).of(source).chars().take(AROUND);
    let cut_before = before.len() == AROUND;
    let cut_after = after.clone().count() == AROUND;
    html! {
        <code class="excerpt">
            { if cut_before { "…" } else { "" } }{ for before.into_iter().rev().map(sign) }
            <mark>{ for place.of(source).chars().map(sign) }</mark>
            { for after.map(sign) }{ if cut_after { "…" } else { "" } }
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
                { for Span::new(0, first).of(text).chars().map(sign) }{ "…" }
                { for Span::new(last, text.len()).of(text).chars().map(sign) }
            </code>
        },
        None => html! { <code class="excerpt">{ for text.chars().map(sign) }</code> },
    }
}

fn sign(c: char) -> Html {
    if blank::is_blank(c) {
        html! { <span class="sign">{ blank::short_name(c) }</span> }
    } else {
        html! { { c } }
    }
}
