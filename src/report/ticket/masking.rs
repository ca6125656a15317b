//! A report as it may be given to others: without the token, and without what is personal.

use std::borrow::Cow;
use std::rc::Rc;

use crate::cognito::claim_dictionary;
use crate::encoding::json::{Json, Member};
use crate::expectations::list;
use crate::intake::HEADER_START;
use crate::jose::token::{Jws, Token};
use crate::report::Report;
use crate::text::Text;

/// What stands in a value's place.
pub const MASK: &str = "•••";

/// A shorter value stands in too many other words to be looked for in sentences, in bytes. Where it is a claim's own
/// value it is masked all the same.
const SHORTEST: usize = 4;

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

/// The values that are looked for in sentences, the longest first, so that none is masked in part.
pub struct Masking(Vec<String>);

impl Masking {
    /// The tokens of a report, and where `is_masked` the personal values in their claims, but for those that a claim
    /// which is shown has as well: a machine's `sub` is its `client_id`. A token that was typed for one of `settings` is
    /// masked as well.
    #[must_use]
    pub fn of(report: &Report, settings: &[(&str, &str)], is_masked: bool) -> Self {
        let tokens = &report.reading.tokens;
        let (mut values, mut shown) = (Vec::new(), Vec::new());
        for jws in tokens.iter().filter_map(|found| jws(&found.token)).filter(|_| is_masked) {
            let members = jws.payload.object.as_ref().map(|node| node.value.members()).unwrap_or_default();
            for Member { name, node } in members {
                strings(&node.value, if is_personal(name) { &mut values } else { &mut shown });
            }
        }
        values.retain(|value| value.len() >= SHORTEST && !shown.contains(value));
        let whole = tokens.iter().map(|found| found.found.clean.as_str()).filter(|clean| !clean.is_empty());
        let typed = settings.iter().flat_map(|(_, typed)| list(typed)).filter(|one| one.contains(HEADER_START));
        let mut values: Vec<String> = values.into_iter().chain(whole).chain(typed).map(str::to_owned).collect();
        values.sort_by_key(|value| std::cmp::Reverse(value.len()));
        Self(values)
    }

    /// A text with each of the values masked, wherever it stands as a whole word, plain or as JSON has it.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, value| {
            let quoted = serde_json::to_string(value).unwrap_or_default();
            let inner = quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value);
            let text = replaced(&text, value);
            if inner == value { text } else { replaced(&text, inner) }
        })
    }

    fn words(&self, words: &mut Text) {
        for one in [&mut words.en, &mut words.ko] {
            *one = Cow::Owned(self.text(one));
        }
    }

    /// The report as it may be given to others: every text that is made of it is masked alike. The checks are not asked
    /// again, so they say what they said of the token itself. `is_masked` is that of [`Masking::of`].
    #[must_use]
    pub fn report(&self, report: &Report, is_masked: bool) -> Report {
        let mut report = report.clone();
        let mut reading = (*report.reading).clone();
        let mut tokens = reading.tokens.to_vec();
        for found in &mut tokens {
            MASK.clone_into(&mut found.found.clean);
            if let (Token::Jws(jws), true) = (&mut found.token, is_masked)
                && let Ok(object) = &mut jws.payload.object
            {
                claims(&mut object.value);
            }
        }
        reading.tokens = tokens.into();
        if let Some(response) = &mut Rc::make_mut(&mut reading.exchange).response {
            response.body = self.text(&response.body);
        }
        report.reading = Rc::new(reading);
        for row in &mut report.rows {
            let finding = &mut row.finding;
            let contrast = finding.contrast.as_mut().map(|contrast| [&mut contrast.actual, &mut contrast.expected]);
            let optional = [&mut finding.evidence, &mut finding.remedy].into_iter().flatten();
            optional.chain(contrast.into_iter().flatten()).chain([&mut finding.says]).for_each(|one| self.words(one));
        }
        let verdict = &mut report.verdict;
        [&mut verdict.says, &mut verdict.remedy].into_iter().chain(&mut verdict.detail).for_each(|one| self.words(one));
        report.commands.iter_mut().for_each(|command| command.line = self.text(&command.line));
        report
    }
}

fn jws(token: &Token) -> Option<&Jws> {
    match token {
        Token::Jws(jws) => Some(jws),
        _ => None,
    }
}

fn strings<'a>(value: &'a Json, found: &mut Vec<&'a str>) {
    match value {
        Json::String(text) | Json::Number(text) | Json::Verbatim(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| strings(&item.value, found)),
        Json::Object(members) => members.iter().for_each(|member| strings(&member.node.value, found)),
        Json::Null | Json::Bool(_) => {}
    }
}

/// Masks the personal ones among the claims of an object.
fn claims(object: &mut Json) {
    if let Json::Object(members) = object {
        members.iter_mut().filter(|member| is_personal(&member.name)).for_each(|member| hide(&mut member.node.value));
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

/// `text` with a value masked wherever it stands as a whole word: a year of birth is no part of a number of seconds.
fn replaced(text: &str, value: &str) -> String {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let (starts, ends) = (is_word(value.chars().next()), is_word(value.chars().next_back()));
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in text.match_indices(value) {
        let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + found.len()..).unwrap_or_default());
        if (starts && is_word(before.chars().next_back())) || (ends && is_word(after.chars().next())) {
            continue;
        }
        out.push_str(text.get(from..at).unwrap_or_default());
        out.push_str(MASK);
        from = at + found.len();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
