//! What a token was copied in, told by what stands around it. Each carrier is a file of its own.

use super::name::NEAR;
use super::steps::Steps;
use super::{Surroundings, cookie, curl, environment, fetch, har, header, json, local_storage, log, power_shell, url};
use crate::span::Span;
use crate::text::Text;

/// A carrier of tokens.
pub struct Carrier {
    /// The name in reports for programs.
    pub id: &'static str,
    /// The name for people, as it stands in "`access_token` in …".
    pub name: Text,
    /// Whether the token that was seen stands in this carrier.
    pub(super) holds: fn(&Seen<'_>) -> bool,
}

/// What stands around a token.
pub(super) struct Seen<'a> {
    /// How the line begins that the token stands in: what stands before the token, without the blanks at its start, at
    /// most [`NEAR`] bytes. Empty where the line begins too far away.
    pub(super) line: &'a str,
    /// What stands right before the token, at most [`NEAR`] bytes.
    pub(super) before: &'a str,
    /// How the word begins that the token stands in: a stretch without white space and quotation marks. At most
    /// [`NEAR`] bytes.
    pub(super) word: &'a str,
    /// The name that the token stands behind.
    pub(super) name: Option<&'a str>,
    /// Whether the whole text is a HAR file.
    pub(super) har: bool,
    landmarks: &'a Landmarks,
    /// From here on a landmark is near enough to tell of the token.
    near: usize,
}

/// How far before a token a landmark tells of it, in bytes: a cURL command with its cookies fits.
const WINDOW: usize = 16_384;

/// The carriers, the most telling first.
static CARRIERS: [&Carrier; 11] = [
    &har::CARRIER,
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

/// What tells carriers apart, wherever it stands before a token.
static WORDS: [&str; 14] = [
    "curl ",
    "curl.exe ",
    "fetch(",
    "Invoke-WebRequest",
    "Invoke-RestMethod",
    "CognitoIdentityServiceProvider.",
    "://",
    "%3A%2F%2F",
    "#",
    "?",
    "&",
    "%23",
    "%3F",
    "%26",
];

/// The last place of everything that carriers are told by. Each byte is looked at once, however many tokens there are.
#[derive(Default)]
struct Landmarks {
    words: [Option<usize>; WORDS.len()],
    /// Behind the last brace.
    brace: usize,
    /// The last empty line: it ends a command.
    empty_line: Option<usize>,
    /// Where the line begins, and its first character that is no blank.
    line: usize,
    content: Option<usize>,
    /// Where the word begins.
    word: usize,
    /// How many lines there are, this one included.
    lines: usize,
}

impl Landmarks {
    fn pass(&mut self, text: &str, stretch: Span) {
        for (at, c) in stretch.of(text).char_indices().map(|(at, c)| (at + stretch.start, c)) {
            if c == '\n' {
                if self.line == at && at > 0 {
                    self.empty_line = Some(at);
                }
                (self.line, self.content, self.lines) = (at + 1, None, self.lines + 1);
            }
            if c.is_whitespace() || matches!(c, '"' | '\'' | '<') {
                self.word = at + c.len_utf8();
            }
            if self.content.is_none() && !c.is_whitespace() {
                self.content = Some(at);
            }
            match c {
                '{' | '}' => self.brace = at + 1,
                'c' | 'f' | 'I' | 'C' | ':' | '%' | '#' | '?' | '&' => {
                    let rest = text.get(at..).unwrap_or_default();
                    let places = self.words.iter_mut().zip(WORDS).filter(|(_, word)| rest.starts_with(word));
                    places.for_each(|(place, _)| *place = Some(at));
                }
                _ => {}
            }
        }
    }

    fn last(&self, word: &str) -> Option<usize> {
        self.words.iter().zip(WORDS).find(|(_, known)| *known == word).and_then(|(place, _)| *place)
    }
}

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
        let landmarks = Landmarks { lines: 1, ..Landmarks::default() };
        steps.take(text.len());
        Self { text, steps, har: har::is_har(text), landmarks, passed: 0 }
    }

    /// What surrounds the token at `at`, which stands behind `name`. Places must be asked for in order.
    pub(super) fn surroundings(&mut self, at: usize, name: Option<String>) -> Surroundings {
        let text = self.text;
        self.steps.take(at.saturating_sub(self.passed));
        self.landmarks.pass(text, Span::new(self.passed, at));
        self.passed = at;
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
            har: self.har,
            landmarks,
            near,
        };
        let carrier = CARRIERS.into_iter().find(|c| (c.holds)(&seen));
        Surroundings::Within { line: landmarks.lines, name, carrier }
    }
}

impl Seen<'_> {
    /// Whether the token stands in the command that begins with `word`: an empty line ends it.
    pub(super) fn is_in_command(&self, word: &str) -> bool {
        self.landmarks
            .last(word)
            .is_some_and(|at| at >= self.near && self.landmarks.empty_line.is_none_or(|end| end < at))
    }

    /// Whether `word` stands in the word that the token stands in.
    pub(super) fn stands_in_word(&self, word: &str) -> bool {
        self.landmarks.last(word).is_some_and(|at| at >= self.near.max(self.landmarks.word))
    }

    /// Whether `word` stands before the token on its line, with no brace in between.
    pub(super) fn stands_since_brace(&self, word: &str) -> bool {
        let from = self.near.max(self.landmarks.line).max(self.landmarks.brace);
        self.landmarks.last(word).is_some_and(|at| at >= from)
    }

    /// Whether the line begins with `word`, in any case.
    pub(super) fn line_begins(&self, word: &str) -> bool {
        self.line.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
    }
}

impl std::fmt::Debug for Carrier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Carrier {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Carrier {}
