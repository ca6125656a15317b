//! The name that a token stands behind: `"name": "`, `name=`, `name: Bearer ` and the like.

use super::escape;
use super::single_token::QUOTES;
use super::steps::Steps;
use crate::span::Span;

/// How many bytes before a token its name is looked for. A name stands close by; a minified file is one line of
/// megabytes.
pub(super) const NEAR: usize = 192;

/// The name of what stands at `at`. It stands behind `floor`, where the value before this one ends.
pub(super) fn before(text: &str, floor: usize, at: usize, steps: &Steps) -> Option<String> {
    let near = (at.saturating_sub(NEAR).max(floor)..=at).find(|i| text.is_char_boundary(*i)).unwrap_or(at);
    steps.take(at - near);
    let near = plain(Span::new(near, at).of(text));
    let (name, rest) = last_name(&near)?;
    // Lists of pairs: `{"name": "Authorization", "value": "Bearer …"}`.
    let listed = if name == "value" { last_pair(rest) } else { None };
    Some(listed.unwrap_or(name).to_owned())
}

/// The name that `near` ends behind, and what stands before the name.
fn last_name(near: &str) -> Option<(&str, &str)> {
    let mut before = near.trim_end_matches(is_mark);
    while let Some(rest) = scheme(before.trim_end_matches(':')) {
        before = rest.trim_end_matches(is_mark);
    }
    let before = before.strip_suffix([':', '='])?.trim_end_matches(is_mark);
    word(before)
}

/// The value of the `name` or `key` member before, as in `"name": "Authorization", `.
fn last_pair(rest: &str) -> Option<&str> {
    let rest = rest.trim_end_matches(is_mark).strip_suffix(',')?.trim_end_matches(is_mark);
    let (value, rest) = word(rest)?;
    let (name, _) = word(rest.trim_end_matches(is_mark).strip_suffix(':')?.trim_end_matches(is_mark))?;
    matches!(name, "name" | "key").then_some(value)
}

fn word(before: &str) -> Option<(&str, &str)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii() || matches!(c, '_' | '-' | '.');
    let rest = before.trim_end_matches(is_name);
    before.get(rest.len()..).filter(|name| (1..=96).contains(&name.len())).map(|name| (name, rest))
}

fn scheme(before: &str) -> Option<&str> {
    let at = before.len().checked_sub("bearer".len())?;
    before.get(at..)?.eq_ignore_ascii_case("bearer").then(|| before.get(..at))?
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || QUOTES.contains(&c) || matches!(c, '\\' | '^' | '$')
}

/// The text with its escapes undone.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, character) = escape::read(rest).map_or((c.len_utf8(), c), |e| (e.length, e.character));
        out.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    out
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
            ("https%3A%2F%2Fa%2Fcb%23id_token%3D", Some("id_token")),
            ("&quot;id_token&quot;:&quot;", Some("id_token")),
            ("curl -H 'Authorization: Bearer ", Some("Authorization")),
            ("curl -H ^\"authorization: Bearer bearer ", Some("authorization")),
            ("\"authorization\"=\"Bearer ", Some("authorization")),
            ("{\"name\":\"Authorization\",\"value\":\"Bearer ", Some("Authorization")),
            ("{ \"key\": \"idToken\", \"value\": \"", Some("idToken")),
            ("{\"value\":\"", Some("value")),
            ("CognitoIdentityServiceProvider.c.u.idToken: ", Some("CognitoIdentityServiceProvider.c.u.idToken")),
            ("Authorization: Bearer: ", Some("Authorization")),
            ("\"name\": \"Authorization\",\n  \"value\": \"Bearer ", Some("Authorization")),
            ("토큰: “", Some("토큰")),
            ("see ", None),
            ("", None),
        ] {
            assert_eq!(before(text, 0, text.len(), &Steps::of(0)).as_deref(), name, "{text}");
        }
    }
}
