//! The verdict: what the gateway will answer, why, and what to do.

use serde::{Deserialize, Serialize};

use super::checks::MOST;
use super::limits::SENTENCE;
use super::shown;
use crate::authorizers::Confidence;
use crate::finding::Origin;
use crate::report::ask::{Ask, Choice};
use crate::report::aspect::Aspect;
use crate::report::change::Change;
use crate::report::{Answered, Evidence, Report, Status};
use crate::settings::Setting;
use crate::span::Span;
use crate::text::{Lang, text};

/// The one sentence, its detail, its remedy and the four verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Accepted, refused, or not known yet.
    pub answered: Answered,
    /// The ID of the check that decided; empty where none did.
    pub check: String,
    /// The status of the refusal.
    pub status: Option<u16>,
    /// How sure it is.
    pub confidence: Confidence,
    /// The answer in short.
    pub code: String,
    /// The one sentence.
    pub says: String,
    /// What else is to be said; empty where there is nothing.
    pub detail: String,
    /// What to do.
    pub remedy: String,
    /// How sure it is, in words.
    pub sure: String,
    /// The four verdicts apart.
    pub aspects: Vec<AspectRow>,
    /// What the cause rests on, what proves most first.
    pub because: Vec<EvidenceRow>,
    /// What does not fit.
    pub against: Vec<EvidenceRow>,
    /// Further faults, real but not the cause.
    pub also: Vec<EvidenceRow>,
    /// The one question whose answer tells most.
    pub ask: Option<AskRow>,
    /// The smallest changes after which nothing speaks against the token: each is the steps that are enough together,
    /// and whether the API lets more in afterwards.
    pub change: Vec<(Vec<String>, bool)>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRow {
    /// Where it comes from.
    pub origin: Origin,
    /// The same in words.
    pub from: String,
    /// What it is.
    pub says: String,
    /// Where it stands in the pasted text, in bytes.
    pub places: Vec<Span>,
}

/// A question to the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskRow {
    /// The field that the answer fills.
    pub setting: &'static Setting,
    /// The question.
    pub asks: String,
    /// The answers that are one click away: what each says, and what is filled in.
    pub choices: Vec<(String, String)>,
}

/// One of the four verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AspectRow {
    /// What it is about.
    pub aspect: Aspect,
    /// Its state.
    pub status: Status,
    /// Its name.
    pub name: String,
    /// Its state in words. A signature that holds although something else fails says what that is.
    pub says: String,
}

impl Verdict {
    /// The verdict of a report, in a language.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Self {
        let verdict = &report.verdict;
        let code = match verdict.answered {
            Answered::Refuse => report.refusal(lang),
            Answered::Accept => Some(text("accepted", "허용").get(lang).to_owned()),
            Answered::Unknown => Some(text("not known yet", "아직 알 수 없음").get(lang).to_owned()),
        };
        Self {
            answered: verdict.answered,
            check: verdict.decided_by.map_or("", |step| step.check.id).to_owned(),
            status: report.answer().map(|(status, _)| status),
            confidence: verdict.confidence,
            code: shown(&code.unwrap_or_default()),
            says: shown(verdict.says.get(lang)),
            detail: shown(verdict.detail.as_ref().map_or("", |words| words.get(lang))),
            remedy: shown(verdict.remedy.get(lang)),
            sure: shown(verdict.confidence.told().get(lang)),
            because: verdict.because.iter().map(|one| EvidenceRow::of(one, lang)).collect(),
            against: verdict.against.iter().map(|one| EvidenceRow::of(one, lang)).collect(),
            also: verdict.also.iter().map(|one| EvidenceRow::of(one, lang)).collect(),
            ask: verdict.ask.as_ref().map(|ask| AskRow::of(ask, lang)),
            change: verdict.change.iter().map(|one| change(one, lang)).collect(),
            aspects: Aspect::ALL.into_iter().map(|aspect| on(report, aspect, lang)).collect(),
        }
    }
}

impl EvidenceRow {
    fn of(evidence: &Evidence, lang: Lang) -> Self {
        Self {
            origin: evidence.origin,
            from: shown(evidence.origin.word().get(lang)),
            says: shown(evidence.says.get(lang)),
            places: evidence.spans.iter().copied().take(MOST).collect(),
        }
    }
}

impl AskRow {
    fn of(ask: &Ask, lang: Lang) -> Self {
        // What would fill in more than a field holds is no answer.
        let is_short = |(_, value): &(String, String)| value.len() <= SENTENCE;
        let choice = |choice: &Choice| (shown(choice.says.get(lang)), choice.values.join(" "));
        Self {
            setting: ask.member,
            asks: shown(ask.asks.get(lang)),
            choices: ask.choices.iter().map(choice).filter(is_short).collect(),
        }
    }
}

fn change(change: &Change, lang: Lang) -> (Vec<String>, bool) {
    (change.steps.iter().map(|step| shown(step.says.get(lang))).collect(), change.lets_more_in)
}

fn on(report: &Report, aspect: Aspect, lang: Lang) -> AspectRow {
    let status = report.on(aspect).0;
    AspectRow { aspect, status, name: shown(aspect.name().get(lang)), says: shown(report.says_on(aspect).get(lang)) }
}
