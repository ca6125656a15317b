//! All messages are looked for in one pass: one automaton has the words of all tables.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::{Place, TABLES, Told};
use crate::http::percent;
use crate::http::response::Response;

/// The rows with words, and the automaton of their words, by the same numbers.
struct Words {
    rows: Vec<Told>,
    /// None where the words could not be built into one; then no message is known.
    automaton: Option<AhoCorasick>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let rows: Vec<Told> = TABLES
        .iter()
        .flat_map(|table| table.rows.iter().map(|row| Told { table, row }))
        .filter(|told| !told.row.words.is_empty())
        .collect();
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::Standard)
        .build(rows.iter().map(|told| told.row.words.replace(": ", ":")))
        .ok();
    Words { rows, automaton }
});

/// What the answer says, all of it: the challenge, the exception's message, the address it redirects to, the body.
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
    spoken.push_str(&response.body);
    spoken
}

/// The message in a text that fits, of several the one with the most words. Of two with the same words it is the one
/// whose own frame stands in the text as well.
pub fn find(text: &str, fits: impl Fn(&Told) -> bool) -> Option<Told> {
    let text = plain(text);
    let words = &*WORDS;
    let found: Vec<(usize, Told)> = words
        .automaton
        .as_ref()?
        .find_overlapping_iter(text.as_ref())
        .filter_map(|found| {
            let told = words.rows.get(found.pattern().as_usize())?;
            let (before, after) = (text.get(..found.start())?, text.get(found.end()..)?);
            let length = if told.row.is_frame { 0 } else { found.end() - found.start() };
            (stands(told, before, after) && fits(told)).then_some((length, *told))
        })
        .collect();
    let is_framed = |told: &Told| found.iter().any(|(_, t)| t.row.is_frame && std::ptr::eq(t.table, told.table));
    let mut best: Option<((usize, bool), Told)> = None;
    for (length, told) in &found {
        let rank = (*length, is_framed(told));
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, *told));
        }
    }
    best.map(|(_, told)| told)
}

fn stands(told: &Told, before: &str, after: &str) -> bool {
    if !told.row.then.is_empty() && !after.lines().next().is_some_and(|line| line.contains(told.row.then)) {
        return false;
    }
    let (before, after) = (before.chars().next_back(), after.trim_start_matches([' ', '.', '!']).chars().next());
    let opens = |c: char| matches!(c, '"' | '\'' | '>' | ':' | '=' | '(' | '[' | '{' | '\n' | '\r' | ',' | ';');
    let closes = |c: char| matches!(c, '"' | '\'' | '<' | '\n' | '\r' | ',' | ';' | ')' | ']' | '}' | '\\' | '&');
    match told.row.place {
        // A word is not the piece of another one.
        Place::Anywhere => {
            let is_letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let starts_with_letter = told.row.words.starts_with(|c: char| c.is_ascii_alphanumeric());
            !(starts_with_letter && is_letter(before))
        }
        Place::Start => before.is_none_or(opens),
        Place::Whole | Place::AtDoor => before.is_none_or(opens) && after.is_none_or(closes),
    }
}

/// The text without what JSON and HTML put for a quotation mark; each blank behind a colon is left out, so that what
/// stands behind it begins there.
fn plain(text: &str) -> Cow<'_, str> {
    const INSTEAD: [(&str, &str); 10] = [
        ("\\u0027", "'"),
        ("\\u0022", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&quot;", "\""),
        ("\u{2019}", "'"),
        ("\u{201c}", "\""),
        ("\u{201d}", "\""),
        (": ", ":"),
    ];
    let text = if text.contains("\\\"") { Cow::Owned(without_escapes(text)) } else { Cow::Borrowed(text) };
    INSTEAD.iter().fold(
        text,
        |text, (found, instead)| {
            if text.contains(found) { Cow::Owned(text.replace(found, instead)) } else { text }
        },
    )
}

/// The text without backslashes before quotation marks: JSON inside JSON has several.
fn without_escapes(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for part in text.split_inclusive('"') {
        match part.strip_suffix('"') {
            Some(before) => {
                kept.push_str(before.trim_end_matches('\\'));
                kept.push('"');
            }
            None => kept.push_str(part),
        }
    }
    kept
}
