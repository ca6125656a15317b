//! JSON of any shape: the answer of a token endpoint, `AuthenticationResult`, JSON in a string.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// JSON.
pub(super) static CARRIER: Carrier = Carrier { id: "json", name: text("the JSON", "JSON"), holds };

/// Behind a name in quotation marks and a colon.
fn holds(seen: &Seen<'_>) -> bool {
    let behind = seen.name.and_then(|name| seen.before.rsplit_once(name)).map(|(_, behind)| behind);
    behind.is_some_and(|rest| {
        let quoted = rest.starts_with(['"', '\\']) || rest.starts_with("&quot;");
        quoted && rest.contains(':')
    })
}
