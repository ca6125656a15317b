//! A PowerShell command, as browsers copy it.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A PowerShell command.
pub(super) static CARRIER: Carrier =
    Carrier { id: "power-shell", name: text("the PowerShell command", "PowerShell 명령"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    seen.is_in_command("Invoke-WebRequest") || seen.is_in_command("Invoke-RestMethod")
}
