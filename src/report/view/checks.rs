//! The checks, in the order the authorizer makes them.

use serde::{Deserialize, Serialize};

use super::excerpt::{self, Excerpt};
use super::limits::COPIED;
use super::shown;
use crate::check::Need;
use crate::finding::Fix;
use crate::reading::Reading;
use crate::report::{Report, Row, Status};
use crate::say;
use crate::span::Span;
use crate::text::{Lang, text};

/// Every check that applies, and what no page can see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checks {
    /// How many are in each state, in words.
    pub counted: String,
    /// The checks.
    pub rows: Vec<CheckRow>,
    /// What cannot be seen from here.
    pub unseen: Vec<String>,
}

/// A check and its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckRow {
    /// Its ID, which is its place in the catalogue.
    pub id: String,
    /// Its state.
    pub status: Status,
    /// Its state in words.
    pub state: String,
    /// What it looks at.
    pub title: String,
    /// What it says.
    pub says: String,
    /// The evidence; empty where there is none.
    pub evidence: String,
    /// The files and lines that it speaks of; empty where no file is named, or it says them itself.
    pub files: String,
    /// The actual value beside the expected one.
    pub contrast: Option<Contrast>,
    /// The first places of what is not in order, with their neighbours.
    pub excerpts: Vec<Excerpt>,
    /// The places in the pasted text, in bytes: the first [`MOST`].
    pub places: Vec<Span>,
    /// The first place, counted in UTF-16 code units as a text area does; none where all is in order.
    pub first: Option<Span>,
    /// The change of the text that takes the fault out.
    pub fix: Option<Fix>,
    /// What it waits for.
    pub need: Option<Need>,
}

/// The actual value beside the expected one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contrast {
    /// The claim or header parameter.
    pub name: String,
    /// What the token has.
    pub actual: String,
    /// What was expected.
    pub expected: String,
}

/// How many places of a check are told.
pub const MOST: usize = 500;

impl Checks {
    /// The checks of a report, in a language.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Self {
        let [fail, warn, unknown, pass] =
            [Status::Fail, Status::Warn, Status::Unknown, Status::Pass].map(|s| report.count(s));
        let counted = say!(
            "{fail} fail · {warn} to note · {unknown} not checked · {pass} pass",
            "실패 {fail} · 주의 {warn} · 미확인 {unknown} · 통과 {pass}"
        );
        Self {
            counted: shown(counted.get(lang)),
            rows: report.rows.iter().map(|row| CheckRow::of(row, &report.reading, lang)).collect(),
            unseen: report.authorizer.unseen.iter().map(|words| shown(words.get(lang))).collect(),
        }
    }
}

impl CheckRow {
    fn of(row: &Row, reading: &Reading, lang: Lang) -> Self {
        let (finding, source) = (&row.finding, &*reading.source);
        let standing = row.standing();
        let state = match standing {
            Status::Pass => text("passes", "통과"),
            Status::Warn if standing != row.status => text("fails if the assumption is right", "가정이 맞으면 실패"),
            Status::Warn => text("to note", "주의"),
            Status::Fail => text("fails", "실패"),
            Status::Unknown => text("not checked", "미확인"),
        };
        let first = finding.labels.first().filter(|first| row.status != Status::Pass && !first.is_empty());
        let units = |end: usize| Span::new(0, end).of(source).encode_utf16().count();
        let is_cut_out = finding.fix.is_some() || row.status == Status::Fail;
        Self {
            id: row.step.check.id.to_owned(),
            status: standing,
            state: shown(state.get(lang)),
            title: shown(row.step.check.title.get(lang)),
            says: shown(finding.says.get(lang)),
            evidence: shown(finding.evidence.as_ref().map_or("", |words| words.get(lang))),
            files: shown(row.files(reading).as_ref().map_or("", |words| words.get(lang))),
            contrast: finding.contrast.as_ref().map(|contrast| Contrast {
                name: shown(contrast.name),
                actual: shown(contrast.actual.get(lang)),
                expected: shown(contrast.expected.get(lang)),
            }),
            excerpts: if is_cut_out { excerpt::of(source, &finding.labels) } else { Vec::new() },
            places: finding.labels.iter().copied().take(MOST).collect(),
            first: first.map(|first| Span::new(units(first.start), units(first.end))),
            // One that would send a whole long token is not offered: what is to be taken out is shown.
            fix: finding
                .fix
                .clone()
                .filter(|fix| fix.0.iter().map(|(_, instead)| instead.len()).sum::<usize>() <= COPIED),
            need: row.need,
        }
    }
}
