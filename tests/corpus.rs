//! The kept inputs of the fuzz targets, replayed: every case file, whole, cut and doubled, and what a fuzzer once found
//! (`fuzz/corpus/TARGET/`). The targets themselves are in `fuzz/targets.rs`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::path::Path;

#[path = "../fuzz/targets.rs"]
mod targets;

/// The files of a folder below this package; none where there is no such folder.
fn texts(folder: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> =
        entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file()).collect();
    paths.sort();
    paths.iter().map(|path| String::from_utf8_lossy(&std::fs::read(path).expect("a file")).into_owned()).collect()
}

/// The text itself, cut at each quarter, with something foreign in its middle, and twice.
fn variants(text: &str) -> Vec<String> {
    let at = |quarter: usize| (0..=text.len() * quarter / 4).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let mut variants: Vec<String> =
        (1..4).map(|quarter| text.get(..at(quarter)).unwrap_or_default().to_owned()).collect();
    let (before, behind) = text.split_at_checked(at(2)).unwrap_or((text, ""));
    variants.extend(
        ["\u{feff}", "\0", "\r\n\t", "\u{202e}", "\"", "{", "é한😀"].map(|part| format!("{before}{part}{behind}")),
    );
    variants.push(format!("{text}{text}"));
    variants.push(text.to_owned());
    variants
}

#[test]
fn every_case_and_its_variants_pass_every_target() {
    let cases: Vec<String> = ["tests/verdicts/cases", "tests/diagnosis/cases"].into_iter().flat_map(texts).collect();
    assert!(cases.len() > 400, "{} cases", cases.len());
    for case in &cases {
        for text in variants(case) {
            for (_, target) in targets::TARGETS {
                target(&text);
            }
        }
    }
}

#[test]
fn what_was_found_once_stays_mended() {
    for (name, target) in targets::TARGETS {
        for text in texts(&format!("fuzz/corpus/{name}")) {
            target(&text);
        }
    }
}
