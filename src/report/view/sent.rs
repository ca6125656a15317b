//! What the gateway would receive of a text with strays, beside what a clean header has.

use super::excerpt::{self, Excerpt};
use crate::intake::Kind;
use crate::reading::Reading;
use crate::span::Span;

/// Both values, when they differ in more than a scheme.
#[must_use]
pub fn of(reading: &Reading) -> Option<(Excerpt, Excerpt)> {
    let found = reading.sent()?;
    let faults = found.strays.iter().filter(|s| !matches!(s.kind, Kind::Scheme | Kind::FieldName));
    if faults.count() == 0 {
        return None;
    }
    // The field's name is no part of its value.
    let value = found.strays.iter().filter(|s| s.kind != Kind::FieldName).map(|s| s.span);
    let start = value.clone().map(|s| s.start).min().unwrap_or_default().min(found.span().start);
    let end = value.map(|s| s.end).max().unwrap_or_default().max(found.span().end);
    let sent = Span::new(start, end).of(&reading.source);
    Some((excerpt::shortened(sent), excerpt::shortened(&found.clean)))
}
