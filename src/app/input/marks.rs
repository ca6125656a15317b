//! What is drawn under the pasted text: the parts of the token, and the places of faults. The text itself
//! is never changed.

use crate::intake::Kind;
use crate::report::{Report, Status};
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

/// How many faults are drawn: nobody looks at more, and each is a piece of the document.
const MOST: usize = 500;

/// The marks that cover the stretch `window` of the pasted text without gap or overlap, where the page points at
/// `pointed`.
#[must_use]
pub fn of(report: &Report, window: Span, pointed: &[Span]) -> Vec<Mark> {
    let parts = parts(report);
    let faults: Vec<Span> = faults(report).take(MOST).collect();
    let mut ends: Vec<usize> = vec![window.start, window.end];
    // Put in at their places: a few hundred need no sorting code, which is large.
    let spans = parts.iter().map(|(span, _)| span).chain(&faults).chain(pointed);
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

fn parts(report: &Report) -> Vec<(Span, &'static str)> {
    let reading = &report.reading;
    let mut parts = Vec::new();
    if let Some(token) = reading.token() {
        let prefix = [Kind::FieldName, Kind::Scheme, Kind::SchemeCase];
        parts.extend(token.found.strays_of(&prefix).map(|s| (s.span, "prefix")));
    }
    if let Some(jws) = reading.jws() {
        parts.push((reading.locate(jws.header.segment.span), "header"));
        parts.push((reading.locate(jws.payload.segment.span), "payload"));
        parts.extend(jws.signature.as_ref().map(|s| (reading.locate(s.span), "signature")));
    }
    parts.retain(|(span, _)| !span.is_empty());
    parts
}

/// Whole segments are not painted as faults: their colour would drown the marks that point at characters.
fn faults(report: &Report) -> impl Iterator<Item = Span> + '_ {
    let is_fault = |s: Status| s == Status::Fail;
    let pointed = report.rows.iter().filter(move |r| is_fault(r.status)).flat_map(|r| r.finding.labels.iter().copied());
    let parts = parts(report);
    let token = report.reading.token().map(|t| t.found.span());
    pointed.filter(move |s| Some(*s) != token && !parts.iter().any(|(part, _)| part == s))
}
