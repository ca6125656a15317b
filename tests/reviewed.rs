//! The inputs with which a review broke an earlier version, from the folder beside the project, where that is there. What
//! its kinds are is tested elsewhere: `key_confusion`, `pretty_headers`, `linear`, `details/canaries.rs`.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::fs;

use serde_json::{Value, json};
use token_inspector::intake::search;
use token_inspector::report::question;
use token_inspector::time::NumericDate;

/// How many steps a byte may take in the search for tokens.
const A_BYTE: usize = 64;

/// The files below a folder of the review whose names end so, each with its name; none where there is no such folder.
fn files(below: &str, end: &str) -> Vec<(String, String)> {
    let folder = format!("{}/../shared/reviews/security-cases/{below}", env!("CARGO_MANIFEST_DIR"));
    let Ok(entries) = fs::read_dir(&folder) else {
        eprintln!("skipped: there is no {folder}");
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let named = paths.map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path));
    let texts = named.filter(|(name, _)| name.ends_with(end));
    let read: Vec<_> = texts.map(|(name, path)| (name, fs::read_to_string(path).expect("a text"))).collect();
    assert!(!read.is_empty(), "no {end} in {folder}");
    read
}

fn report(line: &Value) -> Value {
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(1_800_000_000));
    serde_json::from_str(&answer).expect("the answer is JSON")
}

#[test]
fn no_forged_token_is_verified() {
    for (name, lines) in files("", ".ndjson") {
        for line in lines.lines() {
            let report = report(&serde_json::from_str(line).expect("a line of JSON"));
            let status = report["signature"]["status"].as_str();
            assert!(status.is_some_and(|status| status != "verified"), "{name}: {report}");
            assert_ne!(report["verdict"]["answer"], "accept", "{name}");
        }
    }
}

#[test]
fn a_token_with_a_pretty_header_is_read() {
    for (name, text) in files("", "header.txt") {
        let report = report(&json!({ "input": text }));
        assert_eq!((report["kind"].as_str(), &report["header"]["alg"]), (Some("id"), &json!("RS256")), "{name}");
    }
}

#[test]
fn an_archive_with_a_moment_beyond_all_is_answered() {
    for (name, text) in files("", "overflow.json") {
        let line: Value = serde_json::from_str(&text).expect("a line of JSON");
        assert!(report(&line)["verdict"]["answer"].is_string(), "{name}");
    }
}

#[test]
fn long_texts_take_a_bounded_number_of_steps_for_each_byte() {
    for (name, text) in files("time", ".txt") {
        let steps = search(&text).steps;
        assert!(steps <= A_BYTE * text.len(), "{name}: {steps} steps for {} bytes", text.len());
        assert!(report(&json!({ "input": text }))["verdict"]["answer"].is_string(), "{name}");
    }
}
