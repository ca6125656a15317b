//! All messages are looked for in one pass: one automaton has the words of all tables.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Anchored, MatchKind};

use super::{Place, Row, TABLES, Told};
use crate::http::percent;
use crate::http::response::Response;

/// The rows with words, and the automaton of their words in lower case, by the same numbers.
struct Words {
    rows: Vec<Told>,
    /// For short texts: one that holds only the words themselves, and is soon built. It looks up several steps for a byte
    /// where a message almost stands. None where the words could not be built into one; then no message is known.
    short: Option<NFA>,
    /// For long texts: a table of all steps, of which any text takes one a byte. It takes ten times as long to build.
    long: LazyLock<Option<DFA>>,
    /// The fewest bytes that any of them has.
    shortest: usize,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let rows: Vec<Told> = TABLES
        .iter()
        .flat_map(|table| table.rows.iter().map(|row| Told { table, row }))
        .filter(|told| !told.row.words.is_empty())
        .collect();
    let words = in_lower_case(&rows);
    let short = NFA::builder().match_kind(MatchKind::Standard).build(&words).ok();
    let shortest = words.iter().map(String::len).min().unwrap_or_default();
    Words { rows, short, long: LazyLock::new(table), shortest }
});

/// The table of all steps.
fn table() -> Option<DFA> {
    DFA::builder().match_kind(MatchKind::Standard).build(in_lower_case(&WORDS.rows)).ok()
}

/// The words of the rows as an automaton has them.
fn in_lower_case(rows: &[Told]) -> Vec<String> {
    rows.iter().map(|told| told.row.words.replace(": ", ":").to_ascii_lowercase()).collect()
}

/// From how many bytes on a text repays the table of all steps.
const LONG: usize = 16_384;

/// What the answer says, all of it: the challenge, the exception's message, the address it redirects to, the
/// reason that a log has, what another line says of it, the body.
pub fn spoken(response: &Response) -> String {
    let fields =
        ["x-amzn-errortype", "www-authenticate", "x-amzn-remapped-www-authenticate", "x-amzn-errormessage", "x-cache"];
    let mut spoken = String::new();
    for value in fields.iter().flat_map(|name| response.fields.all(name)) {
        spoken.push_str(value);
        spoken.push('\n');
    }
    for location in response.fields.all("location") {
        spoken.push_str(&percent::decode(location));
        spoken.push('\n');
    }
    // A line of a log begins like a header field: the name of an exception, a colon, the message.
    if response.status.is_none() {
        for (name, value) in &response.fields.0 {
            spoken.push_str(&format!("{name}: {value}\n"));
        }
    }
    if let Some(logged) = &response.logged {
        spoken.push_str(&logged.reason);
        spoken.push('\n');
    }
    if let Some(heard) = &response.heard {
        spoken.push_str(heard);
        spoken.push('\n');
    }
    spoken.push_str(&response.body);
    spoken
}

/// What was found in a text, and what it took.
pub struct Search {
    /// The message.
    pub told: Option<Told>,
    /// The bytes that were looked at.
    pub steps: usize,
}

/// The message in a text that fits, of several the one with the most words. Of two with the same words it is the one
/// whose own frame stands in the text as well.
pub fn find(text: &str, fits: impl Fn(&Told) -> bool) -> Search {
    let words = &*WORDS;
    // Most lines of a text of many are blank, or short.
    if text.len() < words.shortest {
        return Search { told: None, steps: text.len() };
    }
    let text = plain(text);
    // Each pass of `plain`, the one before, and the automaton's.
    let mut steps = text.len() * (INSTEAD.len() + 4);
    let mut found: Vec<(usize, Told)> = Vec::new();
    let mut is_found = Vec::new();
    for (number, at) in hits(&text) {
        // A message that stands in the text a thousand times is one message.
        let Some(told) = words.rows.get(number).filter(|_| is_found.get(number) != Some(&true)) else { continue };
        let (Some(before), Some(after)) = (text.get(..at.start), text.get(at.end..)) else { continue };
        let behind = near(after);
        steps += behind.len();
        if stands(told, before, behind) && fits(told) {
            // Most texts have none, so that nothing is made for them.
            is_found.resize(words.rows.len(), false);
            is_found.get_mut(number).into_iter().for_each(|is| *is = true);
            found.push((weight(told.row), *told));
        }
    }
    let is_framed = |told: &Told| found.iter().any(|(_, t)| t.row.is_frame && std::ptr::eq(t.table, told.table));
    let mut best: Option<((usize, bool), Told)> = None;
    for (length, told) in &found {
        let rank = (*length, is_framed(told));
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, *told));
        }
    }
    Search { told: best.map(|(_, told)| told), steps }
}

/// Whether a text may have such a message as [`knows`](super::knows) finds, in one of its lines or over several. One pass
/// over a long text, where each of its lines would be a pass of its own.
#[must_use]
pub fn may_know(text: &str) -> bool {
    hits(&plain(text)).next().is_some()
}

/// How many bytes are looked at to find a message in a text, so that a test can count what a text costs.
#[must_use]
pub fn steps(text: &str) -> usize {
    find(text, |_| false).steps
}

/// The numbers of the words that stand in a text, and where, by their ends.
fn hits(text: &str) -> Box<dyn Iterator<Item = (usize, Range<usize>)> + '_> {
    let long = if text.len() > LONG { WORDS.long.as_ref() } else { None };
    match (long, &WORDS.short) {
        (Some(long), _) => Box::new(hits_of(long, text)),
        (None, Some(short)) => Box::new(hits_of(short, text)),
        (None, None) => Box::new(std::iter::empty()),
    }
}

/// The same of an automaton. Its words are in lower case, and a message may have
/// been wrapped into the next line: each byte is taken as such a one, so that the text need not be made anew.
fn hits_of<'a>(automaton: &'a impl Automaton, text: &'a str) -> impl Iterator<Item = (usize, Range<usize>)> + 'a {
    let mut state = automaton.start_state(Anchored::No).unwrap_or_default();
    let ends = text.bytes().zip(1..).filter_map(move |(byte, end)| {
        let byte = if byte == b'\n' { b' ' } else { byte.to_ascii_lowercase() };
        state = automaton.next_state(Anchored::No, state, byte);
        automaton.is_match(state).then_some((state, end))
    });
    ends.flat_map(move |(state, end): (_, usize)| {
        (0..automaton.match_len(state)).map(move |index| {
            let pattern = automaton.match_pattern(state, index);
            (pattern.as_usize(), end.saturating_sub(automaton.pattern_len(pattern))..end)
        })
    })
}

/// How much a row tells: a frame least, more words more, and a code more than any words beside it.
fn weight(row: &Row) -> usize {
    let is_code = !row.words.contains(' ') && row.words.contains(|c: char| c.is_ascii_uppercase());
    let rank = match row.is_frame {
        true => 0,
        false if is_code => 2000,
        false => 1000,
    };
    rank + row.words.len()
}

/// As much of what follows some words as their message can go on for.
fn near(after: &str) -> &str {
    const FAR: usize = 200;
    let end = (0..=FAR.min(after.len())).rev().find(|end| after.is_char_boundary(*end));
    after.get(..end.unwrap_or_default()).unwrap_or_default()
}

fn stands(told: &Told, before: &str, after: &str) -> bool {
    let goes_on = |line: &str| line.to_ascii_lowercase().contains(&told.row.then.to_ascii_lowercase());
    if !told.row.then.is_empty() && !after.lines().next().is_some_and(goes_on) {
        return false;
    }
    let text_before = before;
    let behind_code = after.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_code = behind_code.len() < after.len();
    let (before, after) = (before.chars().next_back(), after.trim_start_matches([' ', '.', '!']).chars().next());
    let opens = |c: char| matches!(c, '"' | '\'' | '>' | ':' | '=' | '(' | '[' | '{' | '\n' | '\r' | ',' | ';');
    let closes = |c: char| matches!(c, '"' | '\'' | '<' | '\n' | '\r' | ',' | ';' | ')' | ']' | '}' | '\\' | '&');
    match told.row.place {
        // A word is not the piece of another one.
        Place::Anywhere => {
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let starts_with_letter = told.row.words.starts_with(|c: char| c.is_ascii_alphanumeric());
            !(is_told(told.row.words, text_before) || starts_with_letter && is_letter(before))
        }
        Place::Start => before.is_none_or(opens),
        Place::Code => is_code && before.is_none_or(opens) && behind_code.chars().next().is_none_or(closes),
        Place::Whole | Place::OfResponder => before.is_none_or(opens) && after.is_none_or(closes),
    }
}

/// Words before a message that make it part of a sentence of somebody who speaks of it.
const SPEAKS_OF: [&str; 16] = [
    "a", "an", "my", "your", "our", "their", "that", "this", "if", "when", "why", "whether", "says", "said", "means",
    "about",
];

/// Whether somebody speaks of a message, in a sentence and without quotation marks. A code means the same in any sentence.
fn is_told(words: &str, before: &str) -> bool {
    let Some(sentence) = before.strip_suffix(' ').filter(|_| words.contains(' ')) else { return false };
    let word = sentence.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    SPEAKS_OF.iter().any(|speaks| speaks.eq_ignore_ascii_case(word))
}

/// What HTML and word processors put for a quotation mark, and what it stands for.
const INSTEAD: [(&str, &str); 8] = [
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&quot;", "\""),
    ("\u{2019}", "'"),
    ("\u{201c}", "\""),
    ("\u{201d}", "\""),
    (": ", ":"),
];

/// The text without what JSON and HTML put for a quotation mark, and without what stands at a line's beginning in a
/// quotation; each blank behind a colon is left out, so that what stands behind it begins there.
fn plain(text: &str) -> Cow<'_, str> {
    let text = if text.contains('\n') { Cow::Owned(without_margins(text)) } else { Cow::Borrowed(text) };
    // Each of them begins with one of three bytes, and most texts have no other of them than a colon.
    let holds = [b'&', b':', 0xe2].map(|first| (first, text.as_bytes().contains(&first)));
    let may_hold = |found: &str| holds.iter().any(|(first, holds)| *holds && found.as_bytes().first() == Some(first));
    let with_escapes = INSTEAD.iter().filter(|(found, _)| may_hold(found)).fold(text, |text, (found, instead)| {
        if text.contains(found) { Cow::Owned(text.replace(found, instead)) } else { text }
    });
    if with_escapes.contains('\\') { Cow::Owned(without_escapes(&with_escapes)) } else { with_escapes }
}

/// Each line without blanks around it and the marks of a mail's quotation; what follows a colon stands behind it.
fn without_margins(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.lines() {
        kept.push_str(line.trim_start_matches([' ', '\t', '>']).trim_end());
        if !kept.ends_with(':') {
            kept.push('\n');
        }
    }
    kept
}

/// The text without JSON's escapes of quotation marks: JSON inside JSON has several backslashes before one.
fn without_escapes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut parts = text.split('\\');
    kept.push_str(parts.next().unwrap_or_default());
    // How many backslashes stand before a part.
    let mut run = 0;
    for part in parts {
        run += 1;
        if part.is_empty() {
            continue;
        }
        let escaped = [("u0027", "'"), ("u0022", "\""), ("\"", "\"")];
        let mark = escaped.iter().find_map(|(code, mark)| Some((part.strip_prefix(code)?, *mark)));
        match mark {
            Some((rest, mark)) => kept.extend([mark, rest]),
            None => {
                kept.extend(std::iter::repeat_n('\\', run));
                kept.push_str(part);
            }
        }
        run = 0;
    }
    kept.extend(std::iter::repeat_n('\\', run));
    kept
}
