//! What stands in the one box beside tokens: its pieces, its calls, and how a refused call differs from one that passed.

use serde::{Deserialize, Serialize};

use super::{asked_for, shown};
use crate::report::calls::JudgedCall;
use crate::report::differences::Difference;
use crate::report::{Answered, Report, from_the_box};
use crate::say;
use crate::span::Span;
use crate::text::Lang;

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pasted {
    /// What is used as if it had been told in a field of its own.
    pub pieces: Vec<PieceRow>,
    /// The calls, where there are several: the refused ones first.
    pub calls: Vec<CallRow>,
    /// How many calls there are besides.
    pub more: usize,
    /// What tells the refused call from one that passed: the other call in words, and the differences.
    pub compared: Option<(String, Vec<DifferenceRow>)>,
}

/// A piece.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PieceRow {
    /// The field that it stands for.
    pub field: String,
    /// What it is.
    pub says: String,
    /// Where it stands, in bytes.
    pub place: Span,
}

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRow {
    /// Method and path.
    pub what: String,
    /// The status; empty where it is not known.
    pub status: String,
    /// The verdict on it.
    pub answered: Answered,
    /// The cause, in a sentence.
    pub says: String,
    /// Whether it is the one that the verdict above is about.
    pub is_looked_at: bool,
    /// Where it stands, in bytes; none where it was told elsewhere.
    pub places: Vec<Span>,
}

/// A difference between two calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DifferenceRow {
    /// What differs.
    pub name: String,
    /// How it is where the call passed.
    pub passed: String,
    /// How it is where it was refused.
    pub refused: String,
}

impl Pasted {
    /// What was pasted; none where it was a token and nothing else.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Option<Self> {
        let pieces: Vec<PieceRow> = from_the_box::pieces(&report.reading)
            .into_iter()
            .map(|one| PieceRow { field: one.member.to_owned(), says: shown(one.says.get(lang)), place: one.span })
            .collect();
        let rows = &report.calls.rows;
        let compared = report.calls.compared.as_ref().and_then(|(at, differences)| {
            let CallRow { what, status, .. } = CallRow::of(rows.get(*at)?, lang);
            let rows = differences.iter().map(|one| DifferenceRow::of(one, lang)).collect();
            let words = say!("passed: {what} ({status})", "통과한 호출: {what} ({status})");
            Some((shown(words.get(lang)), rows))
        });
        // Those of a log are told by its groups.
        let log = report.reading.exchange.log.as_ref();
        let is_grouped = log.is_some_and(|summary| !summary.groups.is_empty());
        let is_told = |call: &JudgedCall| is_grouped && call.is_logged;
        let more = if rows.iter().any(is_told) { 0 } else { report.calls.count - rows.len() };
        let calls: Vec<CallRow> =
            rows.iter().filter(|call| !is_told(call)).map(|call| CallRow::of(call, lang)).collect();
        (!pieces.is_empty() || !calls.is_empty()).then_some(Self { pieces, calls, more, compared })
    }
}

impl CallRow {
    fn of(call: &JudgedCall, lang: Lang) -> Self {
        Self {
            what: asked_for(format!("{} {}", call.method, call.path).trim(), lang),
            status: call.status.map(|status| status.to_string()).unwrap_or_default(),
            answered: call.answered,
            says: shown(call.says.get(lang)),
            is_looked_at: call.is_looked_at,
            places: call.span.into_iter().collect(),
        }
    }
}

impl DifferenceRow {
    fn of(difference: &Difference, lang: Lang) -> Self {
        Self {
            name: shown(difference.name.get(lang)),
            passed: shown(difference.passed.get(lang)),
            refused: shown(difference.refused.get(lang)),
        }
    }
}
