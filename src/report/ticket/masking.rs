//! A report as it may be given to others: without the token, and without what is personal.

use std::collections::HashSet;
use std::rc::Rc;

use super::personal::{GRANTS_AND_SCHEMES, NAMES, SHOWN, is_personal};
use crate::encoding::json::{Json, Member};
use crate::expectations::list;
use crate::intake::Surroundings;
use crate::jose::token::Token;
use crate::report::Report;
use crate::report::differences::Difference;
use crate::report::from_the_box::setting;
use crate::secret::redact::{MASK, redact};
use crate::secret::values::Values;
use crate::settings::Setting;
use crate::text::Text;

/// A shorter value stands in too many other words to be looked for in sentences, in bytes. Where it is a claim's own
/// value it is masked all the same.
const SHORTEST: usize = 4;

/// A shorter segment of a token is looked for only with the whole of it.
const PIECE: usize = 12;

/// What is looked for in the sentences of a report.
pub struct Masking {
    values: Values,
    /// What stands in the report on purpose.
    shown: HashSet<String>,
    is_masked: bool,
}

impl Masking {
    /// The tokens of a report and their segments, and where `is_masked` the personal values in their claims, but for
    /// those that a claim which is shown has as well: a machine's `sub` is its `client_id`.
    #[must_use]
    pub fn of(report: &Report, settings: &[(&Setting, &str)], is_masked: bool) -> Self {
        let reading = &report.reading;
        let (mut values, mut shown) = (Vec::new(), Vec::new());
        for found in reading.tokens.iter().filter(|_| is_masked) {
            let (header, claims) = match &found.token {
                Token::Jws(jws) => (jws.header.object.as_ref().ok(), jws.payload.object.as_ref().ok()),
                Token::Jwe(header) => (header.object.as_ref().ok(), None),
                _ => (None, None),
            };
            for Member { name, node } in header.map(|node| node.value.members()).unwrap_or_default() {
                strings(&node.value, if SHOWN.contains(&name.as_str()) { &mut shown } else { &mut values });
            }
            for Member { name, node } in claims.map(|node| node.value.members()).unwrap_or_default() {
                strings(&node.value, if is_personal(name) { &mut values } else { &mut shown });
            }
        }
        values.extend(unknown_words(report).filter(|_| is_masked));
        let kids = reading.keys.iter().flat_map(|keys| keys.set.keys.iter()).filter_map(|key| key.kid.as_deref());
        shown.extend(kids);
        let shown: HashSet<String> =
            shown.iter().flat_map(|text| text.split(' ').chain([*text])).map(str::to_owned).collect();
        values.retain(|value| value.len() >= SHORTEST && !shown.contains(*value));
        let local = values.iter().filter_map(|value| value.split_once('@')).map(|(local, _)| local);
        let local: Vec<&str> = local.filter(|local| local.len() >= SHORTEST && !shown.contains(*local)).collect();
        let whole = reading.tokens.iter().map(|found| found.found.clean.as_str()).filter(|clean| !clean.is_empty());
        let segments =
            reading.tokens.iter().flat_map(|found| found.found.clean.split('.')).filter(|part| part.len() >= PIECE);
        let mut values: Vec<String> =
            values.into_iter().chain(local).chain(whole).chain(segments).map(str::to_owned).collect();
        // As JSON has it, too, where that is another text (RFC 8259 §7).
        let is_escaped = |value: &&String| value.bytes().any(|byte| byte < b' ' || byte == b'"' || byte == b'\\');
        let quoted = values.iter().filter(is_escaped).filter_map(|value| serde_json::to_string(value).ok());
        let quoted: Vec<String> = quoted.map(|quoted| quoted.trim_matches('"').to_owned()).collect();
        values.extend(quoted);
        let values = Values::new(values.iter().map(String::as_str));
        // An e-mail address and a token are shown by no name.
        let mut shown: HashSet<String> =
            shown.into_iter().filter(|text| !text.contains('@') && !text.contains("eyJ")).collect();
        let told = settings.iter().flat_map(|(one, typed)| list(typed).map(move |item| (*one, item)));
        let read = report.read.iter().flat_map(|read| list(&read.value).map(move |item| (setting(read.what), item)));
        let told = told.chain(read);
        shown.extend(told.filter(|(one, item)| one.is_recognised(item)).map(|(_, item)| item.to_owned()));
        Self { values, shown, is_masked }
    }

    /// A text with each of the values masked, plain, percent-encoded or as JSON has it, and where what is personal is
    /// masked, with whatever may be a secret or a person.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let text = if self.is_masked { redact(text, &|word| self.shown.contains(word)) } else { text.to_owned() };
        self.values.without(&text)
    }

    /// What is shown of an object's members: their names and values as texts from outside.
    fn members(&self, object: &mut Json, is_hidden: impl Fn(&str) -> bool) {
        if let Json::Object(members) = object {
            for member in members {
                if is_hidden(&member.name) {
                    hide(&mut member.node.value)
                } else {
                    self.values_of(&mut member.node.value)
                }
                member.name = self.text(&member.name);
            }
        }
    }

    fn values_of(&self, value: &mut Json) {
        match value {
            Json::String(text) => *text = self.text(text),
            Json::Array(items) => items.iter_mut().for_each(|item| self.values_of(&mut item.value)),
            Json::Object(members) => members.iter_mut().for_each(|member| self.values_of(&mut member.node.value)),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Verbatim(_) => {}
        }
    }

    /// The report without what is told by its place to be a token, a person or a line of a log. Every text that is made of
    /// it is told through [`Self::text`] besides. The checks are not asked again, so they say what they said of the token
    /// itself.
    #[must_use]
    pub fn report(&self, report: &Report) -> Report {
        let mut report = report.clone();
        let mut reading = (*report.reading).clone();
        let mut tokens = reading.tokens.to_vec();
        for found in &mut tokens {
            MASK.clone_into(&mut found.found.clean);
            if let Surroundings::Within { name, .. } = &mut found.found.surroundings {
                let kept = name.as_deref().and_then(|name| name.rsplit('.').next()).map(str::to_owned);
                *name = kept.filter(|name| NAMES.contains(&name.to_ascii_lowercase().as_str()));
            }
            let (header, claims) = match &mut found.token {
                Token::Jws(jws) => (jws.header.object.as_mut().ok(), jws.payload.object.as_mut().ok()),
                Token::Jwe(header) => (header.object.as_mut().ok(), None),
                _ => (None, None),
            };
            for node in header.into_iter().filter(|_| self.is_masked) {
                self.members(&mut node.value, |name| !SHOWN.contains(&name));
            }
            for node in claims.into_iter().filter(|_| self.is_masked) {
                self.members(&mut node.value, is_personal);
            }
        }
        reading.tokens = tokens.into();
        let exchange = Rc::make_mut(&mut reading.exchange);
        if let Some(response) = &mut exchange.response {
            response.body = self.text(&response.body).into();
        }
        // Anybody may stand anywhere in a line of a log, and what it tells of a call is told beside it.
        if let Some(log) = exchange.log.as_mut().filter(|_| self.is_masked) {
            Rc::make_mut(log).groups.iter_mut().for_each(|group| MASK.clone_into(&mut group.line));
        }
        report.reading = Rc::new(reading);
        let compared = report.calls.compared.iter_mut().flat_map(|(_, differences)| differences);
        for one in compared.filter(|one| self.is_masked && is_of_a_personal_claim(one)) {
            one.passed = Text::verbatim(MASK);
            one.refused = Text::verbatim(MASK);
        }
        // What a change would put into the question may be a whole token.
        report.verdict.change.iter_mut().flat_map(|change| &mut change.steps).for_each(|step| step.sets.clear());
        report
    }
}

/// Whether two calls differ in a claim that is masked. Whatever else they differ in has a name in each language.
fn is_of_a_personal_claim(difference: &Difference) -> bool {
    let name = &difference.name;
    difference.id == "token" && name.en == name.ko && is_personal(&name.en)
}

/// The words of a client's grant type and header prefix, and of the schemes that two calls differ in, that no
/// specification has: somebody may have put a secret there.
fn unknown_words(report: &Report) -> impl Iterator<Item = &str> {
    let client = report.reading.exchange.client.iter();
    let typed = client.flat_map(|client| [&client.grant_type, &client.header_prefix]).flatten().map(String::as_str);
    let compared = report.calls.compared.iter().flat_map(|(_, differences)| differences);
    let schemes = compared.filter(|one| one.id == "scheme").flat_map(|one| [&one.passed, &one.refused]);
    // What is another word in Korean is this product's own.
    let typed = typed.chain(schemes.filter(|words| words.en == words.ko).map(|words| words.en.as_ref()));
    let words = typed.flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !GRANTS_AND_SCHEMES.contains(&word.to_ascii_lowercase().as_str()))
}

fn strings<'a>(value: &'a Json, found: &mut Vec<&'a str>) {
    match value {
        Json::String(text) | Json::Number(text) | Json::Verbatim(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| strings(&item.value, found)),
        Json::Object(members) => members.iter().for_each(|member| strings(&member.node.value, found)),
        Json::Null | Json::Bool(_) => {}
    }
}

/// Masks every value inside one; its shape stays.
fn hide(value: &mut Json) {
    match value {
        Json::Array(items) => items.iter_mut().for_each(|item| hide(&mut item.value)),
        Json::Object(members) => members.iter_mut().for_each(|member| hide(&mut member.node.value)),
        Json::Null => {}
        other => *other = Json::String(MASK.to_owned()),
    }
}
