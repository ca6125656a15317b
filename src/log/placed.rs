//! An entry of a log, with its place in the text.

use super::Entry;
use crate::http::pieces::Call;
use crate::span::Span;

/// An entry, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The entry.
    pub entry: Entry,
    /// Its place, from its first line to its last.
    pub span: Span,
    /// Its lines, where it has several.
    pub kept: Option<String>,
}

impl Placed {
    /// Its lines, where it stands in `whole`.
    #[must_use]
    pub fn text<'a>(&'a self, whole: &'a str) -> &'a str {
        self.kept.as_deref().unwrap_or_else(|| self.span.of(whole))
    }

    /// The call that it tells of.
    #[must_use]
    pub fn call(self) -> Call {
        let response = Some(self.entry.response());
        let (span, request) = (self.span, self.entry.request);
        Call { request, response, span, request_span: span, response_span: span, ..Call::default() }
    }
}
