//! What goes wrong around the page: files that do not arrive, storage and clipboard that refuse, memory that runs out, a
//! clock that jumps. Nothing typed is lost, and a sentence says what to do.

mod around;
mod files;
mod memory;
mod versions;

use anyhow::{Context as _, Result};

use super::{Scenario, hosted};
use crate::page_server::dist;

/// The scenarios of this folder.
pub fn all() -> Vec<Scenario> {
    [files::all(), hosted(memory::all()), around::all(), hosted(versions::all())].into_iter().flatten().collect()
}

/// The name of the built file that begins and ends so; between the two stands the hash of its content.
pub(super) fn built(start: &str, end: &str) -> Result<String> {
    let names = std::fs::read_dir(dist())?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let found = names.filter(|name| name.starts_with(start) && name.ends_with(end)).min_by_key(String::len);
    found.with_context(|| format!("dist/ has no file {start}…{end}"))
}

/// What a built file holds.
fn content(name: &str) -> Result<Vec<u8>> {
    std::fs::read(dist().join(name)).with_context(|| format!("reading {name}"))
}
