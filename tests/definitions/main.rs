//! Every file in `cases/` is a paste of what somebody else wrote down: what the AWS CLI printed, a template, an API's
//! definition; with a token, a request or an answer beside it, or alone. `README.md` says how to write one.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "../cases/mod.rs"]
mod cases;
#[path = "../cases/trials.rs"]
mod trials;

use forge::recipe::Recipe;
use serde_json::{Value, json};
use token_inspector::app::several::{Entry, Walk};
use token_inspector::report::{json::to_json, plain::to_text};
use token_inspector::text::Lang;

fn main() {
    trials::run("tests/definitions/cases", check);
}

/// Compares every expectation of the file with the report.
fn check(recipe: &Recipe) -> Result<(), String> {
    let report = cases::report(recipe);
    let written = to_json(&report, Lang::En);
    let json: Value = serde_json::from_str(&written).map_err(|e| format!("no JSON: {e}"))?;
    let mut faults = if recipe.expect.is_empty() { Vec::new() } else { trials::verdict_faults(recipe, &json) };
    for (id, expected) in &recipe.checks {
        let row = json["checks"].as_array().and_then(|rows| rows.iter().find(|r| r["id"] == *id));
        let found = row.and_then(|r| r["outcome"].as_str()).unwrap_or("absent");
        if found != expected {
            faults.push(format!("{id}: expected {expected}, found {found}"));
        }
    }
    let reads: Vec<String> =
        json["settings"].as_array().expect("a list").iter().map(|read| read_of(read, &recipe.input)).collect();
    if reads != recipe.reads {
        faults.push(format!("expected to read\n{}\nread\n{}", recipe.reads.join("\n"), reads.join("\n")));
    }
    let text = to_text(&report, Lang::En);
    for (pieces, words) in [(&recipe.says, report.verdict.says.get(Lang::En)), (&recipe.shows, text.as_str())] {
        faults.extend(pieces.iter().filter(|p| !words.contains(*p)).map(|p| format!("{p:?} is not in:\n{words}")));
    }
    // Secrets that stand in definitions are nowhere told.
    for secret in ["1secret2secret3secret", "AKIAIOSFODNN7EXAMPLE"] {
        if text.contains(secret) || written.contains(secret) {
            faults.push(format!("the report repeats {secret}"));
        }
    }
    // Two lines with numbers may be anything.
    for (name, margin) in MARGINS.into_iter().filter(|_| recipe.input.trim().lines().count() > 2) {
        faults.extend(under(recipe, &json, margin).err().map(|fault| format!("{name}: {fault}")));
    }
    faults.extend(opened_together(recipe, &json).err().map(|fault| format!("in files: {fault}")));
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Files beside those of a case, which tell nothing of it: prose and YAML, before and behind.
const BESIDE: [(&str, &str); 3] = [
    ("a.md", "# Orders\n\nHow to run it: `npm start`.\n"),
    ("s.yaml", "Resources:\n  Mail:\n    Type: AWS::SES::EmailIdentity\n"),
    ("u.yaml", "services:\n  web:\n    image: nginx"),
];

/// Whether the same is read, and the same is the cause, where the token and the rest are files that are opened at once.
fn opened_together(recipe: &Recipe, plain: &Value) -> Result<(), String> {
    let Some((token, rest)) = recipe
        .input
        .trim_start()
        .split_once("\n\n")
        .filter(|(token, rest)| *token == recipe.token && !rest.contains("# file: "))
    else {
        return Ok(());
    };
    for names in [["token.txt", "with/settings"], ["token.txt", "settings"]] {
        let files = names.into_iter().zip([token, rest]).chain(BESIDE);
        let opened = files.map(|(path, handle)| Entry { path: path.to_owned(), is_folder: false, handle });
        let mut walk = Walk::new(opened.collect());
        while let Some(file) = walk.step() {
            walk.take(&file.path, file.handle.to_owned());
        }
        let input = walk.end().1.expect("a text");
        let line = |text: &str| {
            let above = text.split(rest.trim_end_matches('\n')).next().expect("what is above");
            i64::try_from(above.lines().count()).expect("few lines")
        };
        let down = line(&input) - line(&recipe.input);
        let together = Recipe { input, ..recipe.clone() };
        same(&together, plain, down).map_err(|fault| format!("{names:?}: {fault}"))?;
        named(&together, names[1])?;
    }
    Ok(())
}

/// Whether each setting is told with its file, and its line there.
fn named(recipe: &Recipe, file: &str) -> Result<(), String> {
    let json: Value =
        serde_json::from_str(&to_json(&cases::report(recipe), Lang::En)).map_err(|e| format!("no JSON: {e}"))?;
    for read in json["settings"].as_array().expect("a list") {
        let start = usize::try_from(read["span"][0].as_u64().expect("a number")).expect("a place");
        let before = recipe.input[..start].rsplit("# file: ").next().expect("the file's name");
        let expected = json!({ "file": file, "line": before.matches('\n').count() });
        if read["place"] != expected {
            return Err(format!("{read} stands at {expected}"));
        }
    }
    Ok(())
}

/// What stands before a line, of which the number is told.
type Margin = fn(usize) -> String;

/// What others put before every line of a text.
const MARGINS: [(&str, Margin); 4] = [
    ("in a mail", |_| "> ".to_owned()),
    ("in an answer to a mail", |_| ">> ".to_owned()),
    ("with numbers", |line| format!("{line:6}\t")),
    ("in a log", |line| format!("2026-11-26T10:00:{:02}Z ", line % 60)),
];

/// Whether the same is read, and the same is the cause, where something stands before every line.
fn under(recipe: &Recipe, plain: &Value, margin: Margin) -> Result<(), String> {
    let mut recipe = recipe.clone();
    let lines = recipe.input.split('\n').enumerate();
    recipe.input = lines.map(|(at, line)| format!("{}{line}", margin(at + 1))).collect::<Vec<_>>().join("\n");
    same(&recipe, plain, 0)
}

/// Whether the report of a text reads and tells what `plain` does, so many lines further down.
fn same(recipe: &Recipe, plain: &Value, down: i64) -> Result<(), String> {
    let report = cases::report(recipe);
    let json: Value = serde_json::from_str(&to_json(&report, Lang::En)).map_err(|e| format!("no JSON: {e}"))?;
    let reads = |json: &Value, down: i64| -> Vec<Value> {
        let reads = json["settings"].as_array().expect("a list").iter();
        let line = |read: &Value| read["line"].as_i64().expect("a line") + down;
        reads.map(|read| json!([read["name"], read["value"], read["member"], line(read)])).collect()
    };
    if reads(&json, 0) != reads(plain, down) {
        return Err(format!("reads {:?} in place of {:?}", reads(&json, 0), reads(plain, down)));
    }
    for read in json["settings"].as_array().expect("a list") {
        read_of(read, &recipe.input);
    }
    let told = |json: &Value| json!([json["verdict"]["answer"], json["verdict"]["check"], json["verdict"]["status"]]);
    if told(&json) == told(plain) { Ok(()) } else { Err(format!("{} in place of {}", told(&json), told(plain))) }
}

/// A setting as the head lines write it. Its place must hold its value.
fn read_of(read: &Value, input: &str) -> String {
    let value = read["value"].as_str().unwrap_or("none");
    let [start, end] = [0, 1].map(|at| usize::try_from(read["span"][at].as_u64().expect("a number")).expect("a place"));
    let place = input.get(start..end).expect("a place in the text");
    let line = input[..start].matches('\n').count() + 1;
    assert_eq!(read["line"], line, "the line of {read}");
    let is_open = if read["resolved"] == false { " (named)" } else { "" };
    // An authorizer's kind is named in AWS's words, and that there is none in none.
    let holds = read["name"] == "authorizer"
        || value == "none"
        || !is_open.is_empty()
        || place.contains(value)
        || ["Ref", "Sub", "Join", "${", "var.", "local.", "each.", ".value", "aws_", "(", "? "]
            .iter()
            .any(|function| place.contains(function));
    assert!(!place.is_empty() && holds, "{read} stands at {place}");
    format!(
        "{}={value} {} {line}{is_open}",
        read["name"].as_str().expect("a name"),
        read["member"].as_str().expect("a member")
    )
}
