//! The fragment or the query of a URL: a callback of the implicit grant, or a logged request.

use super::carrier::{Carrier, Seen};
use crate::text::text;

/// A URL.
pub(super) static CARRIER: Carrier = Carrier { id: "url", name: text("the URL", "URL"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    let word =
        seen.line.rsplit(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<')).next().unwrap_or_default();
    let parameter =
        word.contains(['#', '?', '&']) || word.contains("%23") || word.contains("%3F") || word.contains("%26");
    parameter && (word.contains("://") || word.contains("%3A%2F%2F") || word.starts_with(['#', '?', '/']))
}
