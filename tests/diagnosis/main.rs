//! Every file in `cases/` is one cause of a 401 or 403, or one answer: what was sent, what came back and what the API
//! expects, and the first cause that must be named. `README.md` says how to write one.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "../cases/mod.rs"]
mod cases;
#[path = "../cases/trials.rs"]
mod trials;

use forge::recipe::Recipe;
use serde_json::Value;
use token_inspector::report::{json::to_json, plain::to_text};
use token_inspector::text::Lang;

fn main() {
    trials::run("tests/diagnosis/cases", check);
}

/// Compares every expectation of the file with the report.
fn check(recipe: &Recipe) -> Result<(), String> {
    let report = cases::report(recipe);
    let json: Value = serde_json::from_str(&to_json(&report, Lang::En)).map_err(|e| format!("no JSON: {e}"))?;
    let mut faults = trials::verdict_faults(recipe, &json);
    for (id, expected) in &recipe.checks {
        let row = json["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let found = row.and_then(|r| r["outcome"].as_str()).unwrap_or("absent");
        if found != expected {
            faults.push(format!("{id}: expected {expected}, found {found}"));
        }
    }
    for (id, expected) in &recipe.questions {
        let item = json["checklist"].as_array().and_then(|items| items.iter().find(|i| i["id"] == *id));
        let found = item.and_then(|i| i["answer"].as_str()).unwrap_or("absent");
        if found != expected {
            faults.push(format!("the question {id}: expected {expected}, found {found}"));
        }
    }
    let verdict = &report.verdict;
    let told = format!("{}\n{}", verdict.detail.as_ref().map_or("", |d| d.get(Lang::En)), verdict.remedy.get(Lang::En));
    let text = to_text(&report, Lang::En);
    for (pieces, words) in
        [(&recipe.says, verdict.says.get(Lang::En)), (&recipe.looks, told.as_str()), (&recipe.shows, text.as_str())]
    {
        faults.extend(pieces.iter().filter(|p| !words.contains(*p)).map(|p| format!("{p:?} is not in:\n{words}")));
    }
    // A report is shown to others: neither language may repeat the token, whatever was echoed in the answer.
    for lang in [Lang::En, Lang::Ko] {
        if to_text(&report, lang).contains(&recipe.token) {
            faults.push("the report repeats the token".to_owned());
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}
