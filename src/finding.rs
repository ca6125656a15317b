//! What a check found, for people and for programs.

use std::borrow::Cow;

use crate::span::Span;
use crate::text::Text;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What is the case: a clause that starts in lower case and ends without a full stop.
    pub says: Text,
    /// The evidence, in full sentences.
    pub evidence: Option<Text>,
    /// What to do now, where it differs from the check's own remedy.
    pub remedy: Option<Text>,
    /// Where it stands in the pasted text; the first is the primary place.
    pub labels: Vec<Span>,
    /// The actual value beside the expected one.
    pub contrast: Option<Contrast>,
    /// A change of the pasted text that removes the fault.
    pub fix: Option<Fix>,
    /// Whether it is known to make no difference to the answer, so that a warning leaves nothing open.
    pub is_harmless: bool,
}

/// The actual value beside the expected one.
#[derive(Clone, Debug, PartialEq)]
pub struct Contrast {
    /// The claim or header parameter.
    pub name: &'static str,
    /// What the token has.
    pub actual: Text,
    /// What was expected.
    pub expected: Text,
}

/// A change of the pasted text: stretches and what to put there, in order and not overlapping.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fix(pub Vec<(Span, Cow<'static, str>)>);

impl Finding {
    /// A finding that says only what is the case.
    #[must_use]
    pub const fn new(says: Text) -> Self {
        Self { says, evidence: None, remedy: None, labels: Vec::new(), contrast: None, fix: None, is_harmless: false }
    }

    /// With evidence.
    #[must_use]
    pub fn evidence(mut self, evidence: Text) -> Self {
        self.evidence = Some(evidence);
        self
    }

    /// With a remedy of its own.
    #[must_use]
    pub fn remedy(mut self, remedy: Text) -> Self {
        self.remedy = Some(remedy);
        self
    }

    /// With places.
    #[must_use]
    pub fn at(mut self, labels: impl IntoIterator<Item = Span>) -> Self {
        self.labels.extend(labels);
        self
    }

    /// With the actual value beside the expected one.
    #[must_use]
    pub fn contrast(mut self, name: &'static str, actual: Text, expected: Text) -> Self {
        self.contrast = Some(Contrast { name, actual, expected });
        self
    }

    /// Known to make no difference to the answer.
    #[must_use]
    pub const fn harmless(mut self) -> Self {
        self.is_harmless = true;
        self
    }

    /// With a fix.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }
}

impl Fix {
    /// The change as text, a line for each stretch. What is put there has no line breaks.
    #[must_use]
    pub fn written(&self) -> String {
        self.0.iter().map(|(span, instead)| format!("{} {instead}\n", Span::written(&[*span]))).collect()
    }

    /// Reads what was [`written`](Self::written).
    #[must_use]
    pub fn read(text: &str) -> Self {
        let lines = text.lines().filter_map(|line| line.split_once(' '));
        Self(lines.filter_map(|(span, instead)| Some((Span::read(span)?, instead.to_owned().into()))).collect())
    }

    /// The text after the change.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        let mut kept = String::with_capacity(text.len());
        let mut from = 0;
        for (span, instead) in &self.0 {
            kept.push_str(Span::new(from, span.start).of(text));
            kept.push_str(instead);
            from = span.end;
        }
        kept.push_str(Span::new(from, text.len()).of(text));
        kept
    }
}
