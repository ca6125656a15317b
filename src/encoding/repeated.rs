//! What stands in a list more than once.

use std::collections::HashSet;

/// The names that come again, each time they do, in order.
#[must_use]
pub fn repeated<'a>(names: &mut dyn Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    names.filter(|name| !seen.insert(*name)).collect()
}
