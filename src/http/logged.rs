//! What a line of a log tells beside the answer itself: who logged it, what was asked for, when, and by whom.

use serde::{Deserialize, Serialize};

pub use super::log_kind::LogKind;
use super::responder::Responder;
use crate::time::NumericDate;

/// The call that a line of a log tells of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    /// What kind of log it is.
    pub kind: LogKind,
    /// Who decided, where the line tells it.
    pub responder: Option<Responder>,
    /// Such as `GET`.
    pub method: Option<String>,
    /// The path, or the route as it is configured, such as `/orders/{id}`.
    pub path: Option<String>,
    /// When it was asked for.
    pub at: Option<NumericDate>,
    /// The address of the client.
    pub client: Option<String>,
    /// The type of gateway response of a REST API, such as `EXPIRED_TOKEN`.
    pub response_type: Option<String>,
    /// What the authorizer gave for its reason, such as `invalid_token: the token has expired`; empty where the line
    /// does not tell it.
    pub reason: String,
}

impl Logged {
    /// What a line of this kind of log tells, as yet nothing.
    #[must_use]
    pub const fn of(kind: LogKind) -> Self {
        let reason = String::new();
        Self { kind, responder: None, method: None, path: None, at: None, client: None, response_type: None, reason }
    }

    /// What was asked for, such as `GET /orders`; empty where the line does not tell it.
    #[must_use]
    pub fn route(&self) -> String {
        let path = self.path.as_deref().unwrap_or_default();
        let path = path.split(['?', '#']).next().unwrap_or_default();
        match &self.method {
            Some(method) => format!("{method} {path}").trim_end().to_owned(),
            None => path.to_owned(),
        }
    }
}
