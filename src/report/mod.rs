//! What a reading means for an authorizer at a moment: every check's answer, and one verdict.

pub mod aspect;
pub mod checklist;
pub mod commands;
mod diagnosis;
pub mod door;
pub mod highlights;
pub mod inspector;
pub mod json;
mod key_texts;
pub mod keys_address;
pub mod message;
pub mod plain;
pub mod question;
pub mod right_settings;
pub mod ticket;
mod timeline;
mod verdict;
pub mod view;

use std::borrow::Cow;
use std::rc::Rc;

use crate::authorizers::{Answer, Authorizer, Step};
use crate::check::{Context, Need, Outcome};
use crate::expectations::Expectations;
use crate::finding::Finding;
use crate::reading::Reading;
use crate::time::NumericDate;

pub use verdict::{Answered, Verdict};

/// A reading, judged.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was read.
    pub reading: Rc<Reading>,
    /// The authorizer it was judged for.
    pub authorizer: &'static Authorizer,
    /// The moment it was judged for.
    pub now: NumericDate,
    /// The checks that apply, in the authorizer's order.
    pub rows: Vec<Row>,
    /// The one sentence.
    pub verdict: Verdict,
    /// The right settings of the OAuth client that was told of.
    pub settings: Vec<right_settings::Setting>,
    /// What to type to look at the settings that the verdict speaks of, in order.
    pub commands: Vec<commands::Command>,
}

/// A check that applies, and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The authorizer's step.
    pub step: &'static Step,
    /// The state.
    pub status: Status,
    /// What the check waits for, when its state is unknown.
    pub need: Option<Need>,
    /// What it says.
    pub finding: Finding,
}

/// The state of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Status {
    /// All is well.
    Pass,
    /// Worth knowing, no reason to refuse.
    Warn,
    /// A reason to refuse.
    Fail,
    /// Not asked yet.
    Unknown,
}

impl Status {
    /// The name in attributes and in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Warn => "warn",
            Self::Fail => "fail",
            Self::Unknown => "unknown",
        }
    }

    /// The sign that stands before it.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Pass => "✓",
            Self::Warn => "!",
            Self::Fail => "✗",
            Self::Unknown => "?",
        }
    }
}

/// Judges a reading for `authorizer`, with the settings `want`, at the moment `now`. Cheap: it may be
/// called every second.
#[must_use]
pub fn judge(reading: Rc<Reading>, authorizer: &'static Authorizer, want: &Expectations, now: NumericDate) -> Report {
    let clock = now;
    // A token is judged for the moment at which the server did so.
    let now = reading.exchange.server_clock().unwrap_or(now);
    let context = Context { reading: &reading, want, authorizer: authorizer.id, now, clock };
    let rows = |steps: &mut dyn Iterator<Item = &'static Step>| -> Vec<Row> {
        steps.filter_map(|step| row(step, (step.check.run)(&context))).collect()
    };
    let (rows, verdict) = diagnosis::of(&reading, authorizer, rows);
    Report {
        settings: right_settings::of(&reading, want, authorizer),
        commands: diagnosis::commands(&reading, want, authorizer, &verdict),
        reading,
        authorizer,
        now,
        rows,
        verdict,
    }
}

impl Report {
    /// The status and the message of the refusal: what came back, where that decides; else what the step foretells.
    /// `None` where nothing is refused, or where no request is made in the first place.
    #[must_use]
    pub fn answer(&self) -> Option<(u16, Cow<'static, str>)> {
        let step = self.verdict.decided_by?;
        if let Some(came) = diagnosis::came_back(&self.reading, step) {
            return Some(came);
        }
        (step.answer != Answer::NONE).then_some((step.answer.status, Cow::Borrowed(step.answer.message)))
    }

    /// How many checks are in a state.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.rows.iter().filter(|r| r.status == status).count()
    }
}

impl PartialEq for Report {
    /// Two reports are the same when they say the same of the same reading, be it at different moments: the verdict
    /// is in the rows.
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading && self.authorizer == other.authorizer && self.rows == other.rows
    }
}

fn row(step: &'static Step, outcome: Outcome) -> Option<Row> {
    let (status, need, finding) = match outcome {
        Outcome::NotApplicable => return None,
        Outcome::Pass(finding) => (Status::Pass, None, finding),
        Outcome::Warn(finding) => (Status::Warn, None, finding),
        Outcome::Fail(finding) => (Status::Fail, None, finding),
        Outcome::Unknown(need, finding) => (Status::Unknown, Some(need), finding),
    };
    Some(Row { step, status, need, finding })
}
