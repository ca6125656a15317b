//! Every file in `cases/` is one test: a recipe for a token, what the API expects, and the verdict that
//! must come out. All go through the one door that programs use. `README.md` says how to write one.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod recipe;

use std::path::Path;

use libtest_mimic::{Arguments, Failed, Trial};
use recipe::Recipe;
use serde_json::Value;

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts/cases");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("a case").path()).collect();
    files.sort();
    let keys: &'static recipe::Keys = Box::leak(Box::new(recipe::Keys::generate()));
    let trials = files.into_iter().map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(name, move || {
            let text = std::fs::read_to_string(&path).map_err(|e| Failed::from(e.to_string()))?;
            check(&Recipe::read(&text, keys)).map_err(Failed::from)
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

/// Compares every expectation of the file with the report.
fn check(recipe: &Recipe) -> Result<(), String> {
    let report: Value = serde_json::from_str(&recipe.report()).map_err(|e| format!("the report is no JSON: {e}"))?;
    let mut faults = Vec::new();
    let verdict = &report["verdict"];
    let found = match verdict["check"].as_str() {
        Some(check) => format!("{} {} {check}", verdict["answer"].as_str().unwrap_or("?"), verdict["status"]),
        None => verdict["answer"].as_str().unwrap_or("?").to_owned(),
    };
    if found != recipe.expect {
        faults.push(format!("expected {}, found {found}", recipe.expect));
    }
    for (id, outcome) in &recipe.checks {
        let row = report["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let found = row.map_or("absent".to_owned(), |r| r["outcome"].as_str().unwrap_or("?").to_owned());
        if found != *outcome {
            faults.push(format!("{id}: expected {outcome}, found {found}"));
        }
    }
    for (id, marked) in &recipe.marks {
        let row = report["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let spans = row.and_then(|r| r["spans"].as_array()).cloned().unwrap_or_default();
        let found: Vec<&str> = spans.iter().map(|s| recipe.marked(s)).collect();
        if found.concat() != *marked {
            faults.push(format!("{id}: expected the mark {marked:?}, found {found:?}"));
        }
    }
    if let Some(kind) = recipe.kind.as_ref().filter(|kind| report["kind"] != **kind) {
        faults.push(format!("expected the kind {kind}, found {}", report["kind"]));
    }
    if let Some(status) = recipe.signature.as_ref().filter(|s| report["signature"]["status"] != **s) {
        faults.push(format!("expected the signature {status}, found {}", report["signature"]));
    }
    if recipe.recovers && report["tokens"][0]["token"] != *recipe.token {
        faults.push(format!("the token was not recovered: {}", report["tokens"]));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
