//! How much the first load transfers, file by file, and the limit it must keep.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;

use anyhow::{Context as _, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::dist::{Files, KEYS_PAGE, ONE_FILE, WORKER};
use crate::hashed_names::{INSPECTOR, MODULES, READER};

/// The most that may be loaded until the page can be used, in bytes as a host that compresses sends them.
const LIMIT: usize = 224_000;

/// The most that may be loaded for a token, a request or an answer, the inspector with it.
const WHOLE: usize = 905_000;

/// The most that may be loaded beside that when settings or a log are pasted.
const READING: usize = 430_000;

/// A table of every file's size, raw and compressed, with those of the first load marked and added up.
///
/// # Errors
/// When the first load is above the limit.
pub fn report(files: &Files) -> Result<String> {
    let first = first_load(files);
    let mut table = format!("{:>10} {:>10} {:>10}\n", "bytes", "gzip", "brotli");
    let (mut total, mut whole, mut reading) = ([0; 3], [0; 3], [0; 3]);
    for (name, content) in files {
        let sizes = [content.len(), gzip(content)?, brotli(content)?];
        let is_first = first.contains(name.as_str());
        let (is_inspector, is_reader) = (name.starts_with(INSPECTOR), name.starts_with(READER));
        let sums = [(is_first, &mut total), (is_first || is_inspector, &mut whole), (is_reader, &mut reading)];
        for (counts, total) in sums {
            total.iter_mut().zip(sizes).filter(|_| counts).for_each(|(total, size)| *total += size);
        }
        let note = match () {
            () if is_first => "",
            () if is_inspector => "  (once the page is drawn)",
            () if is_reader => "  (when settings or a log are pasted)",
            () => "  (only when it is asked for)",
        };
        let [raw, gzip, brotli] = sizes;
        writeln!(table, "{raw:>10} {gzip:>10} {brotli:>10}  {name}{note}")?;
    }
    let [raw, first, brotli] = total;
    writeln!(table, "{raw:>10} {first:>10} {brotli:>10}  until the page can be used, of {LIMIT} allowed in gzip")?;
    let [raw, all, brotli] = whole;
    writeln!(table, "{raw:>10} {all:>10} {brotli:>10}  for a token, of {WHOLE} allowed in gzip")?;
    let [raw, more, brotli] = reading;
    writeln!(table, "{raw:>10} {more:>10} {brotli:>10}  more for settings or a log, of {READING} allowed in gzip")?;
    ensure!(more <= READING, "{table}the reader has grown above its limit; find what grew in the table above");
    ensure!(all <= WHOLE, "{table}the two programs have grown above their limit; find what grew in the table above");
    ensure!(first <= LIMIT, "{table}the first load has grown above its limit; find what grew in the table above");
    Ok(table)
}

/// The files that `index.html` names, and the files that those name in turn. Left out are what is requested
/// later or never: the key fetcher's page when there is something to fetch, the inspector once the page is drawn, the
/// service worker once the page is there, the one-file edition, and the icons that the manifest names when the page
/// is installed.
fn first_load(files: &Files) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    let mut ahead: Vec<&str> = files.keys().map(String::as_str).filter(|name| *name == "index.html").collect();
    while let Some(name) = ahead.pop() {
        if !found.insert(name) || name.contains(".wasm") || name.ends_with(".webmanifest") {
            continue;
        }
        let text = files.get(name).map(|content| String::from_utf8_lossy(content)).unwrap_or_default();
        let later = |other: &str| {
            [KEYS_PAGE, WORKER, ONE_FILE].contains(&other) || MODULES.iter().any(|module| other.starts_with(module))
        };
        let named = files.keys().map(String::as_str).filter(|other| !later(other));
        ahead.extend(named.filter(|other| text.contains(file_name(other))));
    }
    found
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The bytes of `content` as gzip at its smallest.
///
/// # Errors
/// When compressing fails, which in memory it does not.
pub fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(9));
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn brotli(mut content: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..Default::default() };
    brotli::BrotliCompress(&mut content, &mut compressed, &params).context("compressing with Brotli")?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_what_the_page_names_directly_or_not() {
        let mut files = Files::new();
        files.insert(
            "index.html".into(),
            b"<link href='./page.css'><script src='./page.js'>fetch('inspector.js', 'reader.js')".to_vec(),
        );
        files.insert(
            "page.js".into(),
            b"fetch('page_bg.wasm'); frame('keys.html'); register('service-worker.js')".to_vec(),
        );
        for name in [
            "page.css",
            "page_bg.wasm",
            "keys.html",
            "inspector.js",
            "inspector_bg.wasm",
            "reader.js",
            "service-worker.js",
            "LICENSE",
        ] {
            files.insert(name.into(), Vec::new());
        }
        let expected = BTreeSet::from(["index.html", "page.css", "page.js", "page_bg.wasm"]);
        assert_eq!(first_load(&files), expected);
    }

    #[test]
    fn every_form_of_a_file_is_counted_and_the_first_load_added_up() {
        let mut files =
            Files::from([("index.html".to_owned(), vec![b'a'; 1000]), ("a.css".to_owned(), vec![b'b'; 500])]);
        let lines = |files: &Files| -> Vec<Vec<usize>> {
            let table = report(files).unwrap();
            let numbers = |line: &str| line.split_whitespace().take(3).map(|word| word.parse().unwrap()).collect();
            table.lines().skip(1).map(numbers).collect()
        };
        let [style, page, first, _, _] = lines(&files).try_into().unwrap();
        assert_eq!((style[0], page[0]), (500, 1000));
        assert!(page[2] > 0 && page[2] < page[1] && page[1] < 100, "{page:?}");
        assert_eq!(first, page, "the page names no style");
        files.insert("index.html".to_owned(), b"a.css".to_vec());
        let [_, page, first, whole, _] = lines(&files).try_into().unwrap();
        assert_eq!(first, (0..3).map(|form| page[form] + style[form]).collect::<Vec<_>>());
        assert_eq!(whole, first);
        files.insert("inspector_bg-1.wasmz".to_owned(), vec![b'c'; 100]);
        let [_, _, inspector, still, whole, _] = lines(&files).try_into().unwrap();
        assert_eq!((&still, &whole), (&first, &(0..3).map(|form| first[form] + inspector[form]).collect()));
        files.insert("reader_bg-1.wasmz".to_owned(), vec![b'd'; 100]);
        let [_, _, _, reader, still, same, more] = lines(&files).try_into().unwrap();
        assert_eq!((still, same, more), (first, whole, reader));
    }

    #[test]
    fn the_readme_tells_the_limits() {
        let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md")).unwrap();
        let readme = readme.split_whitespace().collect::<Vec<_>>().join(" ");
        for (limit, what) in [(LIMIT, "until"), (WHOLE, "for a token"), (READING, "more for settings or a log")] {
            let told = format!("above {} kB {what}", limit / 1000);
            assert!(readme.contains(&told), "the README does not say that a build fails {told}");
        }
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
