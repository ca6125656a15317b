//! A request and an answer, read from whatever they are pasted as.

use super::pieces::{self, Field};
use super::request::Request;
use super::response::Response;

impl Request {
    /// Reads whatever a request is pasted as; `None` when the text holds none.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        pieces::calls(pieces::read(text, Field::Request)).into_iter().rev().find_map(|call| call.request)
    }
}

impl Response {
    /// Reads whatever an answer is pasted as; `None` when the text holds none. Of several answers it is the last.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        pieces::calls(pieces::read(text, Field::Response)).into_iter().rev().find_map(|call| call.response)
    }
}
