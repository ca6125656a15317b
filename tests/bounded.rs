//! An answer is bounded, whatever was pasted: the first rows of everything, and how many more there are.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::json;
use token_inspector::calendar::Utc;
use token_inspector::exchange::readers::Here;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Clean, Inspection, KeyText, Moment, Question};
use token_inspector::settings::page::{FORMAT, PINNED, REPORT};
use token_inspector::time::NumericDate;

/// The most bytes of an answer.
const MOST: usize = 300_000;

fn token(claims: &str) -> String {
    let [header, claims] = [r#"{"alg":"RS256","kid":"one"}"#, claims].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{claims}.{}", "A".repeat(342))
}

fn size<T: Serialize>(part: &T) -> usize {
    postcard::to_allocvec(part).expect("plain data").len()
}

/// What is said of a text, where everything is asked for that can be: the report in `format`, or where that is blank the
/// one for paper.
fn asked(source: &str, keys: &str, format: &str) -> Inspection {
    let report = if format.is_empty() { "" } else { "shown" };
    let fields = vec![(&REPORT, report.to_owned()), (&FORMAT, format.to_owned()), (&PINNED, token("{}"))];
    let latest = (!keys.is_empty()).then_some(KeyText { text: 2, address: None });
    let now = Moment::Now(NumericDate(1_800_000_000));
    let question = Question { source: 1, latest, fields, now, wants_form: true, ..Question::default() };
    Inspector::new(Box::new(Utc), Box::new(Here)).inspect([(1, source), (2, keys)], &question)
}

fn parts(said: &Inspection) -> String {
    let sections = &said.sections;
    format!(
        "whole {}, highlights {}, tokens {}, sent {}, keys {}, faults {}, judged {}, time {}, claims {}, parts {}, comparison {}, ticket {}",
        size(said),
        size(&said.highlights),
        size(&said.tokens),
        size(&said.sent),
        size(&said.keys),
        size(&said.faults),
        size(&sections.judged),
        size(&sections.time),
        size(&sections.claims),
        size(&sections.parts),
        size(&sections.comparison),
        size(&sections.ticket),
    )
}

/// Texts that are long in one way each.
fn long_texts() -> Vec<(&'static str, String)> {
    let claims: Vec<String> = (0..100_000).map(|at| format!("\"c{at}\":{at}")).collect();
    let items: Vec<String> = (0..100_000).map(|at| format!("\"g{at}\"")).collect();
    let (claims, items) = (claims.join(","), items.join(","));
    let long = "x".repeat(900_000);
    let deep = format!("{}1{}", "{\"a\":[".repeat(200), "]}".repeat(200));
    let header = URL_SAFE_NO_PAD.encode(format!(r#"{{"alg":"RS256","kid":"{long}","x":[{items}]}}"#));
    let method = |at: usize, path: &str| {
        json!({ "path": format!("/p{at}{path}"), "resourceMethods": { "GET": {
            "httpMethod": "GET", "authorizationType": "COGNITO_USER_POOLS", "authorizationScopes": [path] } } })
    };
    let routes: Vec<_> = (0..5_000).map(|at| method(at, "")).collect();
    let long_routes: Vec<_> = (0..60).map(|at| method(at, &long[..20_000])).collect();
    let tokens = vec![token("{}"); 5].join("\n");
    vec![
        ("5,000 methods", format!("{tokens}\n\n{}", json!({ "items": routes }))),
        ("long methods", format!("{tokens}\n\n{}", json!({ "items": long_routes }))),
        ("one long claim", token(&format!(r#"{{"sub":"a","note":"{long}"}}"#))),
        ("100,000 claims", token(&format!("{{{claims}}}"))),
        ("a list of 100,000", token(&format!(r#"{{"cognito:groups":[{items}]}}"#))),
        ("deep", token(&deep)),
        ("long claims", token(&format!(r#"{{"iss":"https://a.example/{long}","aud":"{long}","scope":"{long}"}}"#))),
        ("a long moment", token(&format!(r#"{{"exp":1{}}}"#, "0".repeat(900_000)))),
        ("a tail", format!("{}{}", token("{}"), "+".repeat(400_000))),
        ("strays within", token(&format!(r#"{{"a":"{}"}}"#, "y".repeat(200_000))).replace('A', "A\u{200b} ")),
        ("3,000 tokens", vec![token("{}"); 3_000].join("\n")),
        ("no token", long.clone()),
        ("a long header", format!("{header}.e30.AA")),
        ("a long signature", format!("{}{}", token("{}"), "A".repeat(900_000))),
        (
            "a long answer",
            format!("HTTP/1.1 401 {long}\nwww-authenticate: Bearer error=\"{long}\"\n\n{{\"message\":\"{long}\"}}"),
        ),
    ]
}

#[test]
fn an_answer_is_bounded_whatever_was_pasted() {
    let mut faults = Vec::new();
    for ((name, source), format) in long_texts().iter().flat_map(|text| ["json", ""].map(|format| (text, format))) {
        let said = asked(source, "", format);
        if size(&said) > MOST {
            faults.push(format!("{name} ({} bytes), {format:?}: {}", source.len(), parts(&said)));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn of_many_keys_and_long_ones_the_first_are_shown() {
    let key = |kid: &str| json!({ "kty": "RSA", "kid": kid, "alg": kid, "use": kid, "n": "AQAB", "e": "AQAB" });
    let many: Vec<_> = (0..10_000).map(|at| key(&format!("k{at}"))).collect();
    let long: Vec<_> = (0..10).map(|_| key(&"k".repeat(30_000))).collect();
    for keys in [many, long] {
        let said = asked(&token("{}"), &json!({ "keys": keys }).to_string(), "json");
        assert!(size(&said) <= MOST, "{}", parts(&said));
    }
}

#[test]
fn what_is_left_out_is_counted() {
    let claims: Vec<String> = (0..1_000).map(|at| format!("\"c{at}\":{at}")).collect();
    let said = asked(&token(&format!("{{{}}}", claims.join(","))), "", "json");
    let Some(Ok(set)) = said.sections.claims.as_ref().map(|claims| &claims.set) else { panic!("claims") };
    assert!(set.rows.len() < 1_000, "{}", set.rows.len());
    assert_eq!(set.more, format!("{} more are not shown here.", 1_000 - set.rows.len()));
}

#[test]
fn a_long_token_is_copied_from_the_text_that_the_page_has() {
    let clean = token(&format!(r#"{{"note":"{}"}}"#, "x".repeat(100_000)));
    for source in [format!("Bearer {clean}\n"), format!("{}\n{}", &clean[..500], &clean[500..])] {
        let said = asked(&source, "", "json");
        let told = said.tokens.clean.expect("the clean token");
        assert!(matches!(told, Clean::Pieces(_)) && told.of(&source) == clean, "{told:?}");
    }
}
