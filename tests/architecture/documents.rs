//! What the documents name is there: every path, and in the tables of promises and invariants every test.

use std::path::{Path, PathBuf};

/// The documents that name files.
const DOCUMENTS: [&str; 4] = ["README.md", "SECURITY.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md"];

/// Folders that a path may begin below, which the text around it names.
const BELOW: [&str; 4] = ["", "src", "src/app", "tests/browser"];

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).expect("a document")
}

/// What stands between the marks of code in a text, in order.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Whether a piece of code is the path of a file or a folder of the project: what a build makes is not, nor a type of content.
fn is_path(code: &str) -> bool {
    let ends = [".rs", ".md", ".toml", ".yml", ".txt", ".css", "/"];
    let is_ours = !code.starts_with("dist/") && !code.starts_with("fuzz/corpus") && !code.starts_with('/');
    is_ours && code.contains('/') && !code.contains([' ', ':', '*']) && ends.iter().any(|end| code.ends_with(end))
}

/// The files that a path stands for: `NAME` and `GROUP` are any name.
fn found(path: &str) -> Vec<PathBuf> {
    BELOW.iter().flat_map(|below| at(Path::new(env!("CARGO_MANIFEST_DIR")).join(below), path)).collect()
}

fn at(folder: PathBuf, path: &str) -> Vec<PathBuf> {
    let (first, rest) = path.split_once('/').unwrap_or((path, ""));
    let stem = first.split('.').next().unwrap_or_default();
    let named: Vec<PathBuf> = if ["NAME", "GROUP", "TARGET"].contains(&stem) {
        let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        entries.filter(|entry| entry.is_dir() != first.contains('.')).collect()
    } else {
        vec![folder.join(first)]
    };
    let there = named.into_iter().filter(|entry| entry.exists());
    if rest.is_empty() { there.collect() } else { there.flat_map(|entry| at(entry, rest)).collect() }
}

#[test]
fn every_path_of_a_document_is_there() {
    for document in DOCUMENTS {
        let text = read(document);
        let paths: Vec<&str> = code(&text).filter(|code| is_path(code)).collect();
        assert!(!paths.is_empty(), "{document} names no path");
        for path in paths {
            assert!(!found(path).is_empty(), "{document} names {path}, which is not there");
        }
    }
}

/// The last cell of each row of a document's tables that have a column for tests.
fn tests_of(text: &str) -> Vec<&str> {
    let mut is_of_tests = false;
    let mut cells = Vec::new();
    for line in text.lines() {
        let last = line.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        if !line.starts_with('|') {
            is_of_tests = false;
        } else if last.starts_with("the test") || last == "test" {
            is_of_tests = true;
        } else if is_of_tests && !last.starts_with("---") {
            cells.push(last);
        }
    }
    cells
}

/// The names of tests in a cell, each with the path that follows it.
fn named(cell: &str) -> Vec<(&str, &str)> {
    let codes: Vec<&str> = code(cell).collect();
    let is_name =
        |code: &str| code.contains('_') && code.chars().all(|c| c.is_ascii_lowercase() || "_0123456789".contains(c));
    let path_behind = |at: usize| codes.iter().skip(at).find(|code| is_path(code)).copied().unwrap_or_default();
    codes.iter().enumerate().filter(|(_, code)| is_name(code)).map(|(at, code)| (*code, path_behind(at))).collect()
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    for document in ["SECURITY.md", "docs/ARCHITECTURE.md"] {
        let text = read(document);
        let cells = tests_of(&text);
        assert!(cells.len() > 20, "{document}: only {cells:?}");
        for cell in cells {
            assert!(
                code(cell).any(|code| is_path(code) || code.starts_with("cargo xtask ")),
                "{document}: no test in {cell}"
            );
            for (name, path) in named(cell) {
                let is_there = found(path).iter().any(|entry| holds(entry, name));
                assert!(is_there, "{document}: there is no test {name} in {path}");
            }
        }
    }
}

/// Whether a file, or any of a folder, holds a function or a scenario of this name.
fn holds(entry: &Path, name: &str) -> bool {
    if entry.is_dir() {
        return std::fs::read_dir(entry).into_iter().flatten().flatten().any(|one| holds(&one.path(), name));
    }
    let text = std::fs::read_to_string(entry).unwrap_or_default();
    text.contains(&format!("fn {name}(")) || text.contains(&format!("\"{name}\""))
}
