//! The finished page: its files, how they are read and written, and the names of those that are no part of a page's code.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// A page in memory: every file by its path below `dist/`, with `/` between folders.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The frame that fetches keys, the only page that may ask another host.
pub const KEYS_PAGE: &str = "keys.html";
/// The service worker's script, which stands beside the page so that its scope is the page's folder.
pub const WORKER: &str = "service-worker.js";
/// The whole tool as one file.
pub const ONE_FILE: &str = "token-inspector.html";
/// The list of checks.
pub const CATALOGUE: &str = "checks.html";

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file below the folder `dist`.
///
/// # Errors
/// When one cannot be read.
pub fn read(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let reading = || format!("reading the folder {}", folder.display());
        for entry in fs::read_dir(&folder).with_context(reading)? {
            let path = entry.with_context(reading)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let content = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.insert(name, content);
        }
    }
    Ok(files)
}

/// Leaves in `dist` what `files` holds and nothing else. `index.html` is the last that is written, since its
/// time stamp says that all is finished.
///
/// # Errors
/// When one cannot be removed or written.
pub fn write(dist: &Path, files: &Files) -> Result<()> {
    for name in read(dist)?.keys().filter(|name| !files.contains_key(*name)) {
        let path = dist.join(name);
        fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
    }
    let mut names: Vec<&String> = files.keys().collect();
    names.sort_by_key(|name| *name == "index.html");
    for name in names {
        let path = dist.join(name);
        let content = files.get(name).map(Vec::as_slice).unwrap_or_default();
        fs::write(&path, content).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}
