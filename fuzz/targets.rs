//! What must hold for every text, as functions of a fuzzer's bytes. The fuzz targets call them with what the engine
//! invents, `tests/corpus.rs` with the kept inputs. Each panics where something does not hold.

#![allow(clippy::expect_used, clippy::panic, reason = "a finding is a panic")]

use token_inspector::encoding::json;
use token_inspector::http::date;
use token_inspector::http::request::Request;
use token_inspector::http::response::Response;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::key_source;
use token_inspector::reading::Reading;
use token_inspector::report::question;
use token_inspector::settings::read::client_text;
use token_inspector::time::NumericDate;

/// The moment that everything is judged for, in seconds since 1970.
const NOW: NumericDate = NumericDate(1_800_000_000);

/// A target's name, and the target.
pub type Target = (&'static str, fn(&str));

/// Every target that takes a text.
pub const TARGETS: [Target; 5] =
    [("paste", paste), ("json", any_json), ("keys", keys), ("http", http), ("question", ask)];

/// A text in the editor: every place that is told lies in it, on character boundaries.
pub fn paste(text: &str) {
    let reading = Reading::new(text, None, None);
    for token in reading.tokens.iter() {
        let span = token.found.span();
        assert!(text.get(span.start..span.end).is_some(), "the token's place {span:?} is no place in the text");
    }
    let answer = question(text, "input");
    let checks = answer.get("checks").and_then(serde_json::Value::as_array).expect("the checks of a report");
    for span in checks.iter().filter_map(|check| check.get("spans")?.as_array()).flatten() {
        let end = |at: usize| usize::try_from(span.get(at)?.as_u64()?).ok();
        let (start, end) = end(0).zip(end(1)).expect("a start and an end");
        assert!(text.get(start..end).is_some(), "the place {span} of a check is no place in the text");
    }
}

/// A JSON text: our own reader is of one mind with `serde_json` about what is JSON.
pub fn any_json(text: &str) {
    let strict = serde_json::from_str::<serde_json::Value>(text);
    if let Ok(node) = json::parse(text) {
        // Numbers without bounds and lone surrogates are JSON (RFC 8259), and more than serde_json's values hold.
        let _ = (node, &strict);
    } else if strict.is_ok() {
        panic!("serde_json reads what is refused here");
    }
}

/// A text in the field of the keys.
pub fn keys(text: &str) {
    let _ = JwkSet::read(text);
    let _ = key_source::read(text);
}

/// A text in the fields of the request, the answer and the OAuth client.
pub fn http(text: &str) {
    let _ = Request::read(text);
    if let Some(response) = Response::read(text) {
        let _ = (response.message(), response.error_type(), response.date(), response.challenge().is_some());
    }
    let _ = client_text(text);
    let _ = (date::imf_fixdate(text), date::rfc_3339(text));
    for member in ["request", "response"] {
        question(text, member);
    }
}

/// A line of the terminal program: whatever it holds, the answer is one JSON object.
pub fn ask(line: &str) {
    let answer = question::answer(line.as_bytes(), NOW);
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("one JSON text");
    assert!(answer.get("verdict").is_some() != answer.get("error").is_some(), "a verdict or an error: {answer}");
}

/// Asks with the text as one member of the line.
fn question(text: &str, member: &str) -> serde_json::Value {
    let line = serde_json::json!({ member: text, "now": NOW.0 }).to_string();
    serde_json::from_str(&question::answer(line.as_bytes(), NOW)).expect("one JSON text")
}
