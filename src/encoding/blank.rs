//! Characters that leave no ink: white space, line breaks, zero-width and direction marks.

use crate::say;
use crate::span::Span;
use crate::text::{Text, text};

/// A character without ink that people paste, its label, and its name in Unicode's words.
static NAMES: &[(char, &str, Text)] = &[
    ('\u{0009}', "TAB", text("character tabulation", "탭")),
    ('\u{000a}', "LF", text("line feed", "줄바꿈(LF)")),
    ('\u{000d}', "CR", text("carriage return", "캐리지 리턴(CR)")),
    ('\u{0020}', "SP", text("space", "공백")),
    ('\u{0085}', "NEL", text("next line", "다음 줄(NEL)")),
    ('\u{00a0}', "NBSP", text("no-break space", "줄 바꿈 없는 공백(NBSP)")),
    ('\u{00ad}', "SHY", text("soft hyphen", "소프트 하이픈")),
    ('\u{200b}', "ZWSP", text("zero width space", "폭 없는 공백(ZWSP)")),
    ('\u{200c}', "ZWNJ", text("zero width non-joiner", "폭 없는 비결합자(ZWNJ)")),
    ('\u{200d}', "ZWJ", text("zero width joiner", "폭 없는 결합자(ZWJ)")),
    ('\u{200e}', "LRM", text("left-to-right mark", "왼쪽에서 오른쪽 방향 표시(LRM)")),
    ('\u{200f}', "RLM", text("right-to-left mark", "오른쪽에서 왼쪽 방향 표시(RLM)")),
    ('\u{2028}', "LS", text("line separator", "줄 구분 문자")),
    ('\u{2029}', "PS", text("paragraph separator", "단락 구분 문자")),
    ('\u{202f}', "NNBSP", text("narrow no-break space", "좁은 줄 바꿈 없는 공백")),
    ('\u{2060}', "WJ", text("word joiner", "단어 결합자(WJ)")),
    ('\u{3000}', "IDSP", text("ideographic space", "전각 공백")),
    ('\u{feff}', "BOM", text("zero width no-break space (byte order mark)", "바이트 순서 표시(BOM)")),
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
pub fn full_name(c: char) -> Text {
    let point = code_point(c);
    match NAMES.iter().find(|(known, _, _)| *known == c) {
        Some((_, _, Text { en, ko })) => say!("{point} {en}", "{point} {ko}"),
        None => Text::verbatim(point),
    }
}

fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// How many runs of characters are named: nobody reads more.
const MOST: usize = 24;

/// The longest word that is shown as it is written. What is longer may be a secret.
const LONGEST_WORD: usize = 8;

/// Names a run of characters: short words as they are written, and all else by its code point, equal neighbours
/// counted: `“Bearer”, 2 × U+0020 space, U+000A line feed`. Of very many the first are named, and an ellipsis stands for
/// the rest.
#[must_use]
pub fn describe(text: &str) -> Text {
    let mut named: Vec<Text> = Vec::new();
    let (mut rest, mut is_inside) = (text, false);
    while let Some(first) = rest.chars().next() {
        if named.len() == MOST {
            named.push(Text::verbatim("…"));
            break;
        }
        let letters = rest.chars().take(LONGEST_WORD + 1).take_while(char::is_ascii_alphabetic).count();
        let count = rest.chars().take_while(|c| *c == first).count();
        let is_word = !is_inside && (2..=LONGEST_WORD).contains(&letters);
        let (run, behind) = rest.split_at(if is_word { letters } else { count * first.len_utf8() });
        let name = full_name(first);
        let Text { en, ko } = &name;
        named.push(match count {
            _ if is_word => Text::verbatim(format!("“{run}”")),
            1 => name,
            _ => say!("{count} × {en}", "{ko} {count}개"),
        });
        (rest, is_inside) = (behind, first.is_ascii_alphabetic());
    }
    let (en, ko): (Vec<_>, Vec<_>) = named.into_iter().map(|name| (name.en, name.ko)).unzip();
    Text { en: en.join(", ").into(), ko: ko.join(", ").into() }
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
        let names = describe("  \n");
        assert_eq!(
            (names.en.as_ref(), names.ko.as_ref()),
            ("2 × U+0020 space, U+000A line feed", "U+0020 공백 2개, U+000A 줄바꿈(LF)",)
        );
        assert_eq!(describe("\u{2003}"), Text::verbatim("U+2003"));
        assert_eq!(describe("Bearer: ").en, "“Bearer”, U+003A, U+0020 space");
        // A long word is nobody's to read: it may be a secret.
        assert_eq!(describe("abcdefghi").en.matches("U+00").count(), 9);
        assert_eq!(short_name('\n'), "LF");
        let many = describe(&"> ".repeat(1000)).en;
        assert!(many.ends_with("U+0020 space, …") && many.matches("U+").count() == MOST, "{many}");
    }

    #[test]
    fn stretches_lie_on_character_boundaries() {
        assert_eq!(stretches("한\u{3000}\na b"), [Span::new(3, 7), Span::new(8, 9)]);
    }
}
