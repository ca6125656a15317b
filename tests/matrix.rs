//! Methods and routes against tokens: one cause a cell, by the rules of the verdict.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use forge::Key;
use serde_json::{Value, json};
use token_inspector::report::question::answer;
use token_inspector::time::NumericDate;

const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";

fn claims(token_use: &str, scope: &str) -> Value {
    let mut claims = json!({ "token_use": token_use, "iss": ISS, "exp": 2000, "sub": "b", "auth_time": 1, "iat": 1 });
    if token_use == "access" {
        claims["scope"] = json!(scope);
        claims["client_id"] = json!("xxxxxxxxxxxxexample");
    } else {
        claims["aud"] = json!("xxxxxxxxxxxxexample");
    }
    claims
}

fn authorizers() -> Value {
    json!({"items": [
        {"id": "aa1", "name": "own", "type": "COGNITO_USER_POOLS", "authType": "cognito_user_pools",
         "providerARNs": ["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_example"],
         "identitySource": "method.request.header.Authorization"},
        {"id": "bb2", "name": "other", "type": "COGNITO_USER_POOLS", "authType": "cognito_user_pools",
         "providerARNs": ["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_another"],
         "identitySource": "method.request.header.Authorization"},
        {"id": "cc3", "name": "code", "type": "TOKEN", "authType": "custom",
         "authorizerUri": "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/x/invocations",
         "identitySource": "method.request.header.Authorization"},
    ]})
}

fn method(verb: &str, kind: &str, authorizer: Option<&str>, scopes: &[&str]) -> Value {
    let mut method = json!({ "httpMethod": verb, "authorizationType": kind });
    if let Some(id) = authorizer {
        method["authorizerId"] = json!(id);
    }
    if !scopes.is_empty() {
        method["authorizationScopes"] = json!(scopes);
    }
    method
}

fn resources(methods: &[(&str, Value)]) -> Value {
    let items: Vec<Value> = methods
        .iter()
        .map(|(path, method)| {
            let verb = method["httpMethod"].as_str().expect("a verb");
            json!({ "path": path, "resourceMethods": { verb: method } })
        })
        .collect();
    json!({ "items": items })
}

fn report(key: &Key, text: &str, expectations: Value) -> Value {
    let line = json!({ "input": text, "keys": forge::jwk_set(&[key]), "now": 1000, "expectations": expectations });
    serde_json::from_str(&answer(line.to_string().as_bytes(), NumericDate(0))).expect("a report")
}

fn cells(report: &Value) -> Vec<(String, Vec<String>)> {
    let rows = report["matrix"]["rows"].as_array().expect("rows");
    let words =
        |cell: &Value| format!("{} {}", cell["answer"].as_str().unwrap_or("-"), cell["check"].as_str().unwrap_or("-"));
    rows.iter()
        .map(|row| {
            let name = format!("{} {}", row["method"].as_str().unwrap_or("-"), row["path"].as_str().unwrap_or("-"));
            (name, row["cells"].as_array().expect("cells").iter().map(words).collect())
        })
        .collect()
}

#[test]
fn each_cell_has_the_cause_of_its_method_and_its_token() {
    let key = Key::generate("one");
    let tokens =
        [claims("id", ""), claims("access", "orders/read"), claims("access", "orders/write")].map(|c| key.sign(&c));
    let methods = resources(&[
        ("/orders", method("GET", "COGNITO_USER_POOLS", Some("aa1"), &["orders/read"])),
        ("/me", method("GET", "COGNITO_USER_POOLS", Some("aa1"), &[])),
        ("/partner", method("GET", "COGNITO_USER_POOLS", Some("bb2"), &[])),
        ("/signed", method("GET", "AWS_IAM", None, &[])),
        ("/open", method("GET", "NONE", None, &[])),
        ("/code", method("GET", "CUSTOM", Some("cc3"), &[])),
    ]);
    let text = format!("{}\n\n{}\n\n{}", tokens.join("\n"), authorizers(), methods);
    let found = cells(&report(&key, &text, json!({})));
    let expected: [(&str, [&str; 3]); 6] = [
        ("GET /orders", ["refuse cognito/wrong_token_use", "accept -", "refuse gateway/scope_missing"]),
        ("GET /me", ["accept -", "refuse cognito/wrong_token_use", "refuse cognito/wrong_token_use"]),
        ("GET /partner", ["refuse cognito/other_pool"; 3]),
        ("GET /signed", ["refuse definition/signed_method"; 3]),
        ("GET /open", ["accept definition/open_method"; 3]),
        ("GET /code", ["unknown -"; 3]),
    ];
    let expected: Vec<(String, Vec<String>)> =
        expected.iter().map(|(name, cells)| ((*name).to_owned(), cells.map(str::to_owned).to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_chosen_method_is_the_one_that_the_verdict_is_about() {
    let key = Key::generate("one");
    let token = key.sign(&claims("access", "orders/write"));
    let methods = resources(&[
        ("/orders", method("GET", "COGNITO_USER_POOLS", Some("aa1"), &["orders/read"])),
        ("/orders/{id}", method("PUT", "COGNITO_USER_POOLS", Some("aa1"), &["orders/write"])),
    ]);
    let text = format!("{token}\n\n{}\n\n{methods}", authorizers());
    for (route, answer) in [("GET /orders", "refuse"), ("PUT /orders/{id}", "accept"), ("PUT /orders/7", "accept")] {
        let report = report(&key, &text, json!({ "method_or_route": route }));
        assert_eq!(report["verdict"]["answer"], answer, "{route}");
        let rows = report["matrix"]["rows"].as_array().expect("rows");
        let looked_at: Vec<bool> = rows.iter().map(|row| row["looked_at"].as_bool().expect("a flag")).collect();
        assert_eq!(looked_at, [route == "GET /orders", route != "GET /orders"], "{route}");
        // The cell and the verdict agree.
        let at = looked_at.iter().position(|is| *is).expect("one");
        assert_eq!(rows[at]["cells"][0]["answer"], answer);
        assert_eq!(rows[at]["cells"][0]["check"], report["verdict"]["check"]);
    }
}

#[test]
fn what_was_typed_holds_for_every_method() {
    let key = Key::generate("one");
    let token = key.sign(&claims("access", "orders/write"));
    let methods = resources(&[
        ("/orders", method("GET", "COGNITO_USER_POOLS", Some("aa1"), &["orders/read"])),
        ("/partner", method("GET", "COGNITO_USER_POOLS", Some("bb2"), &["orders/write"])),
    ]);
    let text = format!("{token}\n\n{}\n\n{methods}", authorizers());
    let report = report(&key, &text, json!({ "user_pools": ["us-east-1_example"], "scopes": ["orders/write"] }));
    assert!(cells(&report).iter().all(|(_, cells)| cells == &["accept -"]), "{report}");
}

#[test]
fn many_methods_are_counted_and_the_first_are_judged() {
    let key = Key::generate("one");
    let token = key.sign(&claims("access", "orders/write"));
    let many: Vec<(String, Value)> = (0..400)
        .map(|at| (format!("/p{at}"), method("GET", "COGNITO_USER_POOLS", Some("aa1"), &["orders/read"])))
        .collect();
    let many: Vec<(&str, Value)> = many.iter().map(|(path, method)| (path.as_str(), method.clone())).collect();
    let text = format!("{}\n\n{}\n\n{}", vec![token; 9].join("\n"), authorizers(), resources(&many));
    let report = report(&key, &text, json!({}));
    assert_eq!(report["matrix"]["count"], 400);
    assert_eq!(report["matrix"]["rows"].as_array().map(Vec::len), Some(50));
    assert_eq!(report["matrix"]["tokens"], json!([0, 1, 2, 3]));
}
