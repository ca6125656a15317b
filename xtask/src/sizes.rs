//! How much the first load transfers, file by file, and the limit it must keep.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build::Files;
use crate::seal::KEYS_PAGE;
use crate::worker::WORKER;

/// The most that the first load may be, in bytes as a host that compresses sends them.
const LIMIT: usize = 200_000;

/// How the names of the module's files begin.
const SIGNATURES: &str = "signatures";

/// A table of every file's size, raw and compressed, with those of the first load marked and added up.
///
/// # Errors
/// When the first load is above the limit.
pub fn report(files: &Files) -> Result<String> {
    let first = first_load(files);
    let mut table = format!("{:>10} {:>10}\n", "bytes", "gzip");
    let mut total = 0;
    for (name, content) in files {
        let compressed = compressed_size(content)?;
        let note = if first.contains(name.as_str()) { "" } else { "  (not in the first load)" };
        if note.is_empty() {
            total += compressed;
        }
        writeln!(table, "{:>10} {compressed:>10}  {name}{note}", content.len())?;
    }
    writeln!(table, "{:>10} {total:>10}  the first load, of {LIMIT} allowed", "")?;
    ensure!(total <= LIMIT, "{table}the first load has grown above its limit; find what grew in the table above");
    Ok(table)
}

/// The files that `index.html` names, and the files that those name in turn. Left out are what is requested
/// later or never: the key fetcher's page and the module of the signatures when there is something to fetch or
/// to verify, the service worker once the page is there, and the icons that the manifest names when the page
/// is installed.
fn first_load(files: &Files) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut ahead: Vec<&str> = files.keys().map(String::as_str).filter(|name| *name == "index.html").collect();
    while let Some(name) = ahead.pop() {
        if !found.insert(name) || name.ends_with(".wasm") || name.ends_with(".webmanifest") {
            continue;
        }
        let text = files.get(name).map(|content| String::from_utf8_lossy(content)).unwrap_or_default();
        let later = |other: &str| [KEYS_PAGE, WORKER].contains(&other) || other.starts_with(SIGNATURES);
        let named = files.keys().map(String::as_str).filter(|other| !later(other));
        ahead.extend(named.filter(|other| text.contains(file_name(other))));
    }
    found
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn compressed_size(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(9));
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_what_the_page_names_directly_or_not() {
        let mut files = Files::new();
        files.insert(
            "index.html".into(),
            b"<link href='./page.css'><script src='./page.js'>import('signatures.js')".to_vec(),
        );
        files.insert(
            "page.js".into(),
            b"fetch('page_bg.wasm'); frame('keys.html'); register('service-worker.js')".to_vec(),
        );
        for name in [
            "page.css",
            "page_bg.wasm",
            "keys.html",
            "signatures.js",
            "signatures_bg.wasm",
            "service-worker.js",
            "LICENSE",
        ] {
            files.insert(name.into(), Vec::new());
        }
        let expected = BTreeSet::from(["index.html", "page.css", "page.js", "page_bg.wasm"]);
        assert_eq!(first_load(&files), expected);
    }

    #[test]
    fn a_page_above_the_limit_is_refused() {
        let mut noise: u32 = 1;
        let incompressible = (0..2 * LIMIT).map(|_| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            noise.to_be_bytes()[0]
        });
        let files = Files::from([("index.html".to_owned(), incompressible.collect())]);
        assert!(report(&files).is_err());
    }
}
