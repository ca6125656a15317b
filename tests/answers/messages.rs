//! The messages of `messages.txt`, in full as they were seen or stand in the code of who says them: whose they are, what
//! they mean, and what the report makes of them.

use serde_json::{Value, json};
use token_inspector::answers::{self, Told};
use token_inspector::exchange::Exchange;
use token_inspector::exchange::readers::Here;
use token_inspector::expectations::Expectations;
use token_inspector::http::authorizer::Kind;
use token_inspector::http::response::Response;
use token_inspector::report::plain::to_text;
use token_inspector::report::question::{self, Beside};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// A message, whose it is, and what it means.
pub struct Message {
    /// The name of its table.
    pub by: &'static str,
    /// Its meaning.
    pub meaning: &'static str,
    /// All of it.
    pub text: &'static str,
}

/// Each line of the file: whose words, a bar, the meaning, a bar, and the message in full.
pub fn all() -> Vec<Message> {
    let lines = include_str!("messages.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let message = |line: &'static str| {
        let mut parts = line.splitn(3, " | ");
        Some(Message { by: parts.next()?, meaning: parts.next()?, text: parts.next()? })
    };
    lines.map(|line| message(line).unwrap_or_else(|| panic!("not three parts: {line}"))).collect()
}

/// What is known of a body that came with a 401.
pub fn found(body: &str) -> Option<Told> {
    answers::read(None, &Response { status: Some(401), body: body.into(), ..Response::default() })
}

/// What differs from what a message means.
fn fault(message: &Message) -> Option<String> {
    let text = message.text;
    if !answers::knows(text) {
        return Some(format!("not taken for an answer: {text}"));
    }
    let Some(told) = found(text) else { return Some(format!("not known: {text}")) };
    let (by, meaning) = (told.table.by, format!("{:?}", told.row.meaning));
    let is_right = (by, meaning.as_str()) == (message.by, message.meaning);
    (!is_right).then(|| format!("{by}, {meaning} in place of {}, {}: {text}", message.by, message.meaning))
}

#[test]
fn each_means_what_stands_beside_it() {
    let messages = all();
    let faults: Vec<String> = messages.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(messages.len() > 250, "{} messages", messages.len());
}

/// A token that nobody would refuse, and what came back for it.
pub fn report(authorizer: &str, message: &str) -> Value {
    let line = json!({
        "input": concat!(
            "eyJraWQiOiIxMjM0ZXhhbXBsZT0iLCJhbGciOiJSUzI1NiJ9.",
            "eyJzdWIiOiJhIiwidG9rZW5fdXNlIjoiaWQiLCJleHAiOjE4MDAwMDM2MDAsImlhdCI6MTc5OTk5OTAwMH0.",
            "AAAA"
        ),
        "response": message,
        "expectations": { "authorizer": authorizer },
    });
    serde_json::from_str(&question::answer(line.to_string().as_bytes(), NumericDate(1_800_000_000))).expect("a report")
}

/// The report as text on the message alone, where nobody said who judges.
pub fn evidence(message: &str, lang: Lang) -> String {
    let exchange = Exchange::gather(&Here, "", None, Some(message), None);
    let beside = Beside { exchange, authorizer: None, want: Expectations::default() };
    to_text(&beside.report("", None, None, NumericDate(1_800_000_000)), lang)
}

#[test]
fn each_is_told_in_the_report_with_its_remedy() {
    for message in all() {
        let told = found(message.text).expect("a message that is known");
        for authorizer in Kind::at(told.table.responder).map(Kind::id) {
            let report = report(authorizer, message.text);
            let verdict = &report["verdict"];
            assert_eq!(verdict["answer"], "refuse", "{authorizer}: {}: {verdict}", message.text);
            let clause = told.row.clause();
            let says = |row: &&Value| {
                row["outcome"] == "fail" && row["says"].as_str().is_some_and(|says| says.contains(clause.get(Lang::En)))
            };
            let row = report["checks"].as_array().and_then(|rows| rows.iter().find(says));
            let row = row.unwrap_or_else(|| panic!("{authorizer}: nothing says {clause:?}: {}", report["checks"]));
            let remedy = told.row.own_remedy().filter(|_| verdict["check"] == row["id"]);
            if let Some(remedy) = remedy {
                assert_eq!(verdict["remedy"], remedy.get(Lang::En), "{authorizer}: {}", message.text);
            }
            assert!(verdict["remedy"].as_str().is_some_and(|remedy| !remedy.is_empty()), "{verdict}");
        }
    }
}
