//! One call, as a log tells of it.

use crate::http::logged::{LogKind, Logged};
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;
use crate::http::response::Response;

/// One call, as a log tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The status that came back.
    pub status: Option<u16>,
    /// The message of the answer.
    pub message: String,
    /// Who, what, when, by whom, and why.
    pub logged: Logged,
    /// The request, where the log tells its header fields.
    pub request: Option<Request>,
}

impl Entry {
    /// An entry of this kind of log, as yet without anything in it.
    #[must_use]
    pub const fn of(kind: LogKind) -> Self {
        Self { status: None, message: String::new(), logged: Logged::of(kind), request: None }
    }

    /// Whether the request was let through.
    #[must_use]
    pub fn is_passed(&self) -> bool {
        self.status.is_some_and(|status| status < 400)
    }

    /// Whether it tells a refusal for a reason that has to do with who asks.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.status, Some(401 | 403)) || !self.logged.reason.is_empty()
    }

    /// The answer that came back. Where the log has no message, that of the type of gateway response stands in its
    /// place, where there is only one.
    #[must_use]
    pub fn response(&self) -> Response {
        let carried = PastedAs::Log;
        let logged = Some(Box::new(self.logged.clone()));
        let message = match (self.message.as_str(), self.logged.response_type.as_deref()) {
            ("", Some("EXPIRED_TOKEN")) => "The incoming token has expired",
            ("", Some("MISSING_AUTHENTICATION_TOKEN")) => "Missing Authentication Token",
            (message, _) => message,
        };
        // What a policy denied is told under a name with a capital.
        let name = if message.starts_with("User is not authorized to access") { "Message" } else { "message" };
        let body = if message.is_empty() { String::new() } else { serde_json::json!({ name: message }).to_string() };
        Response { status: self.status, body: body.into(), carried, logged, ..Response::default() }
    }
}
