//! A `curl` command, as browsers and Postman copy it, quoted for bash or for cmd.

use super::carrier::{Carrier, Seen};
use crate::text::text;

/// A cURL command.
pub(super) static CARRIER: Carrier = Carrier { id: "curl", name: text("the cURL command", "cURL 명령"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    seen.since("curl ").or_else(|| seen.since("curl.exe ")).is_some()
}
