//! Whether a string literal is filled in by its program when it runs: the marks by which languages do so.

/// A string literal as it stands in code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Literal<'a> {
    /// What stands right before its opening quotation mark: `f` in Python, `$` in C#.
    pub prefix: &'a str,
    /// Its quotation mark.
    pub quote: char,
    /// What stands between the quotation marks, as it is written.
    pub written: &'a str,
    /// What stands behind the closing one.
    pub behind: &'a str,
}

/// How surely a program fills a literal in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FilledIn {
    /// Whatever the language.
    Always,
    /// In some languages that write it like this, and not in others.
    Perhaps,
    /// In none.
    Never,
}

impl FilledIn {
    /// The same where the language is known to be none that perhaps does.
    pub fn surely(self) -> Self {
        if self == Self::Always { self } else { Self::Never }
    }
}

/// What stands before a literal that takes values in braces.
const PREFIXES: [&str; 8] = ["f", "F", "rf", "fr", "$", "$@", "@$", "s"];

impl Literal<'_> {
    /// How surely the program fills it in.
    pub fn filled_in(&self) -> FilledIn {
        let behind = self.behind.trim_start();
        let goes_on = behind.starts_with(['+', '%']) || behind.starts_with(". ") || behind.starts_with(".format(");
        let in_braces = PREFIXES.contains(&self.prefix) && self.written.contains(['{', '$']);
        let is_sure = goes_on
            || in_braces
            || match self.quote {
                '`' => self.written.contains("${"),
                // Ruby, Swift, PHP, Kotlin, Dart and shells.
                '"' => ["#{", "\\("].iter().any(|mark| self.written.contains(mark)) || self.has_variable(),
                _ => false,
            };
        if is_sure {
            return FilledIn::Always;
        }
        // JavaScript fills `${name}` in between backticks alone, Kotlin and Dart between double quotation marks; Dart
        // fills `$name` in between single ones, which PHP and shells do not.
        let is_perhaps = match self.quote {
            '"' => self.written.contains("${"),
            _ => self.has_variable(),
        };
        if is_perhaps { FilledIn::Perhaps } else { FilledIn::Never }
    }

    /// `$name`, `{$name}`, `$this->name`.
    fn has_variable(&self) -> bool {
        let is_name = |c: char| c.is_ascii_alphabetic() || c == '_';
        self.written.split('$').skip(1).any(|rest| rest.starts_with(is_name))
    }
}

/// Whether a text gives the variable of this name a value: `@name = …` of a request file, `"name": "…"` and
/// `"key": "name"` of an environment, `name=…` of a shell or an option. Where it is used, in `{{name}}`, it is not.
#[must_use]
pub fn gives(text: &str, name: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '{' | '.');
    !name.is_empty()
        && text.match_indices(name).any(|(at, _)| {
            let (before, behind) = text.split_at(at);
            let behind = behind.get(name.len()..).unwrap_or_default();
            let is_quoted = before.ends_with(['"', '\'']) && behind.starts_with(['"', '\'']);
            let is_key = || {
                let before = before.trim_end_matches(['"', '\'', ' ', ':', '=']);
                ["key", "name"].iter().any(|word| before.ends_with(word))
            };
            let value = behind.trim_start_matches(['"', '\'', ' ']);
            let is_given = value.starts_with([':', '=']) && !value.get(1..).unwrap_or_default().trim_start().is_empty();
            !before.ends_with(is_word) && (is_given || (is_quoted && is_key()))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_is_given_where_it_is_not_used() {
        for text in [
            "@token = eyJ.a.b\n\n{{token}}",
            r#"{"token": "eyJ.a.b"}"#,
            r#"{"key":"token","value":"eyJ.a.b","enabled":true}"#,
            "hurl --variable token=eyJ.a.b",
            "token: eyJ.a.b",
        ] {
            assert!(gives(text, "token"), "{text}");
        }
        for text in
            ["{{token}}: a", "Bearer {{ token }}", "the token was refused", "my_token=a", "token", "token =", ""]
        {
            assert!(!gives(text, "token"), "{text}");
        }
        assert!(!gives("a = b", ""));
    }

    #[test]
    fn languages_fill_in_by_marks_of_their_own() {
        let literal = |prefix, quote, written, behind| Literal { prefix, quote, written, behind }.filled_in();
        for (prefix, quote, written, behind) in [
            ("", '`', "Bearer ${session.idToken}", ""),
            ("f", '\'', "Bearer {token}", ""),
            ("$", '"', "Bearer {token}", ""),
            ("s", '"', "Bearer $token", ""),
            ("", '"', "Bearer $token", ","),
            ("", '"', "Bearer {$this->token}", "]"),
            ("", '"', "Bearer #{token}", ""),
            ("", '"', "Bearer \\(token)", ""),
            ("", '\'', "Bearer ", " + token"),
            ("", '"', "Bearer ", " . $token"),
            ("", '"', "Bearer %s", " % token"),
            ("", '"', "Bearer {}", ".format(token)"),
        ] {
            assert_eq!(literal(prefix, quote, written, behind), FilledIn::Always, "{prefix}{quote}{written}{behind}");
        }
        for (quote, written) in [('"', "Bearer ${token}"), ('\'', "Bearer $token")] {
            assert_eq!(literal("", quote, written, ""), FilledIn::Perhaps, "{written}");
        }
        for (quote, written) in [
            ('\'', "Bearer ${token}"),
            ('`', "Bearer token"),
            ('"', "Bearer {token}"),
            ('\'', "Bearer #{token}"),
            ('"', "cost: $5"),
        ] {
            assert_eq!(literal("", quote, written, "}"), FilledIn::Never, "{written}");
        }
    }
}
