//! Several calls in one paste: each is judged, the refused one comes first, and it is compared with one that passed.
//! What a verdict rests on points at its characters.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use forge::Key;
use serde_json::{Value, json};
use token_inspector::report::question;
use token_inspector::time::NumericDate;

const NOW: i64 = 1_800_000_000;
const HOST: &str = "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com";
const ISSUER: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";

fn report(line: &Value) -> Value {
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(NOW));
    let report: Value = serde_json::from_str(&answer).expect("the answer is JSON");
    assert!(report["error"].is_null(), "{report} for {line}");
    report
}

fn token(key: &Key, kind: &str, exp: i64) -> String {
    let mut claims = json!({ "iss": ISSUER, "token_use": kind, "sub": "a", "iat": NOW - 7200, "exp": exp });
    claims[if kind == "id" { "aud" } else { "client_id" }] = json!("1example23456789");
    key.sign(&claims)
}

/// A call with this path, header value and status.
fn entry(path: &str, value: Option<&str>, status: u16) -> Value {
    let headers: Vec<Value> = value.iter().map(|value| json!({ "name": "Authorization", "value": value })).collect();
    let refused = json!([{ "name": "x-amzn-errortype", "value": "UnauthorizedException" }]);
    json!({
        "request": { "method": "GET", "url": format!("https://{HOST}{path}"), "headers": headers },
        "response": {
            "status": status,
            "headers": if status == 401 { refused } else { json!([]) },
            "content": { "text": if status == 401 { "{\"message\":\"Unauthorized\"}" } else { "{}" } },
        },
    })
}

fn archive(entries: &[Value]) -> String {
    json!({ "log": { "version": "1.2", "creator": { "name": "Firefox" }, "entries": entries } }).to_string()
}

#[test]
fn each_call_is_judged_and_the_refused_one_comes_first() {
    let key = Key::generate("1234example=");
    let (id, old) = (token(&key, "id", NOW + 3600), token(&key, "id", NOW - 60));
    let input = archive(&[
        entry("/prod/me?x=secret", Some(&format!("Bearer {id}")), 200),
        entry("/prod/a", Some("Bearer undefined"), 401),
        entry("/prod/orders", Some(&format!("Bearer {old}")), 401),
        entry("/prod/none", Some(&format!("Bearer {id}")), 404),
    ]);
    let found = report(&json!({ "input": input, "keys": forge::jwk_set(&[&key]), "now": NOW }));
    let told: Vec<_> = found["calls"].as_array().expect("calls").iter().collect();
    let has = |name: &str| -> Vec<&Value> { told.iter().map(|call| &call[name]).collect() };
    assert_eq!(has("path"), ["/prod/orders", "/prod/a", "/prod/none", "/prod/me"]);
    assert_eq!(has("status"), [401, 401, 404, 200]);
    assert_eq!(has("looked_at"), [true, false, false, false]);
    assert_eq!((&told[0]["check"], &told[1]["check"]), (&json!("claims/expired"), &json!("request/not_a_token")));
    assert_eq!(told[3]["answer"], "accept");
    assert_eq!(found["verdict"]["check"], told[0]["check"]);
    let written = found["calls"].to_string() + &found["comparison"].to_string();
    assert!(!written.contains(&id) && !written.contains(&old) && !written.contains("secret"), "{written}");
    for call in &told {
        let (from, to) = (call["span"][0].as_u64().expect("a start"), call["span"][1].as_u64().expect("an end"));
        let stretch = &input[usize::try_from(from).expect("small")..usize::try_from(to).expect("small")];
        assert!(stretch.contains(call["path"].as_str().expect("a path")), "{stretch}");
    }
}

#[test]
fn a_refused_call_is_compared_with_one_that_passed() {
    let key = Key::generate("1234example=");
    let (id, access) = (token(&key, "id", NOW + 3600), token(&key, "access", NOW + 3600));
    let passed = entry("/prod/me", Some(&format!("Bearer {id}")), 200);
    for (value, what) in [
        (None, "header"),
        (Some(format!("Bearer {access}")), "kind"),
        (Some(format!("Basic {id}")), "scheme"),
        (Some(format!("Bearer {}", token(&key, "id", NOW - 60))), "token"),
    ] {
        let input = archive(&[passed.clone(), entry("/prod/me", value.as_deref(), 401)]);
        let found = report(&json!({ "input": input, "keys": forge::jwk_set(&[&key]), "now": NOW }));
        let comparison = &found["comparison"];
        assert_eq!(comparison["passed"], 1, "{found}");
        assert_eq!(comparison["differences"][0]["what"], what, "{comparison}");
    }
    let alone = report(&json!({ "input": archive(&[entry("/a", None, 401), entry("/b", None, 401)]), "now": NOW }));
    assert!(alone["comparison"].is_null());
    assert_eq!(alone["calls"].as_array().map(Vec::len), Some(2));
}

#[test]
fn of_many_calls_the_first_fifty_are_told() {
    let many: Vec<Value> = (0..120).map(|at| entry(&format!("/{at}"), None, if at == 7 { 401 } else { 200 })).collect();
    let found = report(&json!({ "input": archive(&many), "now": NOW }));
    assert_eq!(found["calls"].as_array().map(Vec::len), Some(50));
    assert_eq!(found["calls"][0]["path"], "/7");
}

#[test]
fn evidence_points_at_its_characters() {
    let key = Key::generate("1234example=");
    let old = token(&key, "id", NOW - 60);
    let transcript = format!(
        "> GET /prod/orders HTTP/2\n> Host: {HOST}\n> authorization: Bearer undefined\n>\n< HTTP/2 401\n< x-amzn-errortype: UnauthorizedException\n<\n{{\"message\":\"Unauthorized\"}}\n\n{old}"
    );
    let found = report(&json!({ "input": transcript, "now": NOW }));
    let marked = |origin: &str| -> Vec<String> {
        let because = found["verdict"]["because"].as_array().expect("because").iter();
        let spans =
            because.filter(|one| one["origin"] == origin).flat_map(|one| one["spans"].as_array().expect("spans"));
        spans
            .map(|span| {
                let at = |n: usize| usize::try_from(span[n].as_u64().expect("a place")).expect("small");
                transcript[at(0)..at(1)].to_owned()
            })
            .collect()
    };
    assert_eq!(marked("wire"), ["Bearer undefined"], "{found}");
    let answer = marked("answer");
    assert!(answer.contains(&"401".to_owned()) && answer.contains(&"Unauthorized".to_owned()), "{answer:?}");
    assert!(answer.contains(&"x-amzn-errortype".to_owned()), "{answer:?}");
}

#[test]
fn a_field_overrules_the_box() {
    let (key, other) = (Key::generate("1234example="), Key::generate("1234example="));
    let input = format!("{}\n\n{}", token(&key, "id", NOW + 3600), forge::jwk_set(&[&key]));
    let alone = report(&json!({ "input": input, "now": NOW }));
    assert_eq!(alone["signature"]["status"], "verified");
    assert_eq!(alone["pieces"][0]["member"], "keys");
    let overruled = report(&json!({ "input": input, "keys": forge::jwk_set(&[&other]), "now": NOW }));
    assert_eq!(overruled["signature"]["status"], "rejected");
    let client = r#"{"UserPoolClient":{"UserPoolId":"us-east-1_example","ClientName":"w","ClientId":"2another23456789","ClientSecret":"hushhush"}}"#;
    let input = format!("{}\n{client}", token(&key, "id", NOW + 3600));
    let expectations = json!({ "authorizer": "http-jwt" });
    let read = report(&json!({ "input": input, "expectations": expectations, "now": NOW }));
    assert_eq!(read["verdict"]["check"], "jwt/no_such_audience_or_client", "{read}");
    assert!(read["verdict"]["because"].as_array().expect("because").iter().any(|one| one["origin"] == "settings"));
    assert!(!read.to_string().contains("hushhush"));
    let typed = json!({ "authorizer": "http-jwt", "clients": ["1example23456789"] });
    let told = report(&json!({ "input": input, "expectations": typed, "now": NOW }));
    assert_ne!(told["verdict"]["check"], "jwt/no_such_audience_or_client", "{told}");
}
