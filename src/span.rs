//! Places in a text.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start..end`, in a UTF-8 text. Both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The range `start..end`; an end before the start gives the empty range at `start`.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// How many bytes it covers.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it covers nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The same range, counted from `origin` bytes earlier.
    #[must_use]
    pub const fn offset(self, origin: usize) -> Self {
        Self { start: self.start + origin, end: self.end + origin }
    }

    /// Ranges as text: `start-end`, with spaces between.
    #[must_use]
    pub fn written(ranges: &[Self]) -> String {
        ranges.iter().map(|span| format!("{}-{}", span.start, span.end)).collect::<Vec<_>>().join(" ")
    }

    /// Reads one that was written; `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('-')?;
        Some(Self::new(start.parse().ok()?, end.parse().ok()?))
    }

    /// The characters it covers; empty when the range is not one of `text`.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// A text with `~` where `spans`, which are in order, stand, byte for byte as long and with the same lines.
    #[must_use]
    pub fn covered<'t>(text: &'t str, spans: &[Self]) -> Cow<'t, str> {
        if spans.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for span in spans {
            kept.push_str(Self::new(from, span.start).of(text));
            kept.extend(span.of(text).bytes().map(|byte| if byte == b'\n' { '\n' } else { '~' }));
            from = span.end;
        }
        kept.push_str(Self::new(from, text.len()).of(text));
        Cow::Owned(kept)
    }
}
