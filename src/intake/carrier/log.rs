//! A line of a log: it begins with a date.

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A log line.
pub(super) static CARRIER: Carrier = Carrier { id: "log", name: text("the log line", "로그"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    let line = seen.line.trim_start_matches(['[', '(', '"']);
    let date: String = line.chars().take(10).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    ["0000-00-00", "0000/00/00", "00/000/000"].contains(&date.as_str()) || (date.starts_with("00:00:00"))
}
