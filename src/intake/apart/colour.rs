//! Colour codes of a terminal (ECMA-48 §8.3.117, `CSI … m`), whole or without their escape character, and the NULs
//! between the characters of a text that was UTF-16.

use crate::span::Span;

/// How a program writes the escape character that begins a code; a rest of one has lost it.
const ESCAPES: [&str; 6] = ["\u{1b}", "\\u001b", "\\x1b", "\\033", "\\e", "^["];

/// The stretches that are codes or NULs.
pub(super) fn cuts(text: &str) -> Vec<Span> {
    let mut cuts: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '[' | '\0')) {
        let floor = cuts.last().map_or(0, |cut| cut.end);
        if at < floor {
            continue;
        }
        if c == '\0' {
            cuts.push(Span::new(at, at + 1));
            continue;
        }
        let rest = text.get(at + 1..).unwrap_or_default();
        let length = rest.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(rest.len());
        let ends = rest.get(length..).is_some_and(|rest| rest.starts_with(['m', 'K']));
        let before = text.get(floor..at).unwrap_or_default();
        let escape = ESCAPES.iter().find(|escape| before.ends_with(**escape)).map_or(0, |escape| escape.len());
        // `[0]` of a program and `[12m]` of prose are no codes.
        if ends && length <= 12 && (escape > 0 || length > 0) {
            cuts.push(Span::new(at - escape, at + 1 + length + 1));
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_their_rests() {
        for (text, found) in [
            ("\u{1b}[31ma\u{1b}[0m.", vec!["\u{1b}[31m", "\u{1b}[0m"]),
            ("[33ma[39m", vec!["[33m", "[39m"]),
            ("\\u001b[1;32ma", vec!["\\u001b[1;32m"]),
            ("a\0b\0", vec!["\0", "\0"]),
            ("a[0] [x] [1]", vec![]),
        ] {
            assert_eq!(cuts(text).into_iter().map(|cut| cut.of(text)).collect::<Vec<_>>(), found, "{text:?}");
        }
    }
}
