//! A question in one line of JSON, and its answer in another: the schema is in `examples/README.md`. A bad line gets an
//! answer too, and never ends the run.

use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::door::OF_SECTIONS;
use super::{Report, json::to_json, judge};
use crate::authorizers::{self, Authorizer};
use crate::cognito::token_validation::TokenValidation;
use crate::exchange::Exchange;
use crate::expectations::{self, Expectations, Told};
use crate::jose::jwk_set::{JwkSet, NotKeys};
use crate::jose::key_source;
use crate::jose::keyring::Keyring;
use crate::oauth::client::Client;
use crate::reading::Reading;
use crate::text::Lang;
use crate::time::NumericDate;

/// Why a line has no answer: the member at fault, empty where there is none, and what is wrong with it.
type Fault = (&'static str, String);

/// The answer to one line: a report, or `{"error": …, "member": …}`. `clock` stands in for a line without `now`.
#[must_use]
pub fn answer(line: &[u8], clock: NumericDate) -> String {
    let line = serde_json::from_slice(line).map_err(|e| no_member(format!("The line is not JSON: {e}.")));
    let report = line.and_then(|line| report(&line, clock));
    report
        .map(|(report, lang)| to_json(&report, lang))
        .unwrap_or_else(|(member, error)| json!({ "error": error, "member": member }).to_string())
}

/// The authorizer of a name.
///
/// # Errors
/// A sentence that says which there are.
pub fn authorizer(id: &str) -> Result<&'static Authorizer, String> {
    authorizers::find(id).ok_or_else(|| {
        let known: Vec<&str> = authorizers::ALL.iter().map(|a| a.id).collect();
        format!("There is no authorizer {id}; there are {}.", known.join(", "))
    })
}

/// What is told beside the text and the keys.
pub(super) struct Beside {
    /// What was sent, what came back, and the OAuth client's settings.
    pub exchange: Exchange,
    /// The authorizer, where one is told.
    pub authorizer: Option<&'static Authorizer>,
    /// What it expects.
    pub want: Expectations,
}

/// What a line tells beside the text `input` and the keys; words about what cannot be read are in `lang`.
///
/// # Errors
/// What cannot be read.
pub(super) fn beside(line: &Value, lang: Lang, input: &str) -> Result<Beside, Fault> {
    let client = present(line, "oauth_client").map(client).transpose().map_err(|e| ("oauth_client", e))?;
    let exchange = Exchange::gather(input, text(line, "request")?, text(line, "response")?, client);
    let empty = json!({});
    let wanted = present(line, "expectations").unwrap_or(&empty);
    let authorizer = text(wanted, "authorizer")?.map(authorizer).transpose().map_err(|e| ("authorizer", e))?;
    let mut want = expectations(wanted, authorizer, lang)?;
    let authorizer = filled(&exchange, input, authorizer, &mut want);
    Ok(Beside { exchange, authorizer, want })
}

/// Fills in what nobody told and the text defines; gives the authorizer that is told, or else the one that is defined.
pub fn filled(
    exchange: &Exchange,
    input: &str,
    told: Option<&'static Authorizer>,
    want: &mut Expectations,
) -> Option<&'static Authorizer> {
    let mut chosen = exchange.definitions.choose(input, exchange.asked().as_ref());
    let defined =
        chosen.settings.iter().find(|one| one.name == "authorizer").and_then(|one| authorizers::find(&one.value));
    let authorizer = told.or(defined);
    if authorizer != defined {
        chosen.settings.retain(|one| one.name != "authorizer");
    }
    want.fill(chosen, authorizer.is_none_or(|one| one.takes_any_issuer));
    authorizer
}

/// The report that a line asks for, and the language that it asks for it in.
///
/// # Errors
/// Why there is none.
fn report(line: &Value, clock: NumericDate) -> Result<(Report, Lang), Fault> {
    let Value::Object(members) = line else { return Err(no_member("The line is not a JSON object.")) };
    if let Some(name) = members.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
        return Err(no_member(format!("{name} is not a member of the schema.")));
    }
    let lang = match text(line, "lang")? {
        None => Lang::En,
        Some(tag) => Lang::from_tag(tag).ok_or(("lang", "lang is neither en nor ko.".to_owned()))?,
    };
    let input = text(line, "input")?;
    let Beside { exchange, authorizer, want } = beside(line, lang, input.unwrap_or_default())?;
    let input = input.or((!exchange.is_empty()).then_some("")).ok_or(("input", "input is missing.".to_owned()))?;
    let now = whole(line, "now")?.map_or(clock, NumericDate);
    let source = exchange.source(input, want.token_source());
    let chosen = whole(line, "chosen")?.and_then(|index| usize::try_from(index).ok());
    let keys = keyring(line, lang)?;
    let reading = Reading::new(source, chosen, keys.as_ref()).beside(exchange);
    Ok((judge(Rc::new(reading), authorizer, &want, now), lang))
}

/// The keys and the secret of a line, and how they may be used.
fn keyring(line: &Value, lang: Lang) -> Result<Option<Keyring>, Fault> {
    type Read = fn(&str) -> Result<JwkSet, NotKeys>;
    let read = |member, read: Read| {
        let set = text(line, member)?.map(read).transpose();
        set.map_err(|e| (member, format!("{member}: {}", e.says().get(lang))))
    };
    let set = match (read("keys", JwkSet::read)?, read("secret", key_source::read)?) {
        (Some(mut set), Some(secret)) => {
            set.keys.extend(secret.keys);
            set
        }
        (Some(set), None) | (None, Some(set)) => set,
        (None, None) => return Ok(None),
    };
    let address = text(line, "keys_address")?.map(Rc::from);
    Ok(Some(Keyring { set, address, every_key: flag(line, "every_key")? }))
}

/// The line of what was typed into each field, by its name, but for the blank ones and those `left_out`.
#[must_use]
pub(super) fn line(fields: &[(String, String)], left_out: &[&str]) -> Value {
    let (mut line, mut wanted, mut client) = (Map::new(), Map::new(), Map::new());
    for (name, typed) in fields.iter().map(|(name, typed)| (name.as_str(), typed.as_str())) {
        if typed.trim().is_empty() || left_out.contains(&name) || name.starts_with(OF_SECTIONS) {
            continue;
        }
        if name == NO_SCOPES {
            wanted.insert("scopes".to_owned(), json!([]));
            continue;
        }
        let value = match name {
            "sends_secret" | "has_secret" => Value::from(typed == "true"),
            "user_pools" | "scopes" | "clients" | "groups" | "registered_callbacks" => {
                expectations::list(typed).map(Value::from).collect()
            }
            _ => Value::from(typed),
        };
        let object = match name {
            name if MEMBERS.contains(&name) => &mut line,
            name if EXPECTATIONS.contains(&name) => &mut wanted,
            _ => &mut client,
        };
        object.insert(name.to_owned(), value);
    }
    if !client.is_empty() && !left_out.contains(&"oauth_client") {
        line.insert("oauth_client".to_owned(), client.into());
    }
    line.insert("expectations".to_owned(), wanted.into());
    line.into()
}

/// The name of the field that says that the method has no scopes: a blank list of them says nothing.
pub const NO_SCOPES: &str = "no_scopes";

/// The members of a line.
const MEMBERS: [&str; 12] = [
    "input",
    "chosen",
    "keys",
    "keys_address",
    "every_key",
    "secret",
    "expectations",
    "request",
    "response",
    "oauth_client",
    "now",
    "lang",
];

fn no_member(error: impl Into<String>) -> Fault {
    ("", error.into())
}

fn expectations(wanted: &Value, authorizer: Option<&Authorizer>, lang: Lang) -> Result<Expectations, Fault> {
    let Value::Object(members) = wanted else { return Err(no_member("expectations is not a JSON object.")) };
    if let Some(name) = members.keys().find(|name| !EXPECTATIONS.contains(&name.as_str())) {
        return Err(no_member(format!("{name} is not a member of expectations.")));
    }
    let mut expectations = Expectations {
        scopes: told(wanted, "scopes")?,
        clients: told(wanted, "clients")?,
        issuers: list(wanted, "issuers")?,
        audiences: list(wanted, "audiences")?,
        token_source: text(wanted, "token_source")?.map(str::to_owned),
        groups: list(wanted, "groups")?,
        logins_key: text(wanted, "logins_key")?.map(str::to_owned),
        ..Expectations::default()
    };
    if let Some(pattern) = text(wanted, "token_validation")?.filter(|pattern| !pattern.is_empty()) {
        let parsed = TokenValidation::parse(pattern)
            .map_err(|e| ("token_validation", format!("token_validation: {}", e.get(lang))))?;
        expectations.token_validation = Some(parsed);
    }
    for typed in list(wanted, "user_pools")? {
        expectations
            .expect_pool(&typed, authorizer.is_none_or(|one| one.takes_any_issuer))
            .map_err(|e| ("user_pools", format!("{typed}: {}", e.get(lang))))?;
    }
    Ok(expectations)
}

fn client(told: &Value) -> Result<Client, String> {
    Client::read(&told.to_string()).map_err(|fault| fault.to_string())
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

fn text<'a>(object: &'a Value, name: &'static str) -> Result<Option<&'a str>, Fault> {
    let fault = || (name, format!("{name} is not a string."));
    present(object, name).map(|v| v.as_str().ok_or_else(fault)).transpose()
}

fn whole(object: &Value, name: &'static str) -> Result<Option<i64>, Fault> {
    let fault = || (name, format!("{name} is not a whole number."));
    present(object, name).map(|v| v.as_i64().ok_or_else(fault)).transpose()
}

fn flag(object: &Value, name: &'static str) -> Result<bool, Fault> {
    let fault = || (name, format!("{name} is neither true nor false."));
    present(object, name).map_or(Ok(false), |v| v.as_bool().ok_or_else(fault))
}

/// A list, where one is there: an empty one says that there is none.
fn told(object: &Value, name: &'static str) -> Result<Told<String>, Fault> {
    present(object, name).map_or(Ok(Told::NotSaid), |_| list(object, name).map(Told::from))
}

fn list(object: &Value, name: &'static str) -> Result<Vec<String>, Fault> {
    let fault = || (name, format!("{name} is not an array of strings."));
    let Some(value) = present(object, name) else { return Ok(Vec::new()) };
    let items = value.as_array().ok_or_else(fault)?;
    items.iter().map(|v| v.as_str().map(str::to_owned).ok_or_else(fault)).collect()
}
