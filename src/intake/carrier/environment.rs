//! A line of an environment file, or of a shell that sets a variable.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// An environment file.
pub(super) static CARRIER: Carrier =
    Carrier { id: "environment", name: text("the environment variable", "환경 변수"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    let Some(name) = seen.name else { return false };
    let line = seen.line;
    let line = ["export ", "set ", "$env:", "$Env:"].into_iter().find_map(|p| line.strip_prefix(p)).unwrap_or(line);
    line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='))
}
