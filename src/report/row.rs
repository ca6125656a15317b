//! A check that applies, with its answer and where that comes from.

use crate::authorizers::Step;
use crate::check::{Context, Facet, Need, Outcome, Subject};
use crate::definitions::{Defined, Filled};
use crate::finding::{Finding, Origin};
use crate::reading::Reading;
use crate::text::Text;

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
    /// Where that comes from.
    pub origin: Origin,
    /// Whose question it was.
    pub part: Part,
    /// The setting that it was compared with, where that was read from what was pasted.
    pub setting: Option<Filled>,
}

/// Whose question a row answers: the table that its step stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What came back, where that is not about the token.
    Answered,
    /// What was sent.
    Sent,
    /// The authorizer's own.
    Authorizer,
    /// What came back, where that tells of the token.
    Told,
    /// The pasted settings, by themselves.
    Defined,
    /// The OAuth client that got the token.
    SignIn,
}

impl Row {
    /// The row of a step's outcome; none where its question makes no sense. There is no row without its origin.
    pub(super) fn of(step: &'static Step, part: Part, context: &Context<'_>) -> Option<Self> {
        let (status, need, finding) = match (step.check.run)(context) {
            Outcome::NotApplicable => return None,
            Outcome::Pass(finding) => (Status::Pass, None, finding),
            Outcome::Warn(finding) => (Status::Warn, None, finding),
            Outcome::Fail(finding) => (Status::Fail, None, finding),
            Outcome::Unknown(need, finding) => (Status::Unknown, Some(need), finding),
        };
        let origin = if finding.is_assumed { Origin::Assumed } else { context.origin(step.check.subject) };
        let names = finding.contrast.as_ref().map(|contrast| settings_of(contrast.name)).unwrap_or_default();
        let setting = names.iter().find_map(|what| context.want.read_of(*what)).cloned();
        Some(Self { step, status, need, finding, origin, part, setting })
    }

    /// Whether it is a reason to refuse, other than that it was refused.
    #[must_use]
    pub fn is_fault(&self) -> bool {
        self.status == Status::Fail && !matches!(self.part, Part::Answered | Part::Told)
    }

    /// The state as it is shown: a fault that rests on an assumption is something to note, and no failed check.
    #[must_use]
    pub fn standing(&self) -> Status {
        if self.status == Status::Fail && self.origin == Origin::Assumed { Status::Warn } else { self.status }
    }

    /// Whether it leaves something open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status == Status::Warn && !self.finding.is_harmless && !matches!(self.part, Part::Answered | Part::Told)
    }

    /// The files and lines of the settings that it speaks of, where the text names its files and the words do not.
    #[must_use]
    pub fn files(&self, reading: &Reading) -> Option<Text> {
        let finding = &self.finding;
        let told = finding.evidence.as_ref().map_or("", |words| &words.en);
        let told = Text::verbatim(format!("{} {told}", finding.says.en));
        let is_of_settings = self.step.check.subject == Subject::Definition && self.status != Status::Pass;
        if is_of_settings { reading.exchange.files.listed(&finding.labels, &told) } else { None }
    }

    /// Whether it is what came back that it looks at.
    #[must_use]
    pub const fn is_answer(&self) -> bool {
        matches!(self.step.check.subject, Subject::Answer(_))
    }

    /// Whether a fault is about the side that an answer names. What was sent, and strays round a token, keep it from
    /// arriving, or from arriving whole.
    pub(super) fn is_about(&self, facet: Facet) -> bool {
        let arrives = matches!(facet, Facet::Presence | Facet::Shape);
        // Which token goes with which scopes is a matter of its kind as well.
        let is_kind = facet == Facet::Kind && self.facet() == Some(Facet::Scopes);
        self.facet() == Some(facet)
            || is_kind
            || (arrives && self.facet().is_none() && !matches!(self.part, Part::SignIn | Part::Defined))
    }

    /// The side of the token that a fault is about: what stands round it, and what was sent, keep it from arriving whole.
    #[must_use]
    pub const fn facet(&self) -> Option<Facet> {
        match self.step.check.subject {
            Subject::Token(facet) => Some(facet),
            Subject::Answer(facet) => facet,
            Subject::Paste | Subject::Request | Subject::Client | Subject::Definition => None,
        }
    }
}

/// The settings that a claim is compared with.
fn settings_of(claim: &str) -> &'static [Defined] {
    match claim {
        "iss" => &[Defined::UserPools],
        "scope" | "scp" | "token_use" => &[Defined::Scopes],
        "aud" => &[Defined::TokenValidation, Defined::Clients],
        "client_id" => &[Defined::Clients],
        _ => &[],
    }
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
