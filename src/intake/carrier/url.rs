//! The fragment or the query of a URL: a callback of the implicit grant, or a logged request.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A URL.
pub(super) static CARRIER: Carrier = Carrier { id: "url", name: text("the URL", "URL"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    let has = |words: &[&'static str]| words.iter().any(|word| seen.stands_in_word(word));
    has(&["#", "?", "&", "%23", "%3F", "%26"]) && (has(&["://", "%3A%2F%2F"]) || seen.word.starts_with(['#', '?', '/']))
}
