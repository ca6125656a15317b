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

mod api_gateway;
mod issuers;
mod other_services;
mod sign_in;

use std::rc::Rc;
use std::sync::LazyLock;

use forge::Key;
use serde_json::{Value, json};
use token_inspector::authorizers::{self, Authorizer};
use token_inspector::exchange::Exchange;
use token_inspector::exchange::readers::Here;
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
    let reading = Reading::new(input, None, None).beside(Exchange::gather(&Here, input, None, None, client));
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
