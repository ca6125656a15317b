//! A string in code that is put together of pieces: `"eyJ…" + "…"`, `'…' . '…'`, or pieces one below the other.

use crate::intake::is_token_char;
use crate::span::Span;

/// The longest gap between two pieces, in bytes.
const LONGEST: usize = 200;

/// The stretches between two pieces of a string, quotation marks included.
pub(super) fn cuts(text: &str) -> Vec<Span> {
    let mut cuts: Vec<Span> = Vec::new();
    for (at, quote) in text.char_indices().filter(|(_, c)| matches!(c, '"' | '\'' | '`')) {
        if cuts.last().is_some_and(|cut| at < cut.end) {
            continue;
        }
        let ends_a_piece = text.get(..at).is_some_and(|before| before.ends_with(is_token_char));
        let behind = text.get(at + 1..).unwrap_or_default();
        let between = behind.find(|c: char| !(c.is_whitespace() || "+.&_\\()fbru".contains(c)));
        let Some(length) = between.filter(|length| ends_a_piece && *length <= LONGEST) else { continue };
        let gap = behind.get(..length).unwrap_or_default();
        let joins =
            gap.contains(['+', '.', '&', '\n']) && behind.get(length..).is_some_and(|rest| rest.starts_with(quote));
        let begins_a_piece = behind.get(length + 1..).is_some_and(|rest| rest.starts_with(is_token_char));
        if joins && begins_a_piece {
            cuts.push(Span::new(at, at + 1 + length + 1));
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_in_many_languages() {
        for (text, left) in [
            ("\"ab\" +\n  \"cd\"", "\"abcd\""),
            ("'ab' . 'cd'", "'abcd'"),
            ("(\"ab\"\n \"cd\")", "(\"abcd\")"),
            ("\"ab\" & _\n \"cd\"", "\"abcd\""),
            ("[\"ab\", \"cd\"]", "[\"ab\", \"cd\"]"),
            ("{\"ab\": \"cd\"}", "{\"ab\": \"cd\"}"),
        ] {
            let mut kept = text.to_owned();
            for cut in cuts(text).into_iter().rev() {
                kept.replace_range(cut.start..cut.end, "");
            }
            assert_eq!(kept, left, "{text}");
        }
    }
}
