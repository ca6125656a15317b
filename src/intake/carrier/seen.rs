//! What a carrier is, and what it is told by: what stands round a token.

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
    /// most [`NEAR`](super::NEAR) bytes. Empty where the line begins too far away.
    pub(super) line: &'a str,
    /// What stands right before the token, at most [`NEAR`](super::NEAR) bytes.
    pub(super) before: &'a str,
    /// How the word begins that the token stands in: a stretch without white space and quotation marks. At most
    /// [`NEAR`](super::NEAR) bytes.
    pub(super) word: &'a str,
    /// The name that the token stands behind.
    pub(super) name: Option<&'a str>,
    pub(super) landmarks: &'a Landmarks,
    /// From here on a landmark is near enough to tell of the token.
    pub(super) near: usize,
}

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
pub(super) struct Landmarks {
    words: [Option<usize>; WORDS.len()],
    /// Behind the last brace.
    brace: usize,
    /// The last empty line: it ends a command.
    pub(super) empty_line: Option<usize>,
    /// Where the line begins, and its first character that is no blank.
    pub(super) line: usize,
    pub(super) content: Option<usize>,
    /// Where the word begins.
    pub(super) word: usize,
    /// How many lines there are, this one included.
    pub(super) lines: usize,
}

impl Carrier {
    /// A carrier that no surroundings tell: the text itself was one, and was taken apart.
    pub(in crate::intake) const fn of_the_text(id: &'static str, name: Text) -> Self {
        Self { id, name, holds: |_| false }
    }
}

impl Landmarks {
    /// Those at the beginning of a text.
    pub(super) fn new() -> Self {
        Self { lines: 1, ..Self::default() }
    }

    pub(super) fn pass(&mut self, text: &str, stretch: Span) {
        let bytes = stretch.of(text).bytes().enumerate().map(|(at, byte)| (at + stretch.start, byte));
        for (at, byte) in bytes {
            // Nearly every character of a long text tells nothing.
            match KINDS.get(usize::from(byte)) {
                Some(Kind::Plain) => {
                    self.content.get_or_insert(at);
                    continue;
                }
                Some(Kind::Inside) => continue,
                Some(Kind::Telling) | None => {}
            }
            let c = match byte.is_ascii() {
                true => char::from(byte),
                false => text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default(),
            };
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
                    let begins = |word: &str| word.as_bytes().first() == Some(&byte) && rest.starts_with(word);
                    let places = self.words.iter_mut().zip(WORDS).filter(|(_, word)| begins(word));
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

/// What a byte of a text may tell.
#[derive(Clone, Copy)]
enum Kind {
    /// Nothing but that the line is not blank.
    Plain,
    /// Where a word, a line or a brace ends, or that one of [`WORDS`] begins; or it begins a character of several bytes.
    Telling,
    /// Nothing: it is a later byte of a character (RFC 3629 §3).
    Inside,
}

/// The kind of each byte.
static KINDS: [Kind; 256] = kinds();

const fn kinds() -> [Kind; 256] {
    let mut kinds = [Kind::Plain; 256];
    let (mut left, mut byte) = (kinds.as_mut_slice(), 0_u8);
    while let Some((kind, rest)) = left.split_first_mut() {
        *kind = match byte {
            // The vertical tab is white space in Unicode and not in ASCII.
            b'\t'..=b'\r' | b' ' | b'"' | b'\'' | b'<' | b'{' | b'}' => Kind::Telling,
            b'c' | b'f' | b'I' | b'C' | b':' | b'%' | b'#' | b'?' | b'&' => Kind::Telling,
            0x80..=0xbf => Kind::Inside,
            0xc0.. => Kind::Telling,
            _ => Kind::Plain,
        };
        (left, byte) = (rest, byte.wrapping_add(1));
    }
    kinds
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
