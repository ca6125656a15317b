//! A change that is tried: what it does, and what becomes of what was judged.

use serde_json::Value;

use super::Step;
use crate::expectations::Expectations;
use crate::reading::Reading;
use crate::settings::Setting;
use crate::text::Text;
use crate::time::NumericDate;

/// What is judged again.
#[derive(Clone)]
pub(super) struct Case {
    pub reading: Reading,
    pub want: Expectations,
    pub now: NumericDate,
}

/// A change to try.
pub(super) struct Candidate {
    /// What to do.
    pub step: Step,
    /// What it changes: two of one kind are never tried together.
    pub kind: Kind,
    /// Whether the API lets more in after it.
    pub lets_more_in: bool,
    /// Makes it.
    pub apply: Box<dyn Fn(&mut Case)>,
}

/// What a candidate changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Header,
    Moment,
    Issuer,
    Audience,
    Scopes,
}

/// A change that lets no more in than before.
pub(super) fn candidate(
    id: &'static str,
    kind: Kind,
    says: Text,
    sets: Vec<(&'static Setting, Value)>,
    apply: impl Fn(&mut Case) + 'static,
) -> Candidate {
    Candidate { step: Step { id, says, sets }, kind, lets_more_in: false, apply: Box::new(apply) }
}
