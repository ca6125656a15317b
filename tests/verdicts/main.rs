//! Every file in `cases/` is one test: a recipe for a token, what the API expects, and the verdict that
//! must come out. All go through the one door that programs use. `README.md` says how to write one.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "../cases/mod.rs"]
mod cases;
#[path = "../cases/trials.rs"]
mod trials;

use forge::recipe::Recipe;
use serde_json::Value;
use token_inspector::report::json::to_json;
use token_inspector::text::Lang;

fn main() {
    trials::run("tests/verdicts/cases", check);
}

/// Compares every expectation of the file with the report.
fn check(recipe: &Recipe) -> Result<(), String> {
    let report: Value = serde_json::from_str(&to_json(&cases::report(recipe), Lang::En))
        .map_err(|e| format!("the report is no JSON: {e}"))?;
    let mut faults = Vec::new();
    faults.extend(trials::verdict_faults(recipe, &report));
    for (id, outcome) in &recipe.checks {
        let row = report["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let found = row.map_or("absent".to_owned(), |r| r["outcome"].as_str().unwrap_or("?").to_owned());
        if found != *outcome {
            faults.push(format!("{id}: expected {outcome}, found {found}"));
        }
    }
    for (id, expected) in &recipe.marks {
        let row = report["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let spans = row.and_then(|r| r["spans"].as_array()).cloned().unwrap_or_default();
        let found: Vec<&str> = spans.iter().map(|s| marked(&recipe.input, s)).collect();
        if found.concat() != *expected {
            faults.push(format!("{id}: expected the mark {expected:?}, found {found:?}"));
        }
    }
    if let Some(kind) = recipe.kind.as_ref().filter(|kind| report["kind"] != **kind) {
        faults.push(format!("expected the kind {kind}, found {}", report["kind"]));
    }
    if let Some(status) = recipe.signature.as_ref().filter(|s| report["signature"]["status"] != **s) {
        faults.push(format!("expected the signature {status}, found {}", report["signature"]));
    }
    let apart =
        ["structure", "signature", "time", "policy"].map(|name| report["verdicts"][name].as_str().unwrap_or("?"));
    if let Some(expected) = recipe.verdicts.as_ref().filter(|expected| **expected != apart.join(" ")) {
        faults.push(format!("expected the verdicts {expected}, found {}", apart.join(" ")));
    }
    let tokens = report["tokens"].as_array().cloned().unwrap_or_default();
    if let Some(count) = recipe.tokens.filter(|count| *count != tokens.len()) {
        faults.push(format!("expected {count} tokens, found {}: {}", tokens.len(), report["tokens"]));
    }
    let signed = tokens.iter().find(|t| t["token"] == *recipe.token);
    for (name, expected) in [("where", &recipe.place), ("carrier", &recipe.carrier)] {
        let found = signed.map(|t| &t[name]);
        if expected.as_ref().is_some_and(|expected| found.is_none_or(|found| found != expected)) {
            faults.push(format!("expected {name} {expected:?}, found {found:?}"));
        }
    }
    let bond = report["partner"]["by"].as_str().unwrap_or("none");
    if let Some(expected) = recipe.partner.as_ref().filter(|expected| **expected != bond) {
        faults.push(format!("expected the tie {expected} to another token, found {bond}"));
    }
    if recipe.recovers && signed.is_none() {
        faults.push(format!("the token was not recovered: {}", report["tokens"]));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The characters that a span of the report covers.
fn marked<'a>(input: &'a str, span: &Value) -> &'a str {
    let at = |i: usize| span[i].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a span is two numbers");
    input.get(at(0)..at(1)).expect("a span lies on character boundaries")
}
