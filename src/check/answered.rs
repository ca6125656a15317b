//! What the checks of a response have in common.

use super::{Context, Outcome};
use crate::finding::Finding;
use crate::http::response::Response;
use crate::text::Text;

/// A response known by its marks, and what it means.
pub struct Fingerprint {
    /// Whether a response has the marks.
    pub fits: fn(&Response) -> bool,
    /// What is the case.
    pub says: Text,
    /// What it means, in full sentences.
    pub why: Text,
}

impl Fingerprint {
    /// The finding, where the response that was pasted has the marks.
    #[must_use]
    pub fn find(&self, context: &Context<'_>) -> Option<Finding> {
        let response = context.reading.exchange.response.as_ref()?;
        (self.fits)(response).then(|| Finding::new(self.says.clone()).evidence(self.why.clone()))
    }

    /// A check that fails where the response has the marks.
    #[must_use]
    pub fn fail(&self, context: &Context<'_>) -> Outcome {
        self.find(context).map_or(Outcome::NotApplicable, Outcome::Fail)
    }
}

/// Whether the response has this status; one that was pasted without its status may have any.
#[must_use]
pub fn has_status(response: &Response, status: u16) -> bool {
    response.status.is_none_or(|found| found == status)
}

/// Whether its exception has this name, or it names none.
#[must_use]
pub fn may_be(response: &Response, exception: &str) -> bool {
    let found = response.error_type();
    found.is_empty() || found == exception
}

/// The descriptions of errors that checks of their own explain.
pub const EXPLAINED: [&str; 3] = [
    "the token has expired",
    "the token does not have a valid audience",
    "token contains an invalid number of segments",
];

/// Whether the challenge describes its error with these words.
#[must_use]
pub fn describes(response: &Response, words: &str) -> bool {
    response.challenge().is_some_and(|c| c.get("error_description") == Some(words))
}
