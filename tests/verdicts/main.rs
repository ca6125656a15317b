//! Every file in `cases/` is one test: a recipe for a token, what the API expects, and the verdict that
//! must come out. All go through the one door that programs use. `README.md` says how to write one.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::path::Path;
use std::rc::Rc;

use forge::recipe::{Keys, Recipe};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use token_inspector::authorizers::{self, Authorizer};
use token_inspector::cognito::token_validation::TokenValidation;
use token_inspector::expectations::{Expectations, list};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::reading::Reading;
use token_inspector::report::{json::to_json, judge};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// The moment that every case is judged for, in seconds since 1970.
const NOW: i64 = 1_800_000_000;

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/verdicts/cases");
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("a case").path()).collect();
    files.sort();
    let keys: &'static Keys = Box::leak(Box::new(Keys::generate()));
    let trials = files.into_iter().map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(name, move || {
            let text = std::fs::read_to_string(&path).map_err(|e| Failed::from(e.to_string()))?;
            check(&Recipe::read(&text, keys, NOW)).map_err(Failed::from)
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

/// Compares every expectation of the file with the report.
fn check(recipe: &Recipe) -> Result<(), String> {
    let report: Value = serde_json::from_str(&report(recipe)).map_err(|e| format!("the report is no JSON: {e}"))?;
    let mut faults = Vec::new();
    let verdict = &report["verdict"];
    let found = match verdict["check"].as_str() {
        Some(check) => format!("{} {} {check}", verdict["answer"].as_str().unwrap_or("?"), verdict["status"]),
        None => verdict["answer"].as_str().unwrap_or("?").to_owned(),
    };
    if found != recipe.expect {
        faults.push(format!("expected {}, found {found}", recipe.expect));
    }
    if let Some(expected) = recipe.confidence.as_ref().filter(|c| verdict["confidence"] != **c) {
        faults.push(format!("expected the confidence {expected}, found {}", verdict["confidence"]));
    }
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

/// The report, through the door that programs use.
fn report(recipe: &Recipe) -> String {
    let keys =
        recipe.keys.as_deref().map(|text| Keyring::from(key_source::read(text, None).expect("the keys of the case")));
    let reading = Reading::new(recipe.input.as_str(), None, keys.as_ref());
    let authorizer = authorizers::find(&recipe.authorizer).expect("the authorizer of the case");
    let want = expectations(recipe, authorizer);
    to_json(&judge(Rc::new(reading), authorizer, &want, NumericDate(NOW)), Lang::En)
}

fn expectations(recipe: &Recipe, authorizer: &Authorizer) -> Expectations {
    let strings = |typed: &str| list(typed).map(str::to_owned).collect();
    let mut want =
        Expectations { scopes: strings(&recipe.scopes), clients: strings(&recipe.client), ..Expectations::default() };
    for typed in list(&recipe.pools) {
        want.expect_pool(typed, authorizer.takes_any_issuer).expect("the pool of the case");
    }
    for (name, value) in &recipe.settings {
        match name.as_str() {
            "issuers" => want.issuers = strings(value),
            "audiences" => want.audiences = strings(value),
            "token_source" => want.token_source = Some(value.clone()),
            "token_validation" => want.token_validation = Some(TokenValidation::parse(value).expect("an expression")),
            "groups" => want.groups = strings(value),
            _ => want.logins_key = Some(value.clone()),
        }
    }
    want
}

/// The characters that a span of the report covers.
fn marked<'a>(input: &'a str, span: &Value) -> &'a str {
    let at = |i: usize| span[i].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a span is two numbers");
    input.get(at(0)..at(1)).expect("a span lies on character boundaries")
}
