//! A `curl` command, as browsers and Postman copy it, quoted for bash or for cmd.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A cURL command.
pub(super) static CARRIER: Carrier = Carrier { id: "curl", name: text("the cURL command", "cURL 명령"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    seen.is_in_command("curl ") || seen.is_in_command("curl.exe ")
}
