//! What stands before the API and decides. An authorizer is a table: the checks in the order it decides
//! in, each with the answer that a failure produces.

pub mod rest_cognito;

use crate::check::Check;
use crate::text::Text;

/// An authorizer.
pub struct Authorizer {
    /// The name in links and in reports for programs.
    pub id: &'static str,
    /// The name for people, in AWS's words.
    pub name: Text,
    /// The steps, in deciding order.
    pub steps: &'static [Step],
    /// What decides as well, and no page can see; the likeliest first.
    pub unseen: &'static [Text],
}

/// One step of an authorizer.
#[derive(Debug, PartialEq)]
pub struct Step {
    /// The question.
    pub check: &'static Check,
    /// The answer when it fails.
    pub answer: Answer,
}

/// What the caller receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `message` in the body, unless the gateway response was customised.
    pub message: &'static str,
}

impl Answer {
    /// `{"message":"Unauthorized"}`
    pub const UNAUTHORIZED: Self = Self { status: 401, message: "Unauthorized" };
    /// `{"message":"The incoming token has expired"}`
    pub const EXPIRED: Self = Self { status: 401, message: "The incoming token has expired" };
}

/// Every authorizer that is modelled.
pub static ALL: &[&Authorizer] = &[&rest_cognito::REST_COGNITO];

/// The names of authorizers that a later release will model.
pub static PLANNED: &[&str] = &["rest-jwt", "http-jwt", "any-jwt", "appsync", "alb", "identity-pool"];

/// The authorizer with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Authorizer> {
    ALL.iter().find(|a| a.id == id).copied()
}

impl std::fmt::Debug for Authorizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Authorizer {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
