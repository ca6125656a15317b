//! A `fetch(…)` call, as browsers copy it.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A `fetch` call.
pub(super) static CARRIER: Carrier = Carrier { id: "fetch", name: text("the fetch() call", "fetch() 호출"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    seen.is_in_command("fetch(")
}
