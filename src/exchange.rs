//! What was pasted beside the token: the request, the answer to it, and the settings of the OAuth client.

use crate::encoding::blank;
use crate::http::request::Request;
use crate::http::response::Response;
use crate::oauth::client::Client;
use crate::time::NumericDate;

/// A request and its answer, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// What was sent.
    pub request: Option<Request>,
    /// What came back.
    pub response: Option<Response>,
    /// The settings of the OAuth client that got the token.
    pub client: Option<Client>,
}

impl Exchange {
    /// What to look for a token in: the text that was pasted for it, or where that is blank, the value that the request
    /// carries in the header `token_source`.
    #[must_use]
    pub fn source<'a>(&'a self, pasted: &'a str, token_source: &str) -> &'a str {
        let sent = || self.request.as_ref().and_then(|request| request.fields.get(token_source));
        if pasted.chars().all(blank::is_blank) { sent().unwrap_or(pasted) } else { pasted }
    }

    /// The server's clock when it answered.
    #[must_use]
    pub fn server_clock(&self) -> Option<NumericDate> {
        self.response.as_ref()?.date()
    }

    /// Whether nothing was pasted.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.request.is_none() && self.response.is_none() && self.client.is_none()
    }
}
