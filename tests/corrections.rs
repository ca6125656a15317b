//! What earlier versions said of Cognito's doors and had wrong, over-claimed or outdated: one test each, so that it does
//! not come back. Each says in its name what holds.
//!
//! | test | what was wrong |
//! |---|---|
//! | `w01_` | any `NotAuthorizedException` was taken for a wrong password, an identity pool's too |
//! | `w02_` | another app client was harmless everywhere; an identity pool compares it |
//! | `w03_` | a load balancer's sign-in was said to read a bearer token |
//! | `w04_` | no load balancer was said to take the updated issuer |
//! | `w05_`, `w06_` | a REST API's JWT authorizer was said to take `client_id` in place of `aud` |
//! | `w07_` | `openid` was asked for where an access token is sent |
//! | `w08_` | `http://127.0.0.1` and `http://[::1]` were refused as callbacks |
//! | `w09_` | `invalid_scope` was not found in `error_description` |
//! | `w10_` | the hashed form of the key=value message was not known |
//! | `w11_`, `w12_` | a Lambda authorizer's denial and failure on an HTTP API were left out |
//! | `w13_` | a capital M alone was the mark of a Lambda authorizer |
//! | `w14_` | an AppSync body was said to tell nothing |
//! | `w15_` | an SDK's sign-in was said to give no custom scopes ever |
//! | `w16_` | an HTTP API was said to have gateway responses |
//! | `w17_` | an issuer of `amazonaws.eu` was no user pool's |
//! | `w18_` | another Region in the updated issuer was excused as a replica's |
//! | `w19_`, `w20_` | an exception's name was foretold in place of the message |
//! | `w21_` | HTTP Basic of a public client, and Postman's Client Authentication, were missing |
//! | `w22_`, `w23_` | a proxy's own Host header, and code at the edge, were missing |
//! | `w24_` | that the issuer's documents are read in time was not named |
//! | `w25_` | GovCloud's issuer was not known to be one |
//! | `w26_` | what a REST API's JWT authorizer can never be set to was not refused |

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::rc::Rc;
use std::sync::LazyLock;

use forge::Key;
use serde_json::{Value, json};
use token_inspector::authorizers::{self, Authorizer};
use token_inspector::exchange::Exchange;
use token_inspector::expectations::{Expectations, Told};
use token_inspector::reading::Reading;
use token_inspector::report::plain::to_text;
use token_inspector::report::{judge, question};
use token_inspector::settings;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

const NOW: i64 = 1_800_000_000;
const CLIENT: &str = "1example23456789";
const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";

static KEY: LazyLock<Key> = LazyLock::new(|| Key::generate("1234example="));

/// The report of a line with the pool's keys.
fn report(mut line: Value) -> Value {
    line["keys"] = json!(forge::jwk_set(&[&*KEY]));
    line["now"] = json!(NOW);
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(NOW));
    let report: Value = serde_json::from_str(&answer).expect("JSON");
    assert!(report["error"].is_null(), "{report}");
    report
}

/// A token with these claims beside those that every one has.
fn token(claims: Value) -> String {
    let mut all = json!({ "iss": ISS, "sub": "a", "iat": NOW - 60, "exp": NOW + 3600 });
    for (name, value) in claims.as_object().expect("claims") {
        all[name] = value.clone();
    }
    KEY.sign(&all)
}

fn id() -> String {
    token(json!({ "token_use": "id", "aud": CLIENT }))
}

fn access() -> String {
    token(json!({ "token_use": "access", "client_id": CLIENT, "scope": "aws.cognito.signin.user.admin" }))
}

fn want(authorizer: &str) -> Value {
    json!({ "authorizer": authorizer, "user_pools": [ISS], "scopes": [] })
}

/// The report as text, for an authorizer with these settings beside the pool and no scopes.
fn text(input: &str, client: Option<&Value>, authorizer: &str, set: impl Fn(&mut Expectations)) -> String {
    let client = client.map(|told| settings::read::client(told).expect("an OAuth client"));
    let mut want = Expectations { scopes: Told::Nothing, ..Expectations::default() };
    want.expect_pool(ISS, true).expect("a user pool");
    set(&mut want);
    let reading = Reading::new(input, None, None).beside(Exchange::gather(input, None, None, client));
    to_text(&judge(Rc::new(reading), of(authorizer), &want, NumericDate(NOW)), Lang::En)
}

fn outcome<'a>(report: &'a Value, check: &str) -> &'a str {
    let rows = report["checks"].as_array().expect("rows");
    rows.iter().find(|row| row["id"] == check).map_or("absent", |row| row["outcome"].as_str().expect("an outcome"))
}

/// All that the verdict says.
fn words(report: &Value) -> String {
    report["verdict"].to_string()
}

fn refused(report: &Value) -> (u64, &str) {
    let verdict = &report["verdict"];
    assert_eq!(verdict["answer"], "refuse", "{verdict}");
    (verdict["status"].as_u64().unwrap_or_default(), verdict["check"].as_str().expect("a check"))
}

fn answered(authorizer: &str, input: &str, response: &str) -> Value {
    report(json!({ "input": input, "response": response, "expectations": want(authorizer) }))
}

fn of(id: &str) -> &'static Authorizer {
    authorizers::find(id).expect("an authorizer")
}

/// The messages that an authorizer's checks of this name foretell.
fn foretold(authorizer: &str, check: &str) -> Vec<&'static str> {
    of(authorizer).steps().filter(|step| step.check.id == check).map(|step| step.answer.message).collect()
}

#[test]
fn w01_the_token_decides_where_an_identity_pool_answers() {
    let exception =
        r#"{"__type":"NotAuthorizedException","message":"Invalid login token. Missing a required claim: aud"}"#;
    let found = answered("identity-pool", &access(), &format!("HTTP/1.1 400\n\n{exception}"));
    assert_eq!(refused(&found), (400, "identity_pool/not_an_id_token"));
    assert!(!words(&found).contains("password"), "{}", words(&found));
}

#[test]
fn w02_an_identity_pool_compares_the_app_client() {
    let mut line = json!({ "input": id(), "expectations": want("identity-pool") });
    line["expectations"]["clients"] = json!(["another"]);
    assert_eq!(refused(&report(line.clone())), (400, "cognito/other_client"));
    line["expectations"]["authorizer"] = json!("appsync");
    let found = report(line);
    assert_eq!(outcome(&found, "cognito/other_client"), "warn");
    assert!(!found.to_string().contains("API Gateway's Cognito authorizer does not look at this"));
}

#[test]
fn w03_a_load_balancer_s_sign_in_reads_no_bearer_token() {
    let request = format!("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer {}", id());
    let found = report(json!({ "input": "", "request": request, "expectations": want("alb-session") }));
    assert_ne!(found["verdict"]["answer"], "accept", "{found}");
    assert!(of("alb").steps().any(|step| step.check.id == "jwt/other_issuer"));
    assert!(of("alb-session").steps().all(|step| step.check.id != "jwt/other_issuer"));
}

#[test]
fn w04_jwt_validation_takes_the_updated_issuer() {
    let iss = "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "alb", "issuers": [iss] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
}

#[test]
fn w05_a_rest_api_s_jwt_authorizer_is_not_said_to_take_a_client_id() {
    let mut line = json!({ "input": access(), "expectations": want("rest-jwt") });
    line["expectations"]["clients"] = json!([CLIENT]);
    let found = report(line);
    assert_eq!(refused(&found), (401, "jwt/no_such_audience"));
    assert_eq!(found["verdict"]["confidence"], "likely");
}

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
fn w10_the_hashed_form_of_the_message_is_known() {
    let body = r#"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'kVOFenls3V7gP+33TJf/GrLg6KhvjNT/44buz/Iiuyg='."}"#;
    let found = answered("rest-cognito", &id(), &format!("HTTP/1.1 403 Forbidden\n\n{body}"));
    assert_eq!(refused(&found), (403, "response/read_as_signature"));
}

#[test]
fn w11_a_lambda_authorizer_that_denied_is_named() {
    let answer = "HTTP/1.1 403 Forbidden\napigw-requestid: a\n\n{\"message\":\"Forbidden\"}";
    assert!(words(&answered("http-jwt", &id(), answer)).contains("Lambda authorizer"));
}

#[test]
fn w12_a_lambda_authorizer_that_failed_is_named_on_an_http_api_alone() {
    let of = |mark: &str, body: &str| {
        words(&answered("http-jwt", &id(), &format!("HTTP/1.1 500\n{mark}: a\n\n{{\"message\":\"{body}\"}}")))
    };
    assert!(of("apigw-requestid", "Internal Server Error").contains("Lambda authorizer"));
    assert!(!of("x-amz-apigw-id", "Internal server error").contains("Lambda authorizer"));
}

#[test]
fn w13_a_capital_letter_is_no_mark_of_a_lambda_authorizer() {
    for body in [
        r#"{"Message":"Forbidden"}"#,
        r#"{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:a"}"#,
    ] {
        let found = answered("rest-cognito", &id(), &format!("HTTP/1.1 403 Forbidden\n\n{body}"));
        assert_eq!(outcome(&found, "response/lambda_denied"), "absent", "{body}");
    }
}

#[test]
fn w14_an_appsync_body_says_which_fault_it_was() {
    let body = r#"{"errors":[{"errorType":"UnauthorizedException","message":"Token has expired."}]}"#;
    let found = answered("appsync", &token(json!({ "exp": NOW - 60 })), &format!("HTTP/1.1 401\n\n{body}"));
    assert_eq!(refused(&found), (401, "claims/expired"));
    assert_eq!(outcome(&found, "response/unauthorized"), "absent");
}

#[test]
fn w15_both_ways_to_a_custom_scope_are_named() {
    let mut line = json!({ "input": access(), "expectations": want("rest-cognito") });
    line["expectations"]["scopes"] = json!(["orders/read"]);
    let found = report(line);
    assert_eq!(refused(&found).1, "gateway/scope_missing");
    let text = text(&access(), None, "rest-cognito", |want| want.scopes = Told::These(vec!["orders/read".to_owned()]));
    assert!(text.contains("by itself") && text.contains("trigger"), "{text}");
}

#[test]
fn w16_only_a_rest_api_has_gateway_responses() {
    for (authorizer, has_them) in [("rest-cognito", true), ("http-jwt", false), ("appsync", false)] {
        let found = report(json!({
            "input": "",
            "request": "OPTIONS /orders HTTP/1.1\nHost: a.example",
            "response": "HTTP/1.1 401 Unauthorized\n\n{}",
            "expectations": want(authorizer),
        }));
        assert_eq!(refused(&found).1, "request/preflight");
        assert_eq!(words(&found).contains("gateway response"), has_them, "{authorizer}: {}", words(&found));
    }
}

#[test]
fn w17_an_issuer_of_the_european_partition_is_a_user_pool_s() {
    let iss = "https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab9";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "rest-cognito", "user_pools": [iss], "scopes": [] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
}

#[test]
fn w18_another_region_in_the_updated_issuer_is_no_replica_s() {
    let says = |prefix: &str| {
        let iss = format!("https://{prefix}cognito-idp.eu-west-1.amazonaws.com/us-east-1_example");
        report(
            json!({ "input": token(json!({ "iss": iss, "token_use": "id" })), "expectations": want("rest-cognito") }),
        )
        .to_string()
    };
    assert!(says("").contains("replica"), "the original form may be a replica's");
    assert!(!says("issuer-").contains("replica"), "the updated form has the primary Region");
}

#[test]
fn w19_an_identity_pool_s_messages_are_foretold() {
    assert_eq!(
        foretold("identity-pool", "identity_pool/logins_key"),
        ["Invalid login token. Issuer doesn't match providerName"]
    );
    assert!(foretold("identity-pool", "claims/expired").iter().all(|message| message.contains("Token expired")));
}

#[test]
fn w20_appsync_s_messages_are_foretold() {
    assert_eq!(foretold("appsync", "claims/expired"), ["Token has expired."]);
    assert!(of("appsync").steps().all(|step| step.answer.message != "UnauthorizedException"));
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

#[test]
fn w22_a_proxy_s_own_host_header_is_a_cause() {
    let answer = "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{\"message\":\"Forbidden\"}";
    assert!(words(&answered("rest-cognito", &id(), answer)).contains("Host header"));
}

#[test]
fn w23_code_at_the_edge_is_told_from_a_proxy() {
    let answer = "HTTP/1.1 401 Unauthorized\nx-cache: LambdaGeneratedResponse from cloudfront\n\n";
    let found = answered("rest-cognito", &id(), answer);
    assert!(words(&found).contains("Lambda@Edge"), "{}", words(&found));
    assert_eq!(found["verdict"]["confidence"], "certain");
}

#[test]
fn w24_whether_the_issuer_was_read_in_time_is_named_and_told() {
    assert!(of("http-jwt").unseen.iter().any(|words| words.en.contains("discovery document")));
    let answer = "HTTP/1.1 401 Unauthorized\napigw-requestid: a\nwww-authenticate: Bearer scope=\"\" error=\"invalid_token\" error_description=\"JWKS communication error\"\n\n{\"message\":\"Unauthorized\"}";
    assert_eq!(refused(&answered("http-jwt", &id(), answer)), (401, "response/keys_unreachable"));
}

#[test]
fn w25_the_issuer_of_gov_cloud_is_a_user_pool_s() {
    let iss = "https://cognito-idp.us-gov-east-1.amazonaws.com/us-gov-east-1_Ab9";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "rest-cognito", "user_pools": ["us-gov-east-1_Ab9"], "scopes": [] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
}

#[test]
fn w26_no_rest_api_s_jwt_authorizer_takes_a_shared_secret() {
    for alg in ["HS256", "none"] {
        let header = json!({ "alg": alg, "kid": "1234example=" }).to_string();
        let claims = json!({ "iss": ISS, "exp": NOW + 60, "aud": CLIENT }).to_string();
        let forged = KEY.sign_text(&header, claims.as_bytes());
        let found = report(json!({ "input": forged, "expectations": want("rest-jwt") }));
        assert_eq!(refused(&found), (401, "jwt/never_configured"), "{alg}");
        assert_eq!(found["verdict"]["confidence"], "certain", "{alg}");
    }
}
