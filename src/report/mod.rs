//! What a reading means for an authorizer at a moment: every check's answer, and one verdict.

mod answered;
pub mod ask;
pub mod aspect;
pub mod calls;
pub mod change;
pub mod checklist;
pub mod claim_value;
pub mod commands;
mod deciding;
pub mod differences;
mod evidence;
mod foretold;
pub mod from_the_box;
pub mod highlights;
pub mod inspector;
pub mod integration;
pub mod json;
mod json_members;
mod json_pieces;
pub mod judges;
mod key_texts;
pub mod keys_address;
mod limits;
pub mod log;
pub mod matrix;
pub mod message;
pub mod page;
mod places;
pub mod plain;
pub mod question;
pub mod read_settings;
pub mod recommended_settings;
mod redeploy;
mod row;
pub mod ticket;
mod timeline;
mod verdict;
pub mod view;
mod weighing;
mod words;

use std::borrow::Cow;
use std::rc::Rc;

use crate::authorizers::{Answer, Authorizer};
use crate::expectations::Expectations;
use crate::reading::Reading;
use crate::secret::mask;
use crate::text::{Lang, text};
use crate::time::NumericDate;

pub use answered::Answered;
pub use judges::Judges;
pub use row::{Part, Row, Status};
pub use verdict::{Evidence, Verdict};

/// A reading, judged.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was read.
    pub reading: Rc<Reading>,
    /// The authorizer whose rows these are.
    pub authorizer: &'static Authorizer,
    /// The authorizers that may have decided, and how that is known.
    pub judges: Judges,
    /// What the API was said to expect.
    pub want: Rc<Expectations>,
    /// The moment it was judged for.
    pub now: NumericDate,
    /// The checks that apply, in the authorizer's order.
    pub rows: Vec<Row>,
    /// The one sentence.
    pub verdict: Verdict,
    /// The right settings of the OAuth client that was told of.
    pub settings: Vec<recommended_settings::Setting>,
    /// The calls of the paste, where there are several.
    pub calls: calls::Calls,
    /// Each method or route that was pasted against each token.
    pub matrix: Rc<matrix::Matrix>,
    /// The settings that were read from what was pasted, and not overruled.
    pub read: Vec<crate::definitions::Filled>,
    /// What to type to look at the settings that the verdict speaks of, in order.
    pub commands: Vec<commands::Command>,
}

/// Judges a reading for `authorizer`, with the settings `want`, at the moment `now`. Where no authorizer is told, all
/// that what was pasted leaves possible are judged, and the verdict is what holds for each. Cheap: it may be called every
/// second.
#[must_use]
pub fn judge(
    reading: Rc<Reading>,
    authorizer: impl Into<Option<&'static Authorizer>>,
    want: &Expectations,
    now: NumericDate,
) -> Report {
    let stated = authorizer.into();
    let (want, weighed) = redeploy::told(&reading, stated, want, now);
    let mut report = judged(reading, &want, now, weighed);
    report.verdict.ask = ask::of(&report, &want);
    report.verdict.change = change::of(&report, stated, &want, now);
    report.matrix = Rc::new(matrix::of(&report.reading, stated, &want, report.now));
    report.calls = calls::of(&report, stated, &want, now);
    let told = log::headline(&report.reading.exchange, &report.verdict.says);
    if let Some(says) = told.or_else(|| report.matrix.headline(report.reading.chosen, &report.verdict.says)) {
        report.verdict.says = says;
    }
    report
}

/// The report, without what is found by judging again.
fn judged(reading: Rc<Reading>, want: &Expectations, clock: NumericDate, weighed: weighing::Weighed) -> Report {
    let weighing::Weighed { judges, rows, decision } = weighed;
    let authorizer = judges.leading();
    let verdict = words::of(&reading, &judges, &rows, &decision);
    Report {
        calls: calls::Calls::default(),
        matrix: Rc::default(),
        want: Rc::new(want.clone()),
        settings: recommended_settings::of(&reading, want, authorizer),
        read: want.read.iter().chain(&want.without_authorizer).cloned().collect(),
        commands: words::commands(&reading, want, authorizer, &verdict),
        // A token is judged for the moment at which the server did so.
        now: reading.moment(clock),
        reading,
        authorizer,
        judges,
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
        if let Some(came) = words::came_back(&self.reading, step) {
            return Some(came);
        }
        // Words without a status came with the one that this authorizer refuses with.
        let is_told = self.rows.iter().any(|row| row.part == Part::Told && row.step == step);
        let own = self.authorizer.steps().map(|one| one.answer.status).find(|status| *status != 0);
        let status = own.filter(|_| is_told && step.answer.status == 401).unwrap_or(step.answer.status);
        (step.answer != Answer::NONE)
            .then(|| (status, foretold::message(step.answer.message, &self.reading, &self.want)))
    }

    /// The refusal in short: the one that came back, else the one that is foretold. Which status goes with the words of a
    /// library is a matter of the program that it is used in, so that those are told as a refusal and no more.
    #[must_use]
    pub fn refusal(&self, lang: Lang) -> Option<String> {
        let came = self.reading.exchange.response.as_ref();
        if let Some((response, status)) =
            came.filter(|came| came.is_refusal()).and_then(|came| Some((came, came.status?)))
        {
            return Some(format!("{status} {}", mask::tokens(&response.message())).trim().to_owned());
        }
        let (status, message) = self.answer()?;
        let is_of_a_library = came.is_some() && self.authorizer.rules.is_program;
        Some(if is_of_a_library {
            text("refused", "거부됨").get(lang).to_owned()
        } else {
            format!("{status} {message}")
        })
    }

    /// How many checks stand in a state.
    #[must_use]
    pub fn count(&self, status: Status) -> usize {
        self.rows.iter().filter(|r| r.standing() == status).count()
    }
}

impl PartialEq for Report {
    /// Two reports are the same when they say the same of the same reading, be it at different moments.
    fn eq(&self, other: &Self) -> bool {
        self.reading == other.reading
            && self.judges == other.judges
            && self.rows == other.rows
            && self.verdict == other.verdict
    }
}
