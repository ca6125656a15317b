//! What the code behind an authorizer receives, as events were measured or are documented.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use forge::Key;
use serde_json::{Value, json};
use token_inspector::report::question;
use token_inspector::time::NumericDate;

const NOW: i64 = 1_469_815_000;

/// What is handed on for an authorizer, of a token with a claim of each form.
fn handed(authorizer: Option<&str>, scopes: &[&str]) -> Value {
    let token = Key::generate("1234example=").sign(&json!({
        "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
        "sub": "user-123",
        "client_id": "1example23456789",
        "token_use": "access",
        "scope": "orders/read orders/write",
        "username": "jane",
        "auth_time": 1_469_814_773,
        "iat": 1_469_814_773,
        "exp": 1_469_818_373,
        "email_verified": true,
        "cognito:groups": ["admin", "poweruser"],
        "identities": [{ "userId": "1", "primary": "true" }],
        "nickname": null,
        "address": { "country": "JP" },
    }));
    let line = json!({ "input": token, "now": NOW, "expectations": { "authorizer": authorizer, "scopes": scopes } });
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(NOW));
    let report: Value = serde_json::from_str(&answer).expect("JSON");
    assert!(!report["integration"].to_string().contains(&token), "the token is in its own event");
    report["integration"].clone()
}

#[test]
fn a_rest_api_hands_on_strings_dates_and_lists_with_commas() {
    let handed = handed(Some("rest-cognito"), &[]);
    assert_eq!(handed[0]["known"], "measured");
    let claims = &handed[0]["event"]["requestContext"]["authorizer"]["claims"];
    assert_eq!(claims["exp"], "Fri Jul 29 18:52:53 UTC 2016");
    assert_eq!(claims["iat"], "Fri Jul 29 17:52:53 UTC 2016");
    assert_eq!(claims["auth_time"], "1469814773");
    assert_eq!(claims["email_verified"], "true");
    assert_eq!(claims["cognito:groups"], "admin,poweruser");
    let identity: Value = serde_json::from_str(claims["identities"].as_str().expect("a string")).expect("JSON");
    assert_eq!(identity, json!({ "userId": "1", "primary": "true" }));
}

#[test]
fn an_http_api_hands_on_strings_and_lists_in_brackets() {
    let handed = handed(Some("http-jwt"), &[]);
    let jwt = &handed[0]["event"]["requestContext"]["authorizer"]["jwt"];
    assert_eq!(jwt["claims"]["exp"], "1469818373");
    assert_eq!(jwt["claims"]["email_verified"], "true");
    assert_eq!(jwt["claims"]["cognito:groups"], "[admin poweruser]");
    assert_eq!(jwt["claims"]["address"], "{\"country\":\"JP\"}");
    assert_eq!(jwt["claims"].get("nickname"), None, "a claim that is null is left out");
    assert_eq!(jwt["scopes"], Value::Null, "a route without scopes hands on none");
}

#[test]
fn a_route_with_scopes_hands_on_all_of_the_token_s() {
    let handed = handed(Some("http-jwt"), &["orders/read"]);
    let scopes = &handed[0]["event"]["requestContext"]["authorizer"]["jwt"]["scopes"];
    assert_eq!(*scopes, json!(["orders/read", "orders/write"]));
}

#[test]
fn appsync_keeps_the_types() {
    let handed = handed(Some("appsync"), &[]);
    assert_eq!(handed[0]["known"], "documented");
    let identity = &handed[0]["event"]["identity"];
    assert_eq!(identity["username"], "jane");
    assert_eq!(identity["groups"], json!(["admin", "poweruser"]));
    assert_eq!(identity["claims"]["exp"], 1_469_818_373);
    assert_eq!(identity["claims"]["email_verified"], true);
}

#[test]
fn a_load_balancer_s_sign_in_hands_on_headers() {
    let handed = handed(Some("alb-session"), &[]);
    assert_eq!(handed[0]["event"]["headers"]["x-amzn-oidc-identity"], "user-123");
}

#[test]
fn each_that_may_have_decided_has_one_and_who_hands_on_no_claims_has_none() {
    let ids = |handed: &Value| -> Vec<String> {
        let all = handed.as_array().expect("a list");
        all.iter().map(|one| one["authorizer"].as_str().expect("an ID").to_owned()).collect()
    };
    assert_eq!(ids(&handed(None, &[])), ["rest-cognito", "http-jwt", "appsync"]);
    for none in ["rest-jwt", "identity-pool", "sts", "spring"] {
        assert_eq!(ids(&handed(Some(none), &[])), Vec::<String>::new(), "{none}");
    }
}
