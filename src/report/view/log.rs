//! Many lines of a log, as groups: the causes, and what each is told by.

use serde::{Deserialize, Serialize};

use super::limits::Room;
use super::{asked_for, shown};
use crate::log::{Group, Summary};
use crate::report::{Report, log};
use crate::secret::mask;
use crate::text::Lang;

/// The groups of a log's lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Log {
    /// How many lines and calls there are.
    pub counts: String,
    /// The groups, the largest first.
    pub groups: Vec<GroupRow>,
    /// How many more there are; blank where none is left out.
    pub more: String,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRow {
    /// How many calls.
    pub count: u64,
    /// The status; empty where it is not known.
    pub status: String,
    /// What was asked for.
    pub route: String,
    /// The cause.
    pub says: String,
    /// Whether an authorizer refused.
    pub is_refused: bool,
    /// When, by whom, and in which hours.
    pub told: Vec<String>,
    /// Its first line, to be looked at by itself; none where it is too long.
    pub line: Option<String>,
}

impl Log {
    /// The groups of the log that was pasted; none where there are not several lines.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Option<Self> {
        let summary = report.reading.exchange.log.as_ref()?;
        Some(Self::of_summary(summary, lang)).filter(|log| !log.groups.is_empty())
    }

    /// What many lines tell.
    #[must_use]
    pub fn of_summary(summary: &Summary, lang: Lang) -> Self {
        let room = Room::new(lang);
        let (groups, more) = room.rows(&summary.groups, summary.groups.len(), |group| GroupRow::of(group, &room, lang));
        Self { counts: shown(log::counts(summary).get(lang)), groups, more }
    }
}

impl GroupRow {
    fn of(group: &Group, room: &Room, lang: Lang) -> Self {
        let told = [log::span(group), log::clients(group), log::hours(group)];
        Self {
            count: group.count,
            status: group.status.map(|status| status.to_string()).unwrap_or_default(),
            route: room.text(&asked_for(&mask::tokens(&group.route), lang)),
            says: room.text(&shown(group.says.get(lang))),
            is_refused: log::is_of_a_refusal(group),
            told: told.iter().flatten().map(|words| room.text(&shown(words.get(lang)))).collect(),
            line: room.copied(&group.line),
        }
    }
}
