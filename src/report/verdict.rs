//! The verdict: what was, or will be, answered, why, and what to do.

use super::answered::Answered;
use super::ask::Ask;
use super::change::Change;
use crate::authorizers::{Confidence, Step};
use crate::finding::Origin;
use crate::span::Span;
use crate::text::Text;

/// The verdict on a token.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Accepted, refused, or not known yet.
    pub answered: Answered,
    /// The step that decided, when it is refused.
    pub decided_by: Option<&'static Step>,
    /// How sure it is.
    pub confidence: Confidence,
    /// One sentence: what the gateway will do, and why.
    pub says: Text,
    /// What else is to be said.
    pub detail: Option<Text>,
    /// What to do.
    pub remedy: Text,
    /// What the cause rests on, what proves most first.
    pub because: Vec<Evidence>,
    /// What does not fit: faults that would have been answered otherwise, and what was told and is not so.
    pub against: Vec<Evidence>,
    /// Further faults, real but not the cause.
    pub also: Vec<Evidence>,
    /// The one question whose answer tells most.
    pub ask: Option<Ask>,
    /// The smallest changes after which nothing speaks against the token, the ones to try first in front.
    pub change: Vec<Change>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The check that found it; `None` for what no check looks at.
    pub check: Option<&'static str>,
    /// Where it comes from.
    pub origin: Origin,
    /// What it is, in a clause.
    pub says: Text,
    /// Where it stands in the pasted text.
    pub spans: Vec<Span>,
}
