//! What is drawn under the pasted text: the parts of the token, and the places of faults. The text itself
//! is never changed.

use crate::report::highlights::{Highlights, Part};
use crate::span::Span;

/// A stretch of the pasted text that is drawn one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The stretch.
    pub span: Span,
    /// The part of the token: `header`, `payload`, `signature`, or `prefix` for what stands before it.
    pub part: Option<&'static str>,
    /// Whether a check fails here.
    pub fault: bool,
    /// Whether the page points here.
    pub pointed: bool,
}

/// The marks that cover the stretch `window` of the pasted text without gap or overlap, where the page points at
/// `pointed`.
#[must_use]
pub fn of(highlights: &Highlights, window: Span, pointed: &[Span]) -> Vec<Mark> {
    let Highlights { parts, faults } = highlights;
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
                part: parts.iter().find(|(s, _)| covers(s)).map(|(_, part)| name(*part)),
                fault: faults.iter().any(covers),
                pointed: pointed.iter().any(covers),
            }
        })
        .collect()
}

/// The part's name in attributes.
const fn name(part: Part) -> &'static str {
    match part {
        Part::Prefix => "prefix",
        Part::Header => "header",
        Part::Payload => "payload",
        Part::Signature => "signature",
    }
}
