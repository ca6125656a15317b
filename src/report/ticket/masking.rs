//! A report as it may be given to others: without the token, and without what is personal.

use std::borrow::Cow;
use std::collections::HashSet;
use std::rc::Rc;

use crate::cognito::claim_dictionary;
use crate::encoding::json::{Json, Member};
use crate::expectations::list;
use crate::intake::Surroundings;
use crate::jose::token::Token;
use crate::report::Report;
use crate::secret::redact::{MASK, redact};
use crate::secret::values::Values;
use crate::settings::Setting;
use crate::text::Text;

/// A shorter value stands in too many other words to be looked for in sentences, in bytes. Where it is a claim's own
/// value it is masked all the same.
const SHORTEST: usize = 4;

/// A shorter segment of a token is looked for only with the whole of it.
const PIECE: usize = 12;

/// The claims that tell a person, a device or a sign-in from others, beside the user's attributes: with any of them a
/// log or a user pool names the user.
const PERSONAL: [&str; 9] =
    ["sub", "username", "cognito:username", "identities", "device_key", "jti", "origin_jti", "event_id", "nonce"];

/// The attributes that are the same for very many users, and that a cause is looked for in.
const NOT_PERSONAL: [&str; 3] = ["email_verified", "phone_number_verified", "updated_at"];

/// Whether a claim's value is masked: the user's attributes, what tells a person, a device or a sign-in from others, and
/// whatever the dictionary does not know, since nobody can tell what a trigger or another issuer has put there.
#[must_use]
pub fn is_personal(claim: &str) -> bool {
    let is_attribute = claim_dictionary::is_attribute(claim) && !NOT_PERSONAL.contains(&claim);
    is_attribute || PERSONAL.contains(&claim) || claim.starts_with("dev:") || claim_dictionary::meaning(claim).is_none()
}

/// The parameters of a JOSE Header whose values are shown (RFC 7515 §4.1, RFC 7516 §4.1, RFC 7797 §3); whoever made the
/// token has put what they like into any other.
const SHOWN: [&str; 10] = ["alg", "kid", "typ", "cty", "crit", "enc", "zip", "x5t", "x5t#S256", "b64"];

/// The names before a token that say what it is; any other may name a person.
const NAMES: [&str; 10] = [
    "id_token",
    "idtoken",
    "access_token",
    "accesstoken",
    "refresh_token",
    "refreshtoken",
    "authorization",
    "token",
    "x-amz-security-token",
    "x-amzn-oidc-data",
];

/// The words of grant types (RFC 6749 §1.3, RFC 7636, RFC 8628, RFC 8693) and of authentication schemes.
const GRANTS_AND_SCHEMES: [&str; 22] = [
    "authorization",
    "code",
    "with",
    "pkce",
    "implicit",
    "client",
    "credentials",
    "refresh",
    "token",
    "password",
    "device",
    "exchange",
    "authorizationcode",
    "clientcredentials",
    "refreshtoken",
    "bearer",
    "basic",
    "digest",
    "dpop",
    "hmac",
    "negotiate",
    "jwt",
];

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

    fn words(&self, words: &mut Text) {
        let is_of_one_language = words.en == words.ko;
        words.en = Cow::Owned(self.text(&words.en));
        words.ko = if is_of_one_language { words.en.clone() } else { Cow::Owned(self.text(&words.ko)) };
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

    /// The report as it may be given to others: every text that is made of it is masked alike. The checks are not asked
    /// again, so they say what they said of the token itself.
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
        exchange.files = exchange.files.renamed(|name| self.text(name));
        report.reading = Rc::new(reading);
        for row in &mut report.rows {
            let finding = &mut row.finding;
            let contrast = finding.contrast.as_mut().map(|contrast| [&mut contrast.actual, &mut contrast.expected]);
            let optional = [&mut finding.evidence, &mut finding.remedy].into_iter().flatten();
            optional.chain(contrast.into_iter().flatten()).chain([&mut finding.says]).for_each(|one| self.words(one));
        }
        let verdict = &mut report.verdict;
        [&mut verdict.says, &mut verdict.remedy].into_iter().chain(&mut verdict.detail).for_each(|one| self.words(one));
        let pieces = verdict.because.iter_mut().chain(&mut verdict.against).chain(&mut verdict.also);
        pieces.for_each(|piece| self.words(&mut piece.says));
        if let Some(ask) = &mut verdict.ask {
            self.words(&mut ask.asks);
            for choice in &mut ask.choices {
                self.words(&mut choice.says);
                choice.values.iter_mut().for_each(|value| *value = self.text(value));
            }
        }
        for step in verdict.change.iter_mut().flat_map(|change| &mut change.steps) {
            self.words(&mut step.says);
            // What a change would put into the question may be a whole token.
            step.sets.clear();
        }
        report.commands.iter_mut().for_each(|command| command.line = self.text(&command.line));
        report.settings.iter_mut().for_each(|(_, value)| self.words(value));
        report
    }
}

/// The words of a client's grant type and header prefix that no specification has: somebody may have typed a secret there.
fn unknown_words(report: &Report) -> impl Iterator<Item = &str> {
    let client = report.reading.exchange.client.iter();
    let typed = client.flat_map(|client| [&client.grant_type, &client.header_prefix]).flatten();
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
