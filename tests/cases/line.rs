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

/// The line with what some steps of a change set, and without the answer to what was.
pub fn changed(line: &Value, steps: &[&Value]) -> Value {
    let mut line = line.clone();
    line["response"] = Value::Null;
    for (name, value) in steps.iter().flat_map(|step| step["sets"].as_object().expect("members")) {
        let place = match name.as_str() {
            "input" | "chosen" | "request" | "now" => &mut line,
            _ => &mut line["expectations"],
        };
        place[name] = value.clone();
    }
    line
}
