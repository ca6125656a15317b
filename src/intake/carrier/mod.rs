//! What a token was copied in, told by what stands around it. Each carrier is a file of its own.

mod cookie;
mod curl;
mod environment;
mod fetch;
mod har;
mod header;
mod json;
mod local_storage;
mod log;
mod power_shell;
mod seen;
mod url;

use super::Surroundings;
use super::field_name::NEAR;
use super::steps::Steps;
use crate::span::Span;
pub use seen::Carrier;
use seen::{Landmarks, Seen};

/// How far before a token a landmark tells of it, in bytes: a cURL command with its cookies fits.
const WINDOW: usize = 16_384;

/// The carriers, the most telling first.
static CARRIERS: &[&Carrier] = &[
    &local_storage::CARRIER,
    &curl::CARRIER,
    &fetch::CARRIER,
    &power_shell::CARRIER,
    &cookie::CARRIER,
    &url::CARRIER,
    &header::CARRIER,
    &json::CARRIER,
    &environment::CARRIER,
    &log::CARRIER,
];

/// Looks around the tokens of a text, from the first to the last.
pub(super) struct Sight<'a> {
    text: &'a str,
    steps: &'a Steps,
    har: bool,
    landmarks: Landmarks,
    passed: usize,
}

impl<'a> Sight<'a> {
    /// Looks at the text as a whole.
    pub(super) fn new(text: &'a str, steps: &'a Steps) -> Self {
        let landmarks = Landmarks::new();
        steps.take(text.len());
        Self { text, steps, har: har::is_har(text), landmarks, passed: 0 }
    }

    /// What surrounds the token at `at`, which stands behind `name`. Places must be asked for in order.
    pub(super) fn surroundings(&mut self, at: usize, name: Option<String>) -> Surroundings {
        let text = self.text;
        let passed = Span::new(self.passed, at);
        self.steps.take(passed.len());
        self.passed = at;
        if self.har {
            // Whatever stands before it.
            self.landmarks.lines += passed.of(text).matches('\n').count();
            return Surroundings::Within { line: self.landmarks.lines, name, carrier: Some(&har::CARRIER) };
        }
        self.landmarks.pass(text, passed);
        let landmarks = &self.landmarks;
        let boundary = |place: usize| (place..=at).find(|i| text.is_char_boundary(*i)).unwrap_or(at);
        let beginning = |from: usize| {
            let end = (from..=at.min(from + NEAR)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(from);
            Span::new(from, end).of(text)
        };
        let near = at.saturating_sub(WINDOW);
        let content = landmarks.content.filter(|_| landmarks.line >= near);
        let seen = Seen {
            line: content.map(beginning).unwrap_or_default(),
            before: Span::new(boundary(at.saturating_sub(NEAR)), at).of(text),
            word: beginning(landmarks.word.min(at)),
            name: name.as_deref(),
            landmarks,
            near,
        };
        let carrier = CARRIERS.iter().copied().find(|c| (c.holds)(&seen));
        Surroundings::Within { line: landmarks.lines, name, carrier }
    }
}
