//! Characters that leave no ink: white space, line breaks, zero-width and direction marks.

use crate::span::Span;

/// A character without ink that people paste, and its name in Unicode's words.
static NAMES: &[(char, &str, &str)] = &[
    ('\u{0009}', "TAB", "character tabulation"),
    ('\u{000a}', "LF", "line feed"),
    ('\u{000d}', "CR", "carriage return"),
    ('\u{0020}', "SP", "space"),
    ('\u{0085}', "NEL", "next line"),
    ('\u{00a0}', "NBSP", "no-break space"),
    ('\u{00ad}', "SHY", "soft hyphen"),
    ('\u{200b}', "ZWSP", "zero width space"),
    ('\u{200c}', "ZWNJ", "zero width non-joiner"),
    ('\u{200d}', "ZWJ", "zero width joiner"),
    ('\u{200e}', "LRM", "left-to-right mark"),
    ('\u{200f}', "RLM", "right-to-left mark"),
    ('\u{2028}', "LS", "line separator"),
    ('\u{2029}', "PS", "paragraph separator"),
    ('\u{202f}', "NNBSP", "narrow no-break space"),
    ('\u{2060}', "WJ", "word joiner"),
    ('\u{3000}', "IDSP", "ideographic space"),
    ('\u{feff}', "BOM", "zero width no-break space (byte order mark)"),
];

/// Whether a character leaves no ink.
#[must_use]
pub fn is_blank(c: char) -> bool {
    match c {
        // Most characters are told by these two.
        '\u{21}'..='\u{7e}' => false,
        '\0'..='\u{20}' | '\u{7f}' => true,
        _ => c.is_whitespace() || c.is_control() || NAMES.iter().any(|(known, _, _)| *known == c),
    }
}

/// A short label for a mark on the page, such as `LF`.
#[must_use]
pub fn short_name(c: char) -> String {
    NAMES.iter().find(|(known, _, _)| *known == c).map_or_else(|| code_point(c), |(_, short, _)| (*short).to_owned())
}

/// `U+000A line feed`: the code point, and the name where it is known here.
#[must_use]
pub fn full_name(c: char) -> String {
    let name = NAMES.iter().find(|(known, _, _)| *known == c).map(|(_, _, name)| *name);
    name.map_or_else(|| code_point(c), |name| format!("{} {name}", code_point(c)))
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// How many runs of equal characters are named: nobody reads more.
const MOST: usize = 24;

/// Names a run of characters, equal neighbours counted: `2 × U+0020 space, U+000A line feed`. Of very many the first are
/// named, and an ellipsis stands for the rest.
#[must_use]
pub fn describe(text: &str) -> String {
    let mut runs: Vec<(char, usize)> = Vec::new();
    let mut is_cut = false;
    for c in text.chars() {
        let is_full = runs.len() == MOST;
        match runs.last_mut() {
            Some((last, count)) if *last == c => *count += 1,
            _ if is_full => {
                is_cut = true;
                break;
            }
            _ => runs.push((c, 1)),
        }
    }
    let named = runs.into_iter().map(|(c, count)| match count {
        1 => full_name(c),
        _ => format!("{count} × {}", full_name(c)),
    });
    named.chain(is_cut.then(|| "…".to_owned())).collect::<Vec<_>>().join(", ")
}

/// The stretches of blank characters in `text`, in order.
#[must_use]
pub fn stretches(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_blank(*c)) {
        match found.last_mut() {
            Some(last) if last.end == at => last.end = at + c.len_utf8(),
            _ => found.push(Span::new(at, at + c.len_utf8())),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_named_and_counted() {
        assert_eq!(describe("  \n"), "2 × U+0020 space, U+000A line feed");
        assert_eq!(describe("\u{2003}"), "U+2003");
        assert_eq!(short_name('\n'), "LF");
        let many = describe(&"> ".repeat(1000));
        assert!(many.ends_with("U+0020 space, …") && many.matches("U+").count() == MOST, "{many}");
    }

    #[test]
    fn stretches_lie_on_character_boundaries() {
        assert_eq!(stretches("한\u{3000}\na b"), [Span::new(3, 7), Span::new(8, 9)]);
    }
}
