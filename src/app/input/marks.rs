//! What is drawn under the pasted text: the parts of the token, and the places of faults. The text itself
//! is never changed.

use yew::prelude::*;

use crate::app::components::excerpt::badged;
use crate::encoding::blank;
use crate::report::highlights::{Highlights, Part};
use crate::span::Span;

/// A stretch of the pasted text that is drawn one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The stretch.
    pub span: Span,
    /// The part of the token.
    pub part: Option<Part>,
    /// Whether a check fails here.
    pub fault: bool,
    /// Whether the page points here.
    pub pointed: bool,
}

/// The marks that cover the stretch `window` of the pasted text without gap or overlap, where the page points at
/// `pointed`.
#[must_use]
pub fn of(Highlights { parts, faults }: &Highlights, window: Span, pointed: &[Span]) -> Vec<Mark> {
    let mut ends: Vec<usize> = vec![window.start, window.end];
    // Put in at their places: a few hundred need no sorting code, which is large.
    let spans = parts.iter().map(|(span, _)| span).chain(faults).chain(pointed);
    for end in spans.flat_map(|s| [s.start, s.end]).filter(|end| window.start <= *end && *end <= window.end) {
        if let Err(place) = ends.binary_search(&end) {
            ends.insert(place, end);
        }
    }
    let starts = ends.iter().copied();
    starts
        .zip(ends.iter().skip(1).copied())
        .map(|(start, end)| {
            let covers = |s: &Span| s.start <= start && end <= s.end;
            Mark {
                span: Span::new(start, end),
                part: parts.iter().find(|(s, _)| covers(s)).map(|(_, part)| *part),
                fault: faults.iter().any(covers),
                pointed: pointed.iter().any(covers),
            }
        })
        .collect()
}

/// A stretch of `source`, drawn.
pub fn draw(source: &str, mark: &Mark) -> Html {
    let words = mark.span.of(source);
    let pointed = mark.pointed.then_some("true");
    let part = mark.part.map(Part::id);
    if !mark.fault {
        return html! { <span data-part={part} data-pointed={pointed}>{ words }</span> };
    }
    // Each blank gets a badge of its own. Where text follows, the badge hangs above it, so that nothing moves;
    // at the end there is room.
    let last = mark.span.end == source.len();
    html! {
        <span data-part={part} data-pointed={pointed} data-fault="true" data-last={last.to_string()}>
            { badged(words, |c| html! { <span class="blank" data-name={blank::short_name(c)}>{ c }</span> }) }
        </span>
    }
}
