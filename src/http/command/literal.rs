//! A string literal of code: its text, and whether the program puts something into it.

use crate::http::filled_in::{FilledIn, Literal};

/// What is known of the language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Language {
    PowerShell,
    /// JavaScript or Python, which fill in between backticks and behind a prefix alone.
    Script,
    #[default]
    Unknown,
}

/// The literal that `rest` continues behind its opening quotation mark, which `before` stands before: its text, its
/// length with the closing mark, and whether the program fills it in.
pub(super) fn read(rest: &str, quote: char, before: &str, language: Language) -> (String, usize, FilledIn) {
    let mut text = String::new();
    let mut characters = rest.char_indices();
    let (mut end, mut length) = (rest.len(), rest.len());
    while let Some((at, c)) = characters.next() {
        match c {
            '\\' if language != Language::PowerShell => match characters.next() {
                Some((_, 'n')) => text.push('\n'),
                Some((_, escaped)) => text.push(escaped),
                None => {}
            },
            c if c == quote => {
                (end, length) = (at, at + c.len_utf8());
                break;
            }
            c => text.push(c),
        }
    }
    let part = |from: usize, to: usize| rest.get(from..to).unwrap_or_default();
    let written = part(0, end);
    let behind = part(length, rest.len());
    let literal = Literal { prefix: before, quote, written, behind };
    let filled_in = match language {
        Language::PowerShell if quote == '"' && written.contains('$') => FilledIn::Always,
        Language::Script if quote != '`' => Literal { quote: '\'', ..literal }.filled_in().surely(),
        _ if quote == '\'' && language == Language::PowerShell => literal.filled_in().surely(),
        _ => literal.filled_in(),
    };
    (text, length, filled_in)
}
