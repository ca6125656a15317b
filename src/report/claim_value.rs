//! The value of a claim as a text, and as the moment that it is.

use crate::encoding::json::{self, Json};
use crate::encoding::visible::indented;
use crate::time::NumericDate;

/// The claims that are moments (RFC 7519 §4.1, OpenID Connect Core §2 and §5.1).
pub const MOMENTS: [&str; 5] = ["exp", "iat", "nbf", "auth_time", "updated_at"];

/// The value as a text: a string without its quotes, unless it is empty or would then read as another value, as
/// `"true"` would; anything else as JSON.
#[must_use]
pub fn plain(value: &Json) -> String {
    match value {
        Json::String(text) if opens(text) || !(text.is_empty() || json::parse(text).is_ok()) => text.clone(),
        other => indented(other),
    }
}

/// Whether a text may be a JSON object or array.
#[must_use]
pub fn opens(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// The moment that the claim `name` is by this value of it; `None` where it is none.
#[must_use]
pub fn moment(name: &str, value: &Json) -> Option<NumericDate> {
    let Json::Number(number) = value else { return None };
    NumericDate::parse(number).ok().filter(|at| MOMENTS.contains(&name) && !at.looks_like_milliseconds())
}
