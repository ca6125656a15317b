//! A question in one line of JSON, and its answer in another: the schema is in `examples/README.md`. A bad line gets an
//! answer too, and never ends the run.

use std::borrow::Cow;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::{Report, from_the_box, json::to_json, judge};
use crate::authorizers::{self, Authorizer};
use crate::exchange::Exchange;
use crate::exchange::readers::Here;
use crate::expectations::Expectations;
use crate::jose::jwk_set::{JwkSet, NotKeys};
use crate::jose::key_source;
use crate::jose::keyring::{Keyring, Provenance};
use crate::oauth::client::Client;
use crate::order;
use crate::reading::Reading;
use crate::settings::expected::{self, AUTHORIZER};
use crate::settings::line::{
    CHOSEN, EVERY_KEY, EXPECTATIONS, INPUT, KEYS, KEYS_ADDRESS, LANG, NOW, OAUTH_CLIENT, REQUEST, RESPONSE, SECRET,
    WITHOUT_RESPONSE,
};
use crate::settings::read::{Stated, client, client_text, present, unknown};
use crate::settings::{self, Setting, line};
use crate::text::Lang;
use crate::time::NumericDate;

/// Why a line has no answer: the setting at fault, where it is one, and what is wrong.
type Fault = (Option<&'static Setting>, String);

/// The answer to one line: a report, or `{"error": …, "member": …}`. `clock` stands in for a line without `now`.
#[must_use]
pub fn answer(line: &[u8], clock: NumericDate) -> String {
    let line = serde_json::from_slice(line).map_err(|e| no_member(format!("The line is not JSON: {e}.")));
    let report = line.and_then(|line| report(&line, clock));
    report.map(|(report, lang)| to_json(&report, lang)).unwrap_or_else(|(setting, error)| {
        json!({ "error": error, "member": setting.map_or("", |one| one.name) }).to_string()
    })
}

/// The authorizer of a name.
///
/// # Errors
/// A sentence that says which there are.
pub fn authorizer(id: &str) -> Result<&'static Authorizer, String> {
    authorizers::find(id).ok_or_else(|| {
        let known: Vec<&str> = authorizers::ALL.iter().map(|a| a.id()).collect();
        format!("There is no authorizer {id}; there are {}.", known.join(", "))
    })
}

/// What is told beside the text and the keys.
pub struct Beside {
    /// What was sent, what came back, and the OAuth client's settings.
    pub exchange: Exchange,
    /// The authorizer, where one is told.
    pub authorizer: Option<&'static Authorizer>,
    /// What it expects.
    pub want: Expectations,
}

impl Beside {
    /// The report on the text `input`, of which the token with the index `chosen` is judged, where one is chosen, for the
    /// moment `now`. Keys that stand in the text count where `keys` are none.
    #[must_use]
    pub fn report(self, input: &str, chosen: Option<usize>, keys: Option<Keyring>, now: NumericDate) -> Report {
        let Self { exchange, authorizer, want } = self;
        let keys = keys.or_else(|| from_the_box::keyring(&exchange));
        let source = exchange.source(input, want.token_source());
        let reading = match source {
            Cow::Borrowed(source) => Reading::around(&exchange.definitions, source, chosen, keys.as_ref()),
            Cow::Owned(source) => Reading::new(source, chosen, keys.as_ref()),
        };
        let reading = reading.beside(exchange);
        judge(Rc::new(reading), authorizer, &want, now)
    }
}

/// What was typed into the fields beside a text, as far as it can be read, and what is wrong with the rest, in `lang`. A
/// blank field says nothing. `gather` is handed the request, the answer and the OAuth client that were typed, and gives
/// the exchange of the text and them.
pub fn typed<'a>(
    fields: impl Iterator<Item = (&'static Setting, &'a str)>,
    lang: Lang,
    gather: impl FnOnce(Option<&str>, Option<&str>, Option<Client>) -> Exchange,
) -> (Beside, Vec<(&'static Setting, String)>) {
    // The authorizer and what else others rest on stand first in the table.
    let mut fields: Vec<_> = fields.filter(|(_, typed)| !typed.trim().is_empty()).collect();
    order::by_key(&mut fields, |(setting, _)| settings::all().position(|one| one == *setting));
    let (mut stated, mut judge, mut faults) = (Stated::default(), None, Vec::new());
    let (mut request, mut response) = (None, None);
    for (setting, typed) in fields {
        let read = match setting {
            one if *one == AUTHORIZER => authorizer(typed).map(|one| judge = Some(one)),
            one if *one == REQUEST => {
                request = Some(typed);
                Ok(())
            }
            one if *one == RESPONSE => {
                response = Some(typed);
                Ok(())
            }
            one if *one == OAUTH_CLIENT => client_text(typed).map(|told| stated.client = Some(told)),
            one => one.read(&one.value(typed), &mut stated, takes_any_issuer(judge), lang),
        };
        faults.extend(read.err().map(|fault| (setting, fault)));
    }
    let mut exchange = gather(request, response, stated.client);
    let judge = from_the_box::fill(&mut exchange, judge, &mut stated.want);
    (Beside { exchange, authorizer: judge, want: stated.want }, faults)
}

/// Where nobody said which authorizer decides, any issuer may be meant.
fn takes_any_issuer(authorizer: Option<&Authorizer>) -> bool {
    authorizer.is_none_or(|one| one.takes_any_issuer)
}

/// What a line tells beside the text `input` and the keys; words about what cannot be read are in `lang`.
fn beside(line: &Map<String, Value>, lang: Lang, input: &str) -> Result<Beside, Fault> {
    let client = present(line, OAUTH_CLIENT.name).map(client).transpose().map_err(at(&OAUTH_CLIENT))?;
    let mut exchange = Exchange::gather(&Here, input, text(line, &REQUEST)?, text(line, &RESPONSE)?, client);
    if flag(line, &WITHOUT_RESPONSE)? {
        exchange = exchange.without_response();
    }
    let empty = json!({});
    let wanted = present(line, EXPECTATIONS.name).unwrap_or(&empty);
    let Value::Object(wanted) = wanted else { return Err(no_member("expectations is not a JSON object.")) };
    let members = || expected::ALL.iter().filter(|one| one.is_expected());
    if let Some(name) = unknown(wanted, |name| members().any(|one| one.name == name)) {
        return Err(no_member(format!("{name} is not a member of expectations.")));
    }
    let authorizer = text(wanted, &AUTHORIZER)?.map(authorizer).transpose().map_err(at(&AUTHORIZER))?;
    let mut stated = Stated::default();
    for one in members() {
        if let Some(value) = present(wanted, one.name) {
            one.read(value, &mut stated, takes_any_issuer(authorizer), lang).map_err(at(one))?;
        }
    }
    let authorizer = from_the_box::fill(&mut exchange, authorizer, &mut stated.want);
    Ok(Beside { exchange, authorizer, want: stated.want })
}

/// The report that a line asks for, and the language that it asks for it in.
///
/// # Errors
/// Why there is none.
fn report(line: &Value, clock: NumericDate) -> Result<(Report, Lang), Fault> {
    let Value::Object(line) = line else { return Err(no_member("The line is not a JSON object.")) };
    if let Some(name) = unknown(line, |name| line::ALL.iter().any(|one| one.name == name)) {
        return Err(no_member(format!("{name} is not a member of the schema.")));
    }
    let lang = match text(line, &LANG)? {
        None => Lang::En,
        Some(tag) => Lang::from_tag(tag).ok_or((Some(&LANG), "lang is neither en nor ko.".to_owned()))?,
    };
    let input = text(line, &INPUT)?;
    let beside = beside(line, lang, input.unwrap_or_default())?;
    let missing = || (Some(&INPUT), "input is missing.".to_owned());
    let input = input.or((!beside.exchange.is_empty()).then_some("")).ok_or_else(missing)?;
    let now = whole(line, &NOW)?.map_or(clock, NumericDate);
    let chosen = whole(line, &CHOSEN)?.and_then(|index| usize::try_from(index).ok());
    Ok((beside.report(input, chosen, keyring(line, lang)?, now), lang))
}

/// The keys and the secret of a line, and how they may be used.
fn keyring(line: &Map<String, Value>, lang: Lang) -> Result<Option<Keyring>, Fault> {
    type Read = fn(&str) -> Result<JwkSet, NotKeys>;
    let read = |member: &'static Setting, read: Read| {
        let set = text(line, member)?.map(read).transpose();
        set.map_err(|e| (Some(member), format!("{}: {}", member.name, e.says().get(lang))))
    };
    let set = match (read(&KEYS, JwkSet::read)?, read(&SECRET, key_source::read)?) {
        (Some(mut set), Some(secret)) => {
            set.keys = set.keys.iter().chain(secret.keys.iter()).cloned().collect();
            set
        }
        (Some(set), None) | (None, Some(set)) => set,
        (None, None) => return Ok(None),
    };
    let address = text(line, &KEYS_ADDRESS)?.map(Rc::from);
    let provenance = address.map_or(Provenance::Given, Provenance::Fetched);
    Ok(Some(Keyring { set, provenance, every_key: flag(line, &EVERY_KEY)? }))
}

fn no_member(error: impl Into<String>) -> Fault {
    (None, error.into())
}

fn at(setting: &'static Setting) -> impl Fn(String) -> Fault {
    move |error| (Some(setting), error)
}

/// A member that is there, read; `what` says what it has to be.
fn member<'a, T>(
    object: &'a Map<String, Value>,
    setting: &'static Setting,
    read: impl Fn(&'a Value) -> Option<T>,
    what: &str,
) -> Result<Option<T>, Fault> {
    let fault = || (Some(setting), format!("{} is {what}.", setting.name));
    present(object, setting.name).map(|value| read(value).ok_or_else(fault)).transpose()
}

fn text<'a>(object: &'a Map<String, Value>, setting: &'static Setting) -> Result<Option<&'a str>, Fault> {
    member(object, setting, Value::as_str, "not a string")
}

fn whole(object: &Map<String, Value>, setting: &'static Setting) -> Result<Option<i64>, Fault> {
    member(object, setting, Value::as_i64, "not a whole number")
}

fn flag(object: &Map<String, Value>, setting: &'static Setting) -> Result<bool, Fault> {
    Ok(member(object, setting, Value::as_bool, "neither true nor false")?.unwrap_or_default())
}
