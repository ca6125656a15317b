//! Personal values taken out of a report that is shown to others.

use crate::cognito::claim_dictionary;
use crate::encoding::json::{Json, Member};

/// What stands in a value's place.
pub const MASK: &str = "•••";

/// A shorter value stands in too many other words; where it is a claim's own value it is masked all the same.
const SHORTEST: usize = 4;

/// The claims that tell a person, a device or a sign-in from others, beside the user's attributes.
const PERSONAL: [&str; 9] =
    ["sub", "username", "cognito:username", "identities", "device_key", "jti", "origin_jti", "event_id", "nonce"];

/// Whether a claim's value is masked: the user's attributes, and what tells a person, a device or a sign-in from others.
#[must_use]
pub fn is_personal(claim: &str) -> bool {
    PERSONAL.contains(&claim) || claim_dictionary::is_attribute(claim)
}

/// The strings in the values of the personal ones among `claims`, the longest first, so that none is masked in part.
#[must_use]
pub fn personal_values(claims: &[Member]) -> Vec<&str> {
    let mut values = Vec::new();
    claims.iter().filter(|claim| is_personal(&claim.name)).for_each(|claim| strings(&claim.node.value, &mut values));
    values.retain(|value| value.len() >= SHORTEST);
    values.sort_by_key(|value| std::cmp::Reverse(value.len()));
    values
}

fn strings<'a>(value: &'a Json, found: &mut Vec<&'a str>) {
    match value {
        Json::String(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| strings(&item.value, found)),
        Json::Object(members) => members.iter().for_each(|member| strings(&member.node.value, found)),
        Json::Number(text) | Json::Verbatim(text) => found.push(text),
        Json::Null | Json::Bool(_) => {}
    }
}

/// `text` with each of `values` masked, wherever it stands, plain or as a JSON string has it.
#[must_use]
pub fn masked(text: &str, values: &[&str]) -> String {
    values.iter().fold(text.to_owned(), |text, value| {
        let quoted = serde_json::to_string(value).unwrap_or_default();
        let inner = quoted.trim_matches('"');
        text.replace(value, MASK).replace(inner, MASK)
    })
}
