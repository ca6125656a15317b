//! The verdict of a line of NDJSON, and the line as a change of that verdict has it.

use serde_json::Value;
use token_inspector::report::question;
use token_inspector::time::NumericDate;

/// The moment that lines without one are judged for: 2027-01-15T08:00:00Z.
pub const NOW: i64 = 1_800_000_000;

/// The verdict of a line.
pub fn verdict(line: &Value) -> Value {
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(NOW));
    let report: Value = serde_json::from_str(&answer).expect("the answer is JSON");
    assert!(report["error"].is_null(), "{report} for {line}");
    report["verdict"].clone()
}

/// The line as a change is tried, with what some of its steps set.
pub fn changed(line: &Value, change: &Value, steps: &[&Value]) -> Value {
    let mut line = line.clone();
    let sets = steps.iter().map(|step| &step["sets"]);
    let members = std::iter::once(&change["try"]).chain(sets).flat_map(|sets| sets.as_object().expect("members"));
    for (name, value) in members {
        let place = match name.as_str() {
            "input" | "chosen" | "request" | "now" | "without_response" => &mut line,
            _ => &mut line["expectations"],
        };
        place[name] = value.clone();
    }
    line
}
