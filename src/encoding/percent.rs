//! Percent-encoding (RFC 3986 §2.1).

use std::fmt::Write as _;

/// A text as a URL can hold it: all but the unreserved characters (RFC 3986 §2.3) percent-encoded.
#[must_use]
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
