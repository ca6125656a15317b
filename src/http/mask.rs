//! Tokens in texts that are shown: API Gateway echoes the Authorization header in some of its answers.

/// The text with each token cut to its first three letters.
#[must_use]
pub fn tokens(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("eyJ") {
        let (before, token) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let is_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '/' | '=' | '%');
        let end = token.find(|c| !is_token(c)).unwrap_or(token.len());
        masked.push_str(before);
        masked.push_str("eyJ…");
        rest = token.get(end..).unwrap_or_default();
    }
    masked.push_str(rest);
    masked
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_token_is_cut() {
        assert_eq!(super::tokens("'eyJa.b.c' not, 'Bearer eyJa.b.c'."), "'eyJ…' not, 'Bearer eyJ…'.");
    }
}
