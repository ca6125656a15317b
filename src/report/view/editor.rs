//! What is told beside the editor: the parts of the token and the faults in the pasted text, what a gateway would
//! receive, the clean token, and the tokens found.

use serde::{Deserialize, Serialize};

use super::excerpt::{self, Excerpt};
use super::shown;
use crate::intake::Kind;
use crate::reading::Reading;
use crate::report::{Report, Status};
use crate::say;
use crate::span::Span;
use crate::text::{Lang, Text};

/// What is told beside the editor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Editor {
    /// The parts of the token in the pasted text, in bytes.
    pub parts: Vec<(Span, Part)>,
    /// The places of faults: the first [`MOST`].
    pub faults: Vec<Span>,
    /// Where the token begins, in bytes.
    pub start: usize,
    /// How many tokens were found.
    pub count: usize,
    /// What the gateway would receive, and what a clean token has, where they differ in more than a scheme.
    pub sent: Option<(Excerpt, Excerpt)>,
    /// The token without strays; none where none was found.
    pub clean: Option<String>,
    /// The tokens found, where there are several.
    pub found: Option<Found>,
}

/// A part of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// What stands before it: a field's name or a scheme.
    Prefix,
    /// The JOSE Header.
    Header,
    /// The JWS Payload.
    Payload,
    /// The JWS Signature.
    Signature,
}

/// A page of the tokens found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The number of the first on this page, from 0.
    pub first: usize,
    /// The tokens: kind, and where it stood.
    pub tokens: Vec<(String, String)>,
    /// How many there are.
    pub count: usize,
    /// The one that is looked at, from 0.
    pub chosen: usize,
    /// That another token is of the same sign-in; empty where none is.
    pub partner: String,
}

/// How many faults are told: nobody looks at more, and each is a piece of the document.
pub const MOST: usize = 500;
/// How many tokens stand on a page of the list.
pub const PAGE: usize = 8;

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

impl Editor {
    /// What a report tells of the text that was pasted.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Self {
        let reading = &report.reading;
        let parts = parts(reading);
        Self {
            faults: faults(report, &parts),
            parts,
            start: reading.token().map_or(0, |token| token.found.span().start),
            count: reading.tokens.len(),
            sent: sent(reading),
            clean: reading.token().map(|token| token.found.clean.clone()),
            found: Found::of(reading, lang),
        }
    }
}

fn parts(reading: &Reading) -> Vec<(Span, Part)> {
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

/// Whole segments are no places of faults: their colour would drown the marks that point at characters.
fn faults(report: &Report, parts: &[(Span, Part)]) -> Vec<Span> {
    let failed = report.rows.iter().filter(|r| r.status == Status::Fail);
    let token = report.reading.token().map(|t| t.found.span());
    let is_whole = |s: &Span| Some(*s) == token || parts.iter().any(|(part, _)| part == s);
    failed.flat_map(|r| r.finding.labels.iter().copied()).filter(|s| !is_whole(s)).take(MOST).collect()
}

fn sent(reading: &Reading) -> Option<(Excerpt, Excerpt)> {
    let found = reading.sent()?;
    let faults = found.strays.iter().filter(|s| !matches!(s.kind, Kind::Scheme | Kind::FieldName));
    if faults.count() == 0 {
        return None;
    }
    // The field's name is no part of its value.
    let value = found.strays.iter().filter(|s| s.kind != Kind::FieldName).map(|s| s.span);
    let start = value.clone().map(|s| s.start).min().unwrap_or_default().min(found.span().start);
    let end = value.map(|s| s.end).max().unwrap_or_default().max(found.span().end);
    let sent = Span::new(start, end).of(&reading.source);
    Some((excerpt::shortened(sent), excerpt::shortened(&found.clean)))
}

impl Found {
    fn of(reading: &Reading, lang: Lang) -> Option<Self> {
        let count = reading.tokens.len();
        if count < 2 {
            return None;
        }
        let first = reading.chosen - reading.chosen % PAGE;
        let tokens = reading.tokens.iter().skip(first).take(PAGE).map(|token| {
            let place = token.found.surroundings.place();
            let place = place.as_ref().map_or("", |place| place.get(lang));
            (shown(token.kind.name().get(lang)), shown(place))
        });
        let partner = reading.partner.map(|partner| partner_words(partner.index + 1, partner.bond.claim()));
        let partner = shown(partner.as_ref().map_or("", |words| words.get(lang)));
        Some(Self { first, tokens: tokens.collect(), count, chosen: reading.chosen, partner })
    }
}

fn partner_words(other: usize, claim: &str) -> Text {
    say!(
        "This token and token {other} are of one sign-in ({claim}).",
        "이 토큰과 {other}번 토큰은 같은 로그인에서 발급되었습니다({claim})."
    )
}
