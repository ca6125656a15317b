//! What a token was copied in, told by what stands around it. Each carrier is a file of its own.

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
    /// The line before the token, at most [`WINDOW`] bytes of it.
    pub(super) line: &'a str,
    /// What stands before the token, its line included, at most [`WINDOW`] bytes.
    pub(super) before: &'a str,
    /// The name that the token stands behind.
    pub(super) name: Option<&'a str>,
    /// Whether the whole text is a HAR file.
    pub(super) har: bool,
    /// Whether the text has a command or a call anywhere; most have none, and then none is looked for.
    commands: bool,
}

/// How much is looked at before a token, in bytes: a cURL command with its cookies fits.
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

/// Looks around the tokens of a text, from the first to the last.
pub(super) struct Sight<'a> {
    text: &'a str,
    har: bool,
    commands: bool,
    line: usize,
    counted: usize,
}

impl<'a> Sight<'a> {
    /// Looks at the text as a whole.
    pub(super) fn new(text: &'a str) -> Self {
        let har = har::is_har(text);
        let commands = !har && ["curl", "fetch(", "Invoke-"].into_iter().any(|word| text.contains(word));
        Self { text, har, commands, line: 1, counted: 0 }
    }

    /// What surrounds the token at `at`, which stands behind `name`. Places must be asked for in order.
    pub(super) fn surroundings(&mut self, at: usize, name: Option<String>) -> Surroundings {
        self.line += Span::new(self.counted, at).of(self.text).bytes().filter(|b| *b == b'\n').count();
        self.counted = at;
        let near = (at.saturating_sub(WINDOW)..=at).find(|i| self.text.is_char_boundary(*i)).unwrap_or(at);
        let before = Span::new(near, at).of(self.text);
        let seen = Seen {
            before,
            line: before.rsplit('\n').next().unwrap_or_default(),
            name: name.as_deref(),
            har: self.har,
            commands: self.commands,
        };
        let carrier = CARRIERS.into_iter().find(|c| (c.holds)(&seen));
        Surroundings::Within { line: self.line, name, carrier }
    }
}

impl Seen<'_> {
    /// What stands between the last `word` and the token, unless an empty line ends the command in between.
    pub(super) fn since(&self, word: &str) -> Option<&str> {
        let at = self.commands.then(|| self.before.rfind(word))??;
        let since = self.before.get(at..)?;
        (!since.contains("\n\n")).then_some(since)
    }

    /// Whether the line begins with `word`, in any case.
    pub(super) fn line_begins(&self, word: &str) -> bool {
        let line = self.line.trim_start();
        line.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
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
