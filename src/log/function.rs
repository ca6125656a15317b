//! Lines of a Lambda function's log that say why a token was refused, in words that are known: as the runtimes of Node.js
//! and Python write them, and whatever stands behind the name of a function's log stream.

use super::{Entry, shape, when};
use crate::answers;
use crate::http::logged::LogKind;
use crate::time::NumericDate;

/// The entry of a line; `None` where it is none of a function, or says nothing that is known.
#[must_use]
pub(super) fn read(line: &str) -> Option<Entry> {
    parted(line).or_else(|| raised(line)).or_else(|| behind_a_stream(line))
}

/// The entry of words that a function logged, be they known or not.
#[must_use]
pub(super) fn of(words: &str, at: Option<NumericDate>) -> Entry {
    let mut entry = Entry::of(LogKind::Function);
    words.clone_into(&mut entry.logged.reason);
    entry.logged.at = at;
    entry
}

/// `TIME\tID\tERROR\t…` of Node.js and .NET, `[ERROR]\tTIME\tID\t…` of Python.
fn parted(line: &str) -> Option<Entry> {
    let parts: Vec<&str> = line.splitn(4, '\t').collect();
    let [first, second, third, words] = parts.as_slice() else { return None };
    let at = match (shape::is_uuid(second), shape::is_uuid(third)) {
        (true, _) => when::read(first.rsplit(' ').next()?),
        (_, true) if first.starts_with('[') => when::read(second),
        _ => return None,
    };
    answers::knows(words).then(|| of(words, at))
}

/// How Python's runtime begins the line of an exception that nothing caught.
const RAISED: &str = "[ERROR] ";

/// `[ERROR] ExpiredSignatureError: …` of Python.
fn raised(line: &str) -> Option<Entry> {
    let words = line.strip_prefix(RAISED)?;
    let (name, _) = words.split_once(": ")?;
    let is_exception = !name.contains(' ') && (name.ends_with("Error") || name.ends_with("Exception"));
    (is_exception && answers::knows(words)).then(|| of(words, None))
}

/// `TIME 2027/01/15/[$LATEST]5c1e… …`, as `aws logs tail` prints whatever a function wrote.
fn behind_a_stream(line: &str) -> Option<Entry> {
    let (start, end) = stream(line)?;
    let words = line.get(end..)?.trim_start();
    let at = line.get(..start)?.split_whitespace().find_map(when::read);
    raised(words).or_else(|| answers::knows(words).then(|| of(words, None))).map(|mut entry| {
        entry.logged.at = at;
        entry
    })
}

/// Whether a name is that of a function's log stream: `2027/01/15/[$LATEST]5c1e…`, a date, a version and 32 digits.
#[must_use]
pub(super) fn is_stream(name: &str) -> bool {
    stream(name) == Some((0, name.len()))
}

/// Whether a text is like a line of a function, behind the name of a stream or as Python begins it.
#[must_use]
pub(super) fn is_like(line: &str) -> bool {
    line.starts_with(RAISED) || stream(line).is_some()
}

/// Where the name of a function's log stream stands in a text.
fn stream(text: &str) -> Option<(usize, usize)> {
    const DATE: usize = "2027/01/15".len();
    let is_date = |date: &str| {
        date.bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'/' } else { byte.is_ascii_digit() })
    };
    text.match_indices("/[").take(MOST).find_map(|(at, _)| {
        let start = at.checked_sub(DATE)?;
        let rest = text.get(at..)?;
        let end = at + rest.find(']')? + 1;
        let digits = text.get(end..end + 32)?;
        let is_one = is_date(text.get(start..at)?) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_one.then_some((start, end + 32))
    })
}

/// How many brackets of a text are looked at.
const MOST: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_a_date_a_version_and_digits() {
        let digits = "5c1e0f3a5c1e0f3a5c1e0f3a5c1e0f3a";
        for version in ["$LATEST", "1", "$LATEST:2"] {
            assert!(is_stream(&format!("2027/01/15/[{version}]{digits}")), "{version}");
        }
        for none in ["2027/01/15/[1]5c", "2027-01-15/[1]", "a/[b]", "/[", "웹/[1]", ""] {
            assert!(!is_stream(none), "{none}");
        }
        assert!(is_like(&format!("2027-01-15T07:59:00 2027/01/15/[1]{digits} x")) && !is_like("ERROR x"));
    }

    #[test]
    fn what_is_not_known_is_no_entry() {
        for line in ["[ERROR] KeyError: 'a'", "[ERROR] the token: Signature has expired", "ERROR jwt expired"] {
            assert!(read(line).is_none(), "{line}");
        }
        assert!(read("[ERROR] ExpiredSignatureError: Signature has expired").is_some());
    }
}
