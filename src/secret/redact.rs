//! What came from outside, such as the message of an answer, as it may be given to others.

use std::collections::HashSet;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use super::{is_dense, is_token_char};

/// What stands in a value's place.
pub const MASK: &str = "•••";

/// The text without runs of characters that may be secrets, e-mail addresses, users and queries of URLs, and the names
/// of users and sessions in ARNs. What `is_shown` says of a word or a run stands in the report anyway, and stays.
#[must_use]
pub fn redact(text: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    let is_end = |c: char| c.is_whitespace() || "\"'`<>()[]{},;|".contains(c);
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(is_end) {
        let word = piece.trim_end_matches(is_end);
        out.push_str(&redacted(word, is_shown));
        out.push_str(piece.get(word.len()..).unwrap_or_default());
    }
    out
}

fn redacted(word: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    if is_shown(word) || is_shown(word.trim_end_matches(['.', ':'])) {
        return word.to_owned();
    }
    if let Some((scheme, rest)) = word.split_once("://") {
        return format!("{}://{}", runs(scheme, is_shown), url(rest, is_shown));
    }
    if let Some((arn, name)) = word.rsplit_once('/').filter(|(arn, _)| is_of_a_person(arn)) {
        return if name.is_empty() { word.to_owned() } else { format!("{arn}/{MASK}") };
    }
    let lower = word.to_ascii_lowercase();
    let at = lower.find('@').or_else(|| lower.find("%40"));
    if at.is_some_and(|at| at > 0) {
        return MASK.to_owned();
    }
    runs(word, is_shown)
}

/// Whether what stands before a name in an ARN says that it is a user's or a session's.
fn is_of_a_person(arn: &str) -> bool {
    let is_kind = |kind| arn.contains(kind);
    arn.contains("arn:aws") && (is_kind(":assumed-role/") || is_kind(":user") || is_kind(":federated-user"))
}

/// A URL behind its scheme: its host and path, and of its query the names alone.
fn url(rest: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(_, host)| ("•••@", host));
    let (path, fragment) = behind.split_once('#').map_or((behind, ""), |(path, _)| (path, "#•••"));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let value = |pair: &str| {
        pair.split_once('=').map_or(MASK.to_owned(), |(name, _)| format!("{}={MASK}", runs(name, is_shown)))
    };
    let query: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(value).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let segment = |segment: &str| {
        let is_mail = segment.contains('@') || segment.to_ascii_lowercase().contains("%40");
        if is_mail { MASK.to_owned() } else { runs(segment, is_shown) }
    };
    let path = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    format!("{user}{}{path}{mark}{}{fragment}", runs(host, is_shown), query.join("&"))
}

/// A text with each run of token characters that may be a secret masked.
fn runs(text: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let name = run.trim_end_matches(['.', '=', '/']);
        out.push_str(if is_dense(run) && !is_shown(name) { MASK } else { run });
        let next = behind.find(is_token_char).unwrap_or(behind.len());
        let (between, after) = behind.split_at_checked(next).unwrap_or((behind, ""));
        out.push_str(between);
        rest = after;
    }
    out
}

/// Values that are looked for in texts, all at once: what a text costs does not grow with how many there are.
pub struct Values {
    all: Option<AhoCorasick>,
    /// Those that must be whole words.
    short: HashSet<Vec<u8>>,
}

/// A shorter value must be a whole word, in bytes: a year of birth is no part of a number of seconds.
const LONG: usize = 8;

impl Values {
    /// Takes values as they are [`folded`]. None is empty.
    #[must_use]
    pub fn new(values: &[Vec<u8>]) -> Self {
        let all = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(values);
        let short = values.iter().filter(|value| value.len() < LONG).cloned().collect();
        Self { all: all.ok().filter(|_| !values.is_empty()), short }
    }

    /// The first place at or behind `from` where one of them stands, the longest where several do.
    fn next(&self, bytes: &[u8], mut from: usize) -> Option<(usize, usize)> {
        let is_word = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let is_whole = |start: usize, end: usize| {
            let starts = is_word(Some(start)) && is_word(start.checked_sub(1));
            let ends = is_word(end.checked_sub(1)) && is_word(Some(end));
            !(starts || ends)
        };
        loop {
            let found = self.all.as_ref()?.find(Input::new(bytes).range(from..))?;
            let start = found.start();
            if found.len() >= LONG {
                return Some((start, found.end()));
            }
            let fits = |end: &usize| {
                is_whole(start, *end) && bytes.get(start..*end).is_some_and(|value| self.short.contains(value))
            };
            if let Some(end) = (start + 1..=found.end()).rev().find(fits) {
                return Some((start, end));
            }
            from = start + 1;
        }
    }
}

/// A text with each of the values masked wherever it stands: plain, in other letters, percent-encoded.
#[must_use]
pub fn without(text: &str, values: &Values) -> String {
    let places = places(text);
    let bytes: Vec<u8> = places.iter().map(|(byte, ..)| *byte).collect();
    let mut out = String::with_capacity(text.len());
    let (mut from, mut at) = (0, 0);
    while let Some((start, end)) = values.next(&bytes, at) {
        let first = places.get(start).map_or(from, |(_, first, _)| *first);
        out.push_str(text.get(from..first).unwrap_or_default());
        out.push_str(MASK);
        from = end.checked_sub(1).and_then(|last| places.get(last)).map_or(from, |(.., behind)| *behind);
        at = end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// A value as [`without`] looks for it.
#[must_use]
pub fn folded(value: &str) -> Vec<u8> {
    places(value).into_iter().map(|(byte, ..)| byte).collect()
}

/// The bytes of a text with percent-encoding undone and in lower case, each with its place in the text.
fn places(text: &str) -> Vec<(u8, usize, usize)> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let encoded = digit(at + 1).zip(digit(at + 2)).filter(|_| *byte == b'%');
        let (byte, length) = encoded.map_or((*byte, 1), |(high, low)| (high * 16 + low, 3));
        out.push((byte.to_ascii_lowercase(), at, at + length));
        at += length;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_from_outside_loses_secrets_and_names_and_keeps_its_words() {
        for (text, expected) in [
            ("The incoming token has expired", "The incoming token has expired"),
            ("user jane@example.com unknown", "user ••• unknown"),
            ("user jane%40example.com unknown", "user ••• unknown"),
            (
                "User: arn:aws:sts::1:assumed-role/app/jane is not authorized",
                "User: arn:aws:sts::1:assumed-role/app/••• is not authorized",
            ),
            ("'eyJhbGciOiJub25lIn0.e30.' not", "'•••' not"),
            ("https://u:pass@a.example/cb?code=1&state=x#y", "https://•••@a.example/cb?code=•••&state=•••#•••"),
            ("https://a.example/reset/dBjftJeZ4CVPmB92K27uhbUJ", "https://a.example/reset/•••"),
            (
                "iss https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
                "iss https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
            ),
        ] {
            assert_eq!(redact(text, &|_| false), expected);
        }
        assert_eq!(redact("client 1example23456789.", &|word| word == "1example23456789"), "client 1example23456789.");
    }

    #[test]
    fn a_value_is_masked_however_it_is_written() {
        for text in ["user Jane@Example.com", "user jane%40example.com", "user xjane@example.comx"] {
            assert!(without(text, &Values::new(&[folded("jane@example.com")])).contains(MASK), "{text}");
        }
        assert_eq!(without("1800000000", &Values::new(&[folded("1800")])), "1800000000");
        assert_eq!(without("é%C3%A9 é", &Values::new(&[folded("éé")])), "••• é");
    }

    #[test]
    fn of_several_values_the_longest_that_fits_is_masked() {
        let values = Values::new(&["1990", "1990-01", "1990-01-02x", "jane"].map(folded));
        for (text, expected) in [
            ("born 1990-01-02x.", "born •••."),
            ("born 1990-01.", "born •••."),
            // The longer is no whole word here, and the shorter is.
            ("born 1990-01y", "born •••-01y"),
            ("11990-01", "11990-01"),
            ("janet jane", "janet •••"),
        ] {
            assert_eq!(without(text, &values), expected);
        }
        assert_eq!(without("jane", &Values::new(&[])), "jane");
    }
}
