//! What stands out in the pasted text: the parts of the token, and the places of faults.

use serde::{Deserialize, Serialize};

use super::{Report, Status};
use crate::intake::Kind;
use crate::span::Span;

/// Which part of a token a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// What stands before it: a field's name, a scheme.
    Prefix,
    /// The JOSE Header.
    Header,
    /// The JWS Payload.
    Payload,
    /// The JWS Signature.
    Signature,
}

impl Part {
    /// The name in attributes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prefix => "prefix",
            Self::Header => "header",
            Self::Payload => "payload",
            Self::Signature => "signature",
        }
    }
}

/// The stretches of a text that stand out, as byte offsets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Highlights {
    /// The parts of the token that is looked at.
    pub parts: Vec<(Span, Part)>,
    /// The places where a check fails.
    pub faults: Vec<Span>,
}

/// How many faults stand out: nobody looks at more, and each is a piece of the document.
const MOST: usize = 500;

impl Highlights {
    /// Those of a report.
    #[must_use]
    pub fn of(report: &Report) -> Self {
        let parts = parts(report);
        // Whole segments are no places: their colour would drown the marks that point at characters.
        let token = report.reading.token().map(|t| t.found.span());
        let failed = report.rows.iter().filter(|row| row.status == Status::Fail);
        let places = failed.flat_map(|row| row.finding.labels.iter().copied());
        let faults = places.filter(|place| Some(*place) != token && !parts.iter().any(|(part, _)| part == place));
        Self { faults: faults.take(MOST).collect(), parts }
    }
}

fn parts(report: &Report) -> Vec<(Span, Part)> {
    let reading = &report.reading;
    let mut parts = Vec::new();
    if let Some(token) = reading.token() {
        let prefix = [Kind::FieldName, Kind::Scheme, Kind::SchemeCase];
        parts.extend(token.found.strays_of(&prefix).map(|s| (s.span, Part::Prefix)));
    }
    if let Some(jws) = reading.jws() {
        parts.push((reading.locate(jws.header.segment.span), Part::Header));
        parts.push((reading.locate(jws.payload.segment.span), Part::Payload));
        parts.extend(jws.signature.as_ref().map(|s| (reading.locate(s.span), Part::Signature)));
    }
    parts.retain(|(span, _)| !span.is_empty());
    parts
}
