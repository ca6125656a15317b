//! An HTTP Archive, as developer tools save it (HAR 1.2).

use super::seen::Carrier;
use crate::text::text;

/// A HAR file.
pub(super) static CARRIER: Carrier = Carrier::of_the_text("har", text("the HAR file", "HAR 파일"));

/// Whether `text` is an archive: an object with `log`, and in it `entries`.
pub(super) fn is_har(text: &str) -> bool {
    let begins = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').strip_prefix('{');
    begins.is_some_and(|rest| rest.trim_start().starts_with("\"log\"") && rest.contains("\"entries\""))
}
