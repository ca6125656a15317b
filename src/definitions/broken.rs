//! Documents that look like definitions and cannot be read.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A document that looks like a definition and cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broken {
    /// What it seems to be written in.
    pub form: Cow<'static, str>,
    /// The place of the fault.
    pub span: Span,
    /// The line in the text, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The parser's words.
    pub reason: String,
}

/// Where a document cannot be read, before its line is counted: of many, one is told.
pub struct Fault {
    /// What the document seems to be written in.
    pub form: &'static str,
    /// The place in the text.
    pub at: usize,
    /// The parser's words.
    pub reason: String,
}

impl Broken {
    /// What cannot be read in `text`.
    #[must_use]
    pub fn of(text: &str, fault: Fault) -> Self {
        let Fault { form, at, reason } = fault;
        let mut at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let before = Span::new(0, at).of(text);
        let last = before.rsplit('\n').next().unwrap_or_default();
        let end = at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Self {
            form: form.into(),
            span: Span::new(at, end),
            line: before.matches('\n').count() + 1,
            column: last.chars().count() + 1,
            reason,
        }
    }
}
