//! The words of a shell command, quoted for bash, cmd or PowerShell. Gone through once.

/// A word, and whether the shell puts something in its place when it runs: `$NAME` or `$(…)` outside single quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The word without its quotation marks.
    pub text: String,
    /// Whether the shell fills in some of it.
    pub is_filled_in: bool,
}

/// The shell whose words they are, as far as that makes a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// cmd of Windows: a single quotation mark is a character like any other.
    Cmd,
    /// Any other, or none that is known.
    Other,
}

/// The words of the command that `text` begins with, up to a pipe, a semicolon or the end of the line, and how many
/// bytes it takes.
#[must_use]
pub fn split(text: &str, shell: Shell) -> (Vec<Word>, usize) {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    let mut quote = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match (c, quote) {
            // A backslash, a caret or a backtick takes the next character as it is; before a line's end it joins lines.
            ('\\', None | Some('"' | 'c')) | ('^' | '`', None) => match characters.next().map(|(_, next)| next) {
                Some('\r') => {
                    characters.next_if(|(_, next)| *next == '\n');
                }
                Some('\n') | None => {}
                Some('"') if c == '^' => {
                    quote = Some('^');
                    word.get_or_insert_default();
                }
                Some(escaped) => word.get_or_insert_default().text.push(escaped),
            },
            ('^', Some('^')) => match characters.next().map(|(_, next)| next) {
                Some('"') => quote = None,
                Some(escaped) => word.get_or_insert_default().text.push(escaped),
                None => {}
            },
            // bash's $'…' has escapes of its own.
            ('$', None) if next == Some('\'') => {
                characters.next();
                quote = Some('c');
                word.get_or_insert_default();
            }
            ('\'', Some('c')) => quote = None,
            ('"' | '\'', None) if c == '"' || shell == Shell::Other => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (_, Some(open)) if c == open => quote = None,
            ('\n' | '|' | ';', None) => {
                words.extend(word.take());
                return (words, at);
            }
            (_, None) if c.is_whitespace() => words.extend(word.take()),
            // An & ends the command, but in the middle of a word it was meant as a part of the URL.
            ('&', None) if next.is_none_or(|next| next.is_whitespace() || next == '&') => {
                words.extend(word.take());
                return (words, at);
            }
            _ => {
                let word = word.get_or_insert_default();
                let begins = next.is_some_and(|n| n == '(' || n == '{' || n == '_' || n.is_ascii_alphabetic());
                word.is_filled_in |= c == '$' && begins && matches!(quote, None | Some('"'));
                word.text.push(c);
            }
        }
    }
    words.extend(word);
    (words, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(command: &str) -> Vec<String> {
        split(command, Shell::Other).0.into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn quotes_and_continued_lines() {
        assert_eq!(texts("curl 'a b' \\\n  -H \"c\\\"d\" | jq ."), ["curl", "a b", "-H", "c\"d"]);
        assert_eq!(texts("curl ^\"a^\" ^\r\n  -H ^\"b c^\""), ["curl", "a", "-H", "b c"]);
        assert_eq!(texts("http a `\n b; echo"), ["http", "a", "b"]);
        assert_eq!(texts("curl a?x=1&y=2 && b"), ["curl", "a?x=1&y=2"]);
        let words = split("curl -H 'a: b' \"c d\"", Shell::Cmd).0;
        assert_eq!(words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), ["curl", "-H", "'a:", "b'", "c d"]);
        assert_eq!(texts("curl $'a\\'b'"), ["curl", "a'b"]);
    }

    #[test]
    fn the_shell_fills_in_what_stands_in_no_single_quotes() {
        for (command, filled_in) in [
            ("'$T'", false),
            ("\"$T\"", true),
            ("$T", true),
            ("\"$(cat t)\"", true),
            ("'$(cat t)'", false),
            ("\"5$\"", false),
        ] {
            assert_eq!(split(command, Shell::Other).0[0].is_filled_in, filled_in, "{command}");
        }
    }
}
