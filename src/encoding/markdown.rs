//! Texts from outside in Markdown: as words, as code, as the cell of a table.

use super::visible::visible;

/// Words in which nothing is a link, an image, a mention or markup.
#[must_use]
pub fn plain(words: &str) -> String {
    let is_markup = |c: &char| c.is_ascii_punctuation() && !".,;:-/'\"?".contains(*c);
    let word = |word: &str| {
        // Bare addresses, names behind @ and numbers behind # become links even where a backslash stands before them.
        let may_link = word.contains([':', '.', '@', '#']);
        let becomes_link = || {
            let lower = word.to_ascii_lowercase();
            ["://", "www.", "@", "#"].iter().any(|link| lower.contains(link))
        };
        if may_link && becomes_link() {
            return code(word);
        }
        word.chars().flat_map(|c| is_markup(&c).then_some('\\').into_iter().chain([c])).collect()
    };
    visible(words).split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A value on one line as code, however many backticks it holds (CommonMark, "code spans").
#[must_use]
pub fn code(value: &str) -> String {
    let value = visible(&value.split_whitespace().collect::<Vec<_>>().join(" "));
    let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if value.is_empty() { String::new() } else { format!("{fence} {value} {fence}") }
}

/// What stands in a cell of a table (GitHub Flavored Markdown, "tables"): no bar in it ends the cell. A backslash before
/// one takes its meaning from the next, so those are doubled.
#[must_use]
pub fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut backslashes = 0;
    for c in markdown.chars() {
        if c == '|' {
            out.extend(std::iter::repeat_n('\\', backslashes + 1));
        }
        backslashes = if c == '\\' { backslashes + 1 } else { 0 };
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_bar_ends_a_cell() {
        for (text, expected) in
            [("a|b", r"a\|b"), (r"a\|b", r"a\\\|b"), (r"a\\|b", r"a\\\\\|b"), (r"a\b||", r"a\b\|\|")]
        {
            assert_eq!(cell(text), expected);
        }
    }

    #[test]
    fn code_and_words_stay_what_they_are() {
        assert_eq!(code("a ` b"), "`` a ` b ``");
        assert_eq!(plain("see @team, [a](b)"), r"see ` @team, ` \[a\]\(b\)");
        assert_eq!(code("x\u{202e}y"), r"` x\u202ey `");
    }
}
