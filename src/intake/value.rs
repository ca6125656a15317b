//! The value in which a token stands: from the quotation mark or the separator before it to the one behind.
//! Blanks and a scheme in it belong to what was sent or stored, and so are strays.

use super::alone::QUOTES;
use super::name::NEAR;
use super::{HEADER_START, Kind, escape};
use crate::encoding::blank;
use crate::span::Span;

/// How far behind a token the end of its value is looked for, in bytes.
const FAR: usize = 16_384;

/// The value around the run of token characters `run`.
pub(super) fn around(text: &str, run: Span) -> Span {
    let (start, quote) = start(text, run.start);
    let end = match quote {
        Some(quote) => closing(text, run.end, quote),
        None => open_end(text, Span::new(start, run.end)),
    };
    Span::new(start, end.max(run.end))
}

/// Where the value begins, and its quotation mark, where it has one.
fn start(text: &str, at: usize) -> (usize, Option<char>) {
    let near = (at.saturating_sub(NEAR)..=at).find(|i| text.is_char_boundary(*i)).unwrap_or(at);
    let line = Span::new(near, at).of(text).rsplit('\n').next().unwrap_or_default();
    let mut before = line;
    loop {
        let blanks = before.trim_end_matches(blank::is_blank);
        match without_scheme(blanks) {
            Some(rest) => before = rest,
            None => {
                before = blanks;
                break;
            }
        }
    }
    let length = |rest: &str| at - (line.len() - rest.len());
    match before.chars().next_back() {
        Some(quote) if QUOTES.contains(&quote) => {
            let outside = before.trim_end_matches(quote);
            // A header field has no quotation marks of its own: they were sent along.
            if outside.trim().eq_ignore_ascii_case("authorization:") {
                (length(outside), None)
            } else {
                (length(before), Some(quote))
            }
        }
        // One space behind a separator belongs to the separator: `Authorization: …`, `TOKEN = …`. A quotation mark
        // before the name closes behind the value: `-H 'Authorization: …'`.
        Some(':' | '=') => {
            let space = usize::from(line.get(before.len()..).is_some_and(|rest| rest.starts_with(' ')));
            let name = before
                .trim_end_matches([':', '=', ' '])
                .trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "-_.".contains(c));
            let quote = name.chars().next_back().filter(|c| QUOTES.contains(c) && name.len() < before.len() - 1);
            (length(before) + space, quote)
        }
        _ => (at, None),
    }
}

/// What stands before the scheme that `before` ends with.
fn without_scheme(before: &str) -> Option<&str> {
    let word = before.trim_end_matches(':');
    let at = word.len().checked_sub("bearer".len())?;
    word.get(at..)?.eq_ignore_ascii_case("bearer").then(|| word.get(..at))?
}

/// Where the closing quotation mark stands, or its backslash; the end of the run when there is none.
fn closing(text: &str, from: usize, quote: char) -> usize {
    let closes = match quote {
        '“' | '”' => '”',
        '‘' | '’' => '’',
        '«' => '»',
        other => other,
    };
    let far = (from..=from + FAR).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(from);
    let rest = Span::new(from, far).of(text);
    let Some(end) = rest.find(closes) else { return from };
    let value = rest.get(..end).unwrap_or_default();
    // Another token's beginning in between means that the quotation mark is not this value's.
    if value.contains(HEADER_START) { from } else { from + value.trim_end_matches(['\\', '^']).len() }
}

/// Where a value ends that no quotation marks delimit: blanks and escapes of blanks behind it are its own, and
/// quotation marks when it begins with one.
fn open_end(text: &str, value: Span) -> usize {
    let from = value.end;
    let quoted = value.of(text).starts_with(QUOTES);
    let mut end = from;
    while let Some(rest) = text.get(end..) {
        let Some(next) = rest.chars().next().filter(|c| !matches!(c, '\n' | '\r')) else { break };
        match escape::read(rest).filter(|e| blank::is_blank(e.character)) {
            // A continued line is the shell's, and no part of the value.
            Some(escape) if escape.kind == Kind::InnerBlank => break,
            Some(escape) => end += escape.length,
            None if blank::is_blank(next) || (quoted && QUOTES.contains(&next)) => end += next.len_utf8(),
            None => break,
        }
    }
    // What follows on the same line is not the end of the value, so the blanks are not its own either.
    let ends = text.get(end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']));
    if ends { end } else { from }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_around_a_token() {
        for (text, value) in [
            (r#"{"a":" eyJ.x ","b":1}"#, " eyJ.x "),
            (r#"\"a\":\"eyJ.x\""#, "eyJ.x"),
            ("Authorization: Bearer  eyJ.x \nHost: a", "Bearer  eyJ.x "),
            ("TOKEN=Bearer eyJ.x", "Bearer eyJ.x"),
            ("token: eyJ.x is mine", "eyJ.x"),
            ("“eyJ.x ”", "eyJ.x "),
            ("see eyJ.x", "eyJ.x"),
            ("curl -H 'Authorization: Bearer eyJ.x ' https://a", "Bearer eyJ.x "),
            ("{\"a\": eyJ.x, \"b\": 1}", "eyJ.x"),
            ("a=eyJ.x%0A", "eyJ.x%0A"),
            ("a='eyJ.x", "eyJ.x"),
        ] {
            let at = text.find("eyJ").expect("a token");
            assert_eq!(around(text, Span::new(at, at + 5)).of(text), value, "{text}");
        }
    }
}
