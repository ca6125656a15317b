//! Values that must not be in a masked report, from whatever stands beside a token: calls, logs, templates, routes.

use serde_json::{Value, json};

use crate::canaries::{CLAIMS, PLAIN, is_masked, token};

const SECRET: &str = "1canarysecreta1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";

fn entry(method: &str, url: &str, status: u16, headers: &[(&str, &str)]) -> Value {
    let headers: Value = headers.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    json!({
        "startedDateTime": "2027-01-15T08:01:00Z",
        "request": { "method": method, "url": url, "headers": headers },
        "response": { "status": status, "statusText": "x", "headers": [],
            "content": { "mimeType": "application/json", "text": "{\"message\":\"Unauthorized\"}" } },
    })
}

fn har(entries: &[Value]) -> String {
    json!({ "log": { "entries": entries } }).to_string()
}

const HOST: &str = "abc.execute-api.us-east-1.amazonaws.com";

fn named() -> String {
    let claims = CLAIMS.replacen('{', r#"{"cognito:username":"canaryuser","#, 1);
    token(PLAIN, &claims)
}

#[test]
fn calls_of_which_one_passed() {
    let bearer = format!("Bearer {}", named());
    let held = [("Authorization", bearer.as_str())];
    for (row, method, target) in [
        ("an e-mail address in a path", "GET", format!("{HOST}/prod/users/CANARYPATH@example.com")),
        ("one that is percent-encoded", "GET", format!("{HOST}/prod/users/CANARYPATH%40example.com")),
        ("the token's own user name", "GET", format!("{HOST}/prod/users/canaryuser")),
        ("a secret", "GET", format!("{HOST}/prod/k/{SECRET}")),
        ("a token", "GET", format!("{HOST}/prod/k/{}", named())),
        ("a path's parameter", "GET", format!("{HOST}/prod/k;jsessionid=CANARYJSESS")),
        ("two of them", "GET", format!("{HOST}/prod/k;a=CANARYA;b=CANARYB/l;c=CANARYC")),
        ("a query", "GET", format!("{HOST}/prod/k?code=CANARYCODE")),
        ("a method", "CANARYMAIL@example.com", format!("{HOST}/prod/k")),
        ("a user before the host", "GET", format!("CANARYU:CANARYP@{HOST}/prod/k")),
    ] {
        let refused = entry(method, &format!("https://{target}"), 401, &held);
        let passed = entry("GET", &format!("https://{HOST}/prod/u"), 200, &held);
        is_masked(row, &har(&[refused.clone(), passed]), &[]);
        let passed = entry(method, &format!("https://{target}"), 200, &held);
        is_masked(&format!("{row}, beside"), &har(&[refused, passed]), &[]);
    }
}

#[test]
fn what_two_calls_differ_in() {
    let other = token(PLAIN, r#"{"sub":"canarysub9","token_use":"id","aud":"CANARYAUD@example.com","exp":1800003600}"#);
    let [bearer, other] = [named(), other].map(|token| format!("Bearer {token}"));
    let basic = format!("CANARYSCHEME {}", named());
    let url = format!("https://{HOST}/prod/k");
    for (row, headers) in [
        ("a field's name", vec![("Authorization", bearer.as_str()), ("x-user-CANARYMAIL@example.com", "b")]),
        ("a field's name that is a secret", vec![("Authorization", bearer.as_str()), (SECRET, "b")]),
        ("a field's value", vec![("Authorization", bearer.as_str()), ("x-user", "CANARYVALUE")]),
        ("claims", vec![("Authorization", other.as_str())]),
        ("a scheme", vec![("Authorization", basic.as_str())]),
    ] {
        let passed = entry("GET", &url, 200, &[("Authorization", &bearer)]);
        is_masked(row, &har(&[entry("GET", &url, 401, &headers), passed]), &[]);
    }
}

/// Three lines of a log, one for each second.
fn lines(line: impl Fn(usize) -> String) -> String {
    (0..3).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn lines_of_logs() {
    let common = lines(|at| {
        format!(
            r#"203.0.113.7 - CANARYUSR [15/Jan/2027:08:01:0{at} +0000] "GET /users/CANARYPATH@example.com?code=CANARYCODE HTTP/1.1" 401 26 a{at}"#
        )
    });
    let plain = lines(|at| {
        format!(r#"203.0.113.7 - - [15/Jan/2027:08:01:0{at} +0000] "GET /u?code=CANARYCODE HTTP/1.1" 401 26 a{at}"#)
    });
    let as_json = lines(|at| {
        json!({ "requestId": format!("a{at}"), "ip": "203.0.113.7", "user": "CANARYMAIL@example.com",
            "requestTime": "15/Jan/2027:08:01:00 +0000", "httpMethod": "GET",
            "resourcePath": "/users/CANARYPATH@example.com", "status": "401", "principalId": "CANARYPRINCIPAL" })
        .to_string()
    });
    let balancer = lines(|at| {
        format!(
            r#"https 2027-01-15T08:01:0{at}.000000Z app/x/y 203.0.113.7:1 10.0.0.1:80 0.0 0.0 0.0 401 401 1 1 "GET https://CANARYU:CANARYP@a.example:443/u/CANARYPATH@example.com?code=CANARYCODE HTTP/1.1" "curl" - - arn "Root=1" "a" "b" 0 2027-01-15T08:01:00.000000Z "authenticate" "-" "AuthInvalidIdToken" "-" "401" "-" "-""#
        )
    });
    let execution = lines(|at| {
        let id = format!("(aaaaaaaa-0000-0000-0000-00000000000{at})");
        format!(
            "{id} Method request headers: {{Authorization=Bearer CANARYOPAQ, Cookie=session=CANARYSESS}}\n{id} Unauthorized request: aaaaaaaa\n{id} HTTP Method: GET, Resource Path: /users/CANARYPATH@example.com\n{id} Method completed with status: 401"
        )
    });
    let function = lines(|at| {
        format!(
            "2027-01-15T08:01:0{at}.000Z\ta1b2c3d4-0000-0000-0000-00000000000{at}\tERROR\tJsonWebTokenError: jwt expired for CANARYMAIL@example.com password=CANARYPWD"
        )
    });
    for (row, log) in [
        ("an access log", &common),
        ("an access log without users", &plain),
        ("an access log in JSON", &as_json),
        ("a load balancer's log", &balancer),
        ("an execution log", &execution),
        ("a function's log", &function),
    ] {
        is_masked(row, log, &[]);
        is_masked(&format!("{row}, beside a token"), &format!("{}\n\n{log}", named()), &[]);
    }
}

/// A template of an HTTP API with an authorizer and routes of these keys.
fn template(issuer: &str, audience: &str, routes: &[&str]) -> String {
    let mut template = format!(
        "Resources:\n  Jwt:\n    Type: AWS::ApiGatewayV2::Authorizer\n    Properties:\n      AuthorizerType: JWT\n      JwtConfiguration:\n        Issuer: {issuer}\n        Audience: [{audience}]\n"
    );
    for (at, route) in routes.iter().enumerate() {
        template.push_str(&format!(
            "  R{at}: {{Type: AWS::ApiGatewayV2::Route, Properties: {{RouteKey: \"GET {route}\", AuthorizationType: JWT, AuthorizerId: !Ref Jwt}}}}\n"
        ));
    }
    format!("{}\n\n---\n{template}", named())
}

#[test]
fn settings_that_were_read() {
    let own = named();
    for (row, issuer, audience) in [
        ("a token", "https://idp.example/a", own.as_str()),
        ("a secret", "https://idp.example/a", SECRET),
        ("an e-mail address", "https://idp.example/a", "CANARYAUD@example.com"),
        ("a password before the host", "https://u:CANARYPASS@idp.example/a", "web"),
        ("a query", "https://idp.example/a?x=CANARYQUERY", "web"),
        ("an e-mail address in a path", "https://idp.example/CANARYPATH@example.com", "web"),
        ("a secret in a path", "https://idp.example/CANARYA1b2C3d4E5f6G7h8I9j0", "web"),
    ] {
        is_masked(row, &template(issuer, audience, &[]), &[]);
    }
}

#[test]
fn routes_of_a_template() {
    let own = format!("/{}", named());
    let secret = format!("/{SECRET}");
    for (row, route) in [
        ("an e-mail address", "/users/CANARYPATH@example.com"),
        ("a user name", "/users/canaryuser"),
        ("a token", own.as_str()),
        ("a secret", secret.as_str()),
    ] {
        let input = template("https://idp.example/a", "web", &[route, "/b"]);
        is_masked(row, &input, &[]);
        is_masked(&format!("{row}, chosen"), &input, &["method_or_route", &format!("GET {route}")]);
    }
}

/// What the path says plainly stays, and so does a client that only a template names.
#[test]
fn what_a_report_is_for_stays() {
    let input = template("https://idp.example/a", "1example23456789", &["/orders/{id}", "/b"]);
    for format in ["text", "json"] {
        let written = crate::ticket::report_with(&input, format, "", &[]);
        for shown in ["/orders/{id}", "https://idp.example/a", "1example23456789"] {
            assert!(written.contains(shown), "{format} lacks {shown}: {written}");
        }
    }
}
