//! A check: one question about a token, asked the same way everywhere.

pub mod answered;
pub mod held;
pub mod strays;

use crate::expectations::Expectations;
use crate::finding::Finding;
use crate::reading::Reading;
use crate::text::Text;
use crate::time::NumericDate;

/// One question, with everything said about it.
pub struct Check {
    /// Its path below `checks/`, such as `claims/expired`.
    pub id: &'static str,
    /// The fault it looks for, in a few words.
    pub title: Text,
    /// What to do when it is found.
    pub remedy: Text,
    /// The sections it follows.
    pub spec: &'static [&'static str],
    /// Asks the question.
    pub run: fn(&Context<'_>) -> Outcome,
}

/// All that a check may look at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What was pasted.
    pub reading: &'a Reading,
    /// What the API expects.
    pub want: &'a Expectations,
    /// The authorizer's ID.
    pub authorizer: &'static str,
    /// The moment to judge for.
    pub now: NumericDate,
    /// This machine's clock, which is behind `now` or ahead of it where the server's is told.
    pub clock: NumericDate,
}

/// A check's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Asked, and all is well.
    Pass(Finding),
    /// Asked, and worth knowing, but no reason to refuse the token.
    Warn(Finding),
    /// The fault is there.
    Fail(Finding),
    /// It cannot be asked before something is supplied.
    Unknown(Need, Finding),
    /// The question makes no sense here.
    NotApplicable,
}

/// What a check waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The public keys.
    Keys,
    /// The user pool of the authorizer.
    UserPool,
    /// The request as it was sent.
    Request,
    /// Nothing that could be supplied here.
    Nothing,
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Check {
    /// Two checks are the same when they ask the same question.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
