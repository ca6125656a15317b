//! One line in, one line out. A bad line gets an answer too, and never ends the run.

use std::rc::Rc;

use serde_json::{Value, json};
use token_inspector::authorizers::Authorizer;
use token_inspector::authorizers::rest_cognito::REST_COGNITO;
use token_inspector::cognito::token_validation::TokenValidation;
use token_inspector::exchange::Exchange;
use token_inspector::expectations::Expectations;
use token_inspector::http::NotHttp;
use token_inspector::http::request::Request;
use token_inspector::http::response::Response;
use token_inspector::jose::jwk_set::{JwkSet, NotKeys};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::oauth::client::{Client, NotSettings};
use token_inspector::reading::Reading;
use token_inspector::report::{json::to_json, judge};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

use crate::arguments::authorizer;

/// The answer to one line: a report, or `{"error": …}`. `clock` stands in for a line without `now`.
pub fn answer(line: &[u8], clock: NumericDate) -> String {
    report(line, clock).unwrap_or_else(|error| json!({ "error": error }).to_string())
}

fn report(line: &[u8], clock: NumericDate) -> Result<String, String> {
    let line: Value = serde_json::from_slice(line).map_err(|e| format!("The line is not JSON: {e}."))?;
    let Value::Object(members) = &line else { return Err("The line is not a JSON object.".into()) };
    for name in members.keys() {
        match name.as_str() {
            "input" | "keys" | "secret" | "expectations" | "request" | "response" | "oauth_client" | "now" | "lang" => {
            }
            _ => return Err(format!("{name} is not a member of the schema.")),
        }
    }
    let http = |name: &str, instead: NotHttp| format!("{name}: {}", instead.says().en);
    let request = text(&line, "request")?.map(Request::read).transpose().map_err(|e| http("request", e))?;
    let response = text(&line, "response")?.map(Response::read).transpose().map_err(|e| http("response", e))?;
    let client = present(&line, "oauth_client").map(client).transpose()?;
    let exchange = Exchange { request, response, client };
    let input = text(&line, "input")?;
    let input = input.or((!exchange.is_empty()).then_some("")).ok_or("input is missing.")?;
    let fault = |name: &str, instead: NotKeys| format!("{name}: {}", instead.says().en);
    let keys = text(&line, "keys")?.map(|text| JwkSet::read(text, None)).transpose().map_err(|e| fault("keys", e))?;
    let secret = text(&line, "secret")?.map(|text| key_source::read(text, None)).transpose();
    let secret = secret.map_err(|e| fault("secret", e))?;
    let keys = match (keys, secret) {
        (Some(mut set), Some(secret)) => {
            set.keys.extend(secret.keys);
            Some(set)
        }
        (keys, secret) => keys.or(secret),
    };
    let now = match present(&line, "now") {
        None => clock,
        Some(value) => NumericDate(value.as_i64().ok_or("now is not a whole number of seconds.")?),
    };
    let lang = match text(&line, "lang")? {
        None => Lang::En,
        Some(tag) => Lang::from_tag(tag).ok_or("lang is neither en nor ko.")?,
    };
    let empty = json!({});
    let wanted = present(&line, "expectations").unwrap_or(&empty);
    let authorizer = text(wanted, "authorizer")?.map_or(Ok(&REST_COGNITO), authorizer)?;
    let want = expectations(wanted, authorizer, lang)?;
    let source = exchange.source(input, want.token_source());
    let reading = Reading::new(source, None, keys.map(Keyring::from).as_ref()).beside(exchange);
    let report = judge(Rc::new(reading), authorizer, &want, now);
    Ok(to_json(&report, lang))
}

fn expectations(wanted: &Value, authorizer: &Authorizer, lang: Lang) -> Result<Expectations, String> {
    let Value::Object(members) = wanted else { return Err("expectations is not a JSON object.".into()) };
    if let Some(name) = members.keys().find(|name| !EXPECTATIONS.contains(&name.as_str())) {
        return Err(format!("{name} is not a member of expectations."));
    }
    let mut expectations = Expectations {
        scopes: list(wanted, "scopes")?,
        clients: list(wanted, "clients")?,
        issuers: list(wanted, "issuers")?,
        audiences: list(wanted, "audiences")?,
        token_source: text(wanted, "token_source")?.map(str::to_owned),
        groups: list(wanted, "groups")?,
        logins_key: text(wanted, "logins_key")?.map(str::to_owned),
        ..Expectations::default()
    };
    if let Some(pattern) = text(wanted, "token_validation")?.filter(|pattern| !pattern.is_empty()) {
        let parsed = TokenValidation::parse(pattern).map_err(|e| format!("token_validation: {}", e.get(lang)))?;
        expectations.token_validation = Some(parsed);
    }
    for typed in list(wanted, "user_pools")? {
        expectations
            .expect_pool(&typed, authorizer.takes_any_issuer)
            .map_err(|e| format!("{typed}: {}", e.get(lang)))?;
    }
    Ok(expectations)
}

fn client(told: &Value) -> Result<Client, String> {
    Client::read(&told.to_string()).map_err(|fault| match fault {
        NotSettings::NotAnObject => "oauth_client is not a JSON object.".to_owned(),
        NotSettings::Unknown(name) => format!("{name} is not a member of oauth_client."),
        NotSettings::OtherType(name) => format!("{name} of oauth_client has a value of another type."),
    })
}

/// The members of `expectations`.
const EXPECTATIONS: [&str; 10] = [
    "authorizer",
    "user_pools",
    "issuers",
    "scopes",
    "clients",
    "audiences",
    "token_source",
    "token_validation",
    "groups",
    "logins_key",
];

/// A member that is there and not null.
fn present<'a>(object: &'a Value, name: &str) -> Option<&'a Value> {
    object.get(name).filter(|v| !v.is_null())
}

fn text<'a>(object: &'a Value, name: &str) -> Result<Option<&'a str>, String> {
    present(object, name).map(|v| v.as_str().ok_or_else(|| format!("{name} is not a string."))).transpose()
}

fn list(object: &Value, name: &str) -> Result<Vec<String>, String> {
    let fault = || format!("{name} is not an array of strings.");
    let Some(value) = present(object, name) else { return Ok(Vec::new()) };
    let items = value.as_array().ok_or_else(fault)?;
    items.iter().map(|v| v.as_str().map(str::to_owned).ok_or_else(fault)).collect()
}
