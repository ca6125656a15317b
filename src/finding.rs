//! What a check found, for people and for programs.

use std::borrow::Cow;

use crate::span::Span;
use crate::text::{Text, text};

/// Where a fact comes from, and so what it can prove.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Origin {
    /// What came back: what was decided.
    Answer,
    /// A line of a log that tells what was decided.
    Log,
    /// What left, as it left.
    Wire,
    /// The command or the line of code that sends it.
    Command,
    /// What was signed.
    Token,
    /// Settings as a tool of AWS prints them.
    SettingsRead,
    /// What the user says.
    Stated,
    /// Characters that lay on the clipboard: whether they were sent, nobody knows.
    Pasted,
    /// Nobody said it.
    Assumed,
}

impl Origin {
    /// All, what proves most first.
    pub const ALL: [Self; 9] = [
        Self::Answer,
        Self::Log,
        Self::Wire,
        Self::Command,
        Self::Token,
        Self::SettingsRead,
        Self::Stated,
        Self::Pasted,
        Self::Assumed,
    ];

    /// Whether a cause may be certain that rests on it.
    #[must_use]
    pub const fn proves(self) -> bool {
        !matches!(self, Self::Pasted | Self::Assumed)
    }

    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Log => "log",
            Self::Wire => "wire",
            Self::Command => "command",
            Self::Token => "token",
            Self::SettingsRead => "settings",
            Self::Stated => "stated",
            Self::Pasted => "pasted",
            Self::Assumed => "assumed",
        }
    }

    /// A word or two for people.
    #[must_use]
    pub const fn word(self) -> Text {
        match self {
            Self::Answer => text("the answer", "응답"),
            Self::Log => text("the log", "로그"),
            Self::Wire => text("the request", "요청"),
            Self::Command => text("the command", "명령"),
            Self::Token => text("the token", "토큰"),
            Self::SettingsRead => text("settings, read", "읽어 온 설정"),
            Self::Stated => text("as you told", "입력한 설정"),
            Self::Pasted => text("as pasted", "붙여넣은 텍스트"),
            Self::Assumed => text("assumed", "가정"),
        }
    }
}

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
    /// Whether it rests on a setting that nobody told.
    pub is_assumed: bool,
    /// Whether it rests on what was inferred and is not documented: then it is never certain.
    pub is_inferred: bool,
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

/// How many places a finding has at most.
pub const MOST: usize = 500;

impl Finding {
    /// A finding that says only what is the case.
    #[must_use]
    pub const fn new(says: Text) -> Self {
        Self {
            says,
            evidence: None,
            remedy: None,
            labels: Vec::new(),
            contrast: None,
            fix: None,
            is_harmless: false,
            is_assumed: false,
            is_inferred: false,
        }
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

    /// With places, of which the first few hundred are kept: nobody looks at more, and each is drawn.
    #[must_use]
    pub fn at(mut self, labels: impl IntoIterator<Item = Span>) -> Self {
        self.labels.extend(labels.into_iter().take(MOST.saturating_sub(self.labels.len())));
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

    /// Resting on a setting that nobody told.
    #[must_use]
    pub const fn assumed(mut self) -> Self {
        self.is_assumed = true;
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
