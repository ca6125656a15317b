//! Tokens that stand in other text: JSON, a log line, a command, a URL.

use super::{Found, HEADER_START, Piece, Surroundings, is_token_char, second_token};
use crate::jose::token::Token;
use crate::span::Span;

/// Every JOSE token in `text`, in order.
pub(super) fn search(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let (mut from, mut run_end) = (0, 0);
    let mut line = 1;
    let mut counted = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(HEADER_START)).map(|at| at + from) {
        // Within one run of token characters the end is looked for once, however many tokens stand in it.
        if run_end <= at {
            let rest = Span::new(at, text.len()).of(text);
            run_end = at + rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
        }
        // A token may stand right behind another one.
        let behind_another = found.last().is_some_and(|f| f.span().end == at);
        let starts_here = behind_another || !Span::new(0, at).of(text).ends_with(is_token_char);
        let end = second_token(Span::new(at, run_end).of(text)).map_or(run_end, |second| at + second);
        from = if starts_here { end.max(at + HEADER_START.len()) } else { at + HEADER_START.len() };
        let clean = Span::new(at, end).of(text).trim_end_matches('.');
        let clean = if clean.matches('.').count() == 1 && end > at + clean.len() {
            // Two segments and a dot: the dot belongs to the token, its signature is empty.
            Span::new(at, at + clean.len() + 1).of(text)
        } else {
            clean
        };
        if starts_here && !matches!(Token::read(clean), Token::Opaque) {
            line += Span::new(counted, at).of(text).matches('\n').count();
            counted = at;
            let piece = Piece { source: Span::new(at, at + clean.len()), clean: Span::new(0, clean.len()) };
            let surroundings = Surroundings::Within { line, name: name_before(text, at) };
            found.push(Found { clean: clean.to_owned(), pieces: vec![piece], strays: Vec::new(), surroundings });
        }
    }
    found
}

/// How many bytes before a token its name is looked for.
const NEAR: usize = 128;

/// The name that a token at `at` stands behind: `"name": "`, `name=`, `name: Bearer ` and the like.
fn name_before(text: &str, at: usize) -> Option<String> {
    // A name stands close by; a minified file is one line of megabytes.
    let near = (at.saturating_sub(NEAR)..=at).find(|i| text.is_char_boundary(*i)).unwrap_or(at);
    let line = Span::new(near, at).of(text).rsplit('\n').next().unwrap_or_default();
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '\\' | '`');
    let before = line.trim_end_matches(is_mark);
    let before =
        before.strip_suffix("Bearer").or(before.strip_suffix("bearer")).unwrap_or(before).trim_end_matches(is_mark);
    let before = before.strip_suffix([':', '='])?.trim_end_matches(is_mark);
    let is_name = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || matches!(c, '_' | '-' | '.');
    let start = before
        .rfind(|c| !is_name(c))
        .map_or(0, |i| i + before.get(i..).and_then(|r| r.chars().next()).map_or(1, char::len_utf8));
    before.get(start..).filter(|name| (1..=64).contains(&name.len())).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_before_a_token() {
        for (text, name) in [
            ("{\"access_token\": \"", Some("access_token")),
            ("x\n  \\\"IdToken\\\":\\\"", Some("IdToken")),
            ("https://a/cb#id_token=", Some("id_token")),
            ("curl -H 'Authorization: Bearer ", Some("Authorization")),
            ("CognitoIdentityServiceProvider.c.u.idToken: ", Some("CognitoIdentityServiceProvider.c.u.idToken")),
            ("토큰: ", Some("토큰")),
            ("see ", None),
            ("", None),
        ] {
            assert_eq!(name_before(text, text.len()).as_deref(), name, "{text}");
        }
    }
}
