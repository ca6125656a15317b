//! What was wrong about the OAuth client and its sign-in.

use serde_json::json;

use crate::{CLIENT, access, outcome, refused, report, text, want, words};

#[test]
fn w06_an_id_token_is_told_for_its_audience() {
    let client = json!({ "grant_type": "authorization_code", "client_id": CLIENT });
    let text = text(&access(), Some(&client), "rest-jwt", |want| want.clients.push(CLIENT.to_owned()));
    assert!(text.contains("Use Token Type: ID token"), "{text}");
}

#[test]
fn w07_openid_is_asked_for_only_where_an_id_token_is_taken() {
    for (authorizer, is_asked) in [("rest-cognito", true), ("http-jwt", false), ("appsync", false), ("any-jwt", false)]
    {
        let client = json!({ "grant_type": "authorization_code", "scope": "orders/read" });
        let found = report(json!({ "oauth_client": client, "expectations": want(authorizer) }));
        assert_eq!(outcome(&found, "oauth_client/scope") == "fail", is_asked, "{authorizer}");
    }
}

#[test]
fn w08_a_loopback_address_may_be_called_back_over_http() {
    for (callback, expected) in [
        ("http://localhost:3000/cb", "fail"),
        ("http://127.0.0.1:3000/cb", "fail"),
        ("http://[::1]:3000/cb", "fail"),
        ("http://app.example/cb", "absent"),
    ] {
        let found = report(json!({ "oauth_client": { "grant_type": "authorization_code", "callback_url": callback } }));
        assert_ne!(outcome(&found, "oauth_client/insecure_callback"), expected, "{callback}");
    }
}

#[test]
fn w09_the_scope_is_named_where_it_stands_in_the_description() {
    for location in [
        "https://app.example/cb?error_description=invalid_scope&error=invalid_request",
        "https://app.example/cb#error=invalid_request&error_description=invalid_scope",
    ] {
        let found = report(json!({ "response": format!("HTTP/1.1 302 Found\nLocation: {location}\n") }));
        assert_eq!(refused(&found).1, "response/oauth_error");
        assert!(words(&found).contains("scope"), "{}", words(&found));
    }
}

#[test]
fn w21_how_a_client_authenticates_is_told() {
    let found = report(json!({ "response": "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_client\"}" }));
    assert!(words(&found).contains("HTTP Basic"), "{}", words(&found));
    let grant = report(json!({ "response": "HTTP/1.1 400 Bad Request\n\n{\"error\":\"invalid_grant\"}" }));
    assert!(words(&grant).contains("attribute"), "{}", words(&grant));
    let client = json!({ "grant_type": "authorization_code", "has_secret": false });
    let text = text("", Some(&client), "rest-cognito", |_| ());
    assert!(text.contains("Client Authentication: Send client credentials in body"), "{text}");
}
