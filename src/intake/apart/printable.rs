//! A mail's text in quoted-printable (RFC 2045 §6.7): an equals sign ends each line that goes on in the next one, and
//! stands as `=3D` itself.

use crate::intake::is_token_char;
use crate::span::Span;

/// An equals sign as it is written.
const EQUALS: &str = "=3D";

/// How long a line within a token is at least. It ends where there is no room, at 76 bytes or a little before, while the
/// lines of a shell or of a `.env` that give an empty value are short.
const BROKEN_LINE: usize = 60;

/// The line breaks within a token, and what an equals sign before one has behind itself.
pub(super) fn cuts(text: &str) -> Vec<Span> {
    let mut cuts = Vec::new();
    let breaks = |at: usize| {
        let rest = text.get(at + 1..)?;
        let length = ["\n", "\r\n"].iter().find(|end| rest.starts_with(**end)).map(|end| end.len())?;
        let goes_on = rest.get(length..).is_some_and(|next| next.starts_with(is_token_char));
        let line = text.get(..at)?.rsplit('\n').next()?;
        let is_inside = line.len() >= BROKEN_LINE && line.ends_with(is_token_char);
        (goes_on && is_inside).then_some(Span::new(at, at + 1 + length))
    };
    for (at, _) in text.match_indices('=') {
        if let Some(span) = breaks(at) {
            cuts.push(span);
        } else if text.get(at..).is_some_and(|rest| rest.starts_with(EQUALS)) {
            cuts.push(Span::new(at + 1, at + EQUALS.len()));
        }
    }
    // Without such a line's end it is no quoted-printable.
    let has_breaks = cuts.iter().any(|cut| cut.of(text).starts_with('='));
    if has_breaks { cuts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soft_line_breaks_and_equals_signs() {
        let found = |text: &str| cuts(text).into_iter().map(|cut| cut.of(text).to_owned()).collect::<Vec<_>>();
        let (line, short) = ("e".repeat(BROKEN_LINE), "e".repeat(BROKEN_LINE - 1));
        assert_eq!(found(&format!("a\n\ntoken=3D{line}=\n{line}=\r\ne")), ["3D", "=\n", "=\r\n"]);
        let others = ["TOKEN=\nNAME=x", "a=3Db", "padded=\n", "padded==\nmore", ""].map(str::to_owned);
        for text in others.into_iter().chain([format!("{short}=\nx"), format!("{line}\n{short}=\nx")]) {
            assert_eq!(found(&text), [""; 0], "{text}");
        }
    }
}
