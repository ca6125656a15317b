//! The inspector: it reads, judges and verifies, and is asked one question at a time. What it has read it keeps by the
//! number of the text, so that the same text is read once, and a signature verified once for a token and a set of keys.

use std::borrow::Cow;
use std::rc::Rc;

use super::highlights::Highlights;
use super::key_texts::{Chosen, KeyTexts, LONGEST, is_key_set};
use super::keys_address::published;
use super::limits::{COPIED, sentence};
use super::message::{Clean, Inspection, KeyText, Moment, Question, TOKENS_SHOWN, TextNumber, TokenRow, Tokens};
use super::page::Page;
use super::question::{self, Beside};
use super::read_settings;
use super::view::form::Form;
use super::view::{Sections, sent};
use super::{Report, calls, from_the_box, judge};
use crate::calendar::Calendar;
use crate::exchange::Exchange;
use crate::exchange::gathered::Gathered;
use crate::exchange::readers::Readers;
use crate::finding::MOST;
use crate::http::address::is_askable;
use crate::intake::Found;
use crate::jose::keyring::{Keyring, Provenance};
use crate::reading::{Reading, TokenFound};
use crate::settings::Setting;
use crate::settings::expected::USER_POOLS;
use crate::settings::page::{MOVED, PINNED};
use crate::text::Lang;
use crate::time::{NumericDate, relative_until};

/// What reads, judges and verifies.
pub struct Inspector {
    calendar: Box<dyn Calendar>,
    readers: Box<dyn Readers>,
    gathered: Gathered,
    texts: Vec<(TextNumber, Rc<str>)>,
    keys: KeyTexts,
    read: Option<Reading>,
    verified: Option<(Keys, Reading)>,
}

/// What a signature was verified with: the token, the keys, and whether all of them were tried.
#[derive(PartialEq)]
struct Keys {
    chosen: Option<usize>,
    text: Option<KeyText>,
    every_key: bool,
}

impl Inspector {
    /// An inspector on a machine with this calendar, for which `readers` read settings and logs.
    #[must_use]
    pub fn new(calendar: Box<dyn Calendar>, readers: Box<dyn Readers>) -> Self {
        Self {
            calendar,
            readers,
            gathered: Gathered::default(),
            texts: Vec::new(),
            keys: KeyTexts::default(),
            read: None,
            verified: None,
        }
    }

    /// The answer to a question. Takes the texts that were not sent before; those that the question does not name are
    /// forgotten.
    pub fn inspect<'t>(
        &mut self,
        texts: impl IntoIterator<Item = (TextNumber, &'t str)>,
        question: &Question,
    ) -> Inspection {
        self.texts.extend(texts.into_iter().map(|(number, text)| (number, Rc::from(text))));
        self.texts.retain(|(number, _)| question.texts().any(|named| named == *number));
        let fields = question.fields.iter().map(|(setting, typed)| (*setting, typed.as_str()));
        let (pasted, readers) = (self.text(question.source), &*self.readers);
        let (beside, faults) = question::typed(fields, question.lang, |request, response, client| {
            self.gathered.of(readers, &pasted, request, response, client)
        });
        let wants_reader = readers.were_missing();
        if wants_reader {
            self.gathered.forget();
        }
        let source = self.source(question, &beside);
        let unverified = self.reading(source, question.source, &beside.exchange);
        let unverified = Reading { is_chosen: question.chosen.is_some(), ..unverified.look_at(question.chosen, None) };
        let iss = unverified.jws().and_then(|jws| jws.claims().iss());
        let iss = iss.filter(|iss| iss.len() <= LONGEST).map(str::to_owned);
        let is_typed = !question.field(&USER_POOLS).trim().is_empty() && !question.are_pools_linked;
        let published = published(&beside.want, is_typed, iss.as_deref()).unwrap_or_default();
        let typed = question.addresses.iter().find(|(instead_of, _)| *instead_of == published).map(|(_, typed)| typed);
        let address = typed.into_iter().chain([&published]).find(|address| is_askable(address));
        let address = address.filter(|_| question.can_fetch).cloned();
        let own = self.texts.clone();
        let Chosen { usable, latest, found } =
            self.keys.choose(question, address.as_deref(), &|number| text_of(&own, number));
        let keyring = usable.as_ref().and_then(|(read, key_text)| {
            let set = read.as_ref().as_ref().ok()?.clone();
            let address = key_text.address.as_deref().map(Rc::from);
            let provenance = address.map_or(Provenance::Given, Provenance::Fetched);
            Some(Keyring { set, provenance, every_key: question.every_key })
        });
        // Keys in the box count where none are typed or fetched.
        let in_the_box = from_the_box::keyring(&beside.exchange).filter(|_| keyring.is_none());
        let found = found.or_in_the_box(in_the_box.as_ref(), question.lang);
        let keyring = keyring.or(in_the_box.map(|keys| Keyring { every_key: question.every_key, ..keys }));
        let with =
            Keys { chosen: question.chosen, text: usable.map(|(_, key_text)| key_text), every_key: question.every_key };
        let reading = self.verified(with, &unverified, keyring.as_ref());
        let file = question.file.map(|number| (number, is_key_set(&self.text(number))));
        let pinned = pinned(question, &beside, keyring.as_ref());
        let report =
            judge(Rc::new(reading.beside(beside.exchange)), beside.authorizer, &beside.want, question.now.at());
        let mut inspection = self.shown(question, &report, pinned.as_ref(), &faults);
        // What a request carries does not stand in the editor.
        if *report.reading.source == *self.text(question.source) {
            inspection.highlights = Highlights::of(&report);
            inspection.tokens = tokens(&report.reading, question.lang);
            inspection.sent = sent::of(&report.reading);
            inspection.read = read_settings::rows(&report, question.lang);
        }
        let issuers = beside.want.issuers().into_iter().map(str::to_owned).collect();
        Inspection {
            source: question.source,
            file,
            latest,
            keys: found,
            iss,
            published,
            address,
            issuers,
            faults: faults.into_iter().map(|(setting, words)| (setting, sentence(&words))).collect(),
            until: until(question, &report, pinned.as_ref()),
            wants_reader,
            ..inspection
        }
    }

    /// The sections of a report.
    fn shown(&self, question: &Question, report: &Report, pinned: Option<&Report>, faults: &[Fault]) -> Inspection {
        let lang = question.lang;
        let is_moved = matches!(question.now, Moment::Chosen(_));
        let typed = |setting: &Setting| if is_moved && *setting == MOVED { "true" } else { question.field(setting) };
        let fault = |setting: &Setting| faults.iter().find(|(at, _)| *at == setting).map(|(_, words)| words.as_str());
        let form = || Rc::new(Form::of(report.authorizer.asks, lang, &fault));
        let has_source = !report.reading.source.is_empty();
        let page = Page { report, pinned, lang, typed: &typed, calendar: &*self.calendar };
        Inspection {
            is_empty: report.reading.is_empty(),
            has_source,
            form: question.wants_form.then(form),
            sections: Sections::of(&page),
            ..Inspection::default()
        }
    }

    fn text(&self, number: TextNumber) -> Rc<str> {
        text_of(&self.texts, number)
    }

    /// The text to look for a token in: what was pasted for it, or where that is blank, what the request carries.
    fn source(&self, question: &Question, beside: &Beside) -> Rc<str> {
        let pasted = self.text(question.source);
        match beside.exchange.source(&pasted, beside.want.token_source()) {
            Cow::Borrowed(_) => pasted.clone(),
            Cow::Owned(source) => source.into(),
        }
    }

    /// The reading of a text, where it is not the one that was read last.
    fn reading(&mut self, source: Rc<str>, pasted: TextNumber, exchange: &Exchange) -> Reading {
        match &self.read {
            Some(read) if Rc::ptr_eq(&read.source, &source) || read.source == source => read.clone(),
            _ => {
                self.verified = None;
                let reading = match source == self.text(pasted) {
                    true => Reading::around(&exchange.definitions, source, None, None),
                    false => Reading::new(source, None, None),
                };
                self.read.insert(reading).clone()
            }
        }
    }

    fn verified(&mut self, with: Keys, unverified: &Reading, keys: Option<&Keyring>) -> Reading {
        match &self.verified {
            Some((known, reading)) if *known == with => reading.clone(),
            _ => {
                let reading = match keys {
                    Some(keys) => unverified.look_at(Some(unverified.chosen), Some(keys)),
                    None => unverified.clone(),
                };
                self.verified.insert((with, reading)).1.clone()
            }
        }
    }
}

impl Question {
    /// The texts that it names.
    pub fn texts(&self) -> impl Iterator<Item = TextNumber> {
        let keys = self.latest.iter().chain(&self.key_sets).map(|key_text| key_text.text);
        [self.source].into_iter().chain(self.file).chain(keys)
    }

    /// What was typed into a field; empty where nothing was.
    #[must_use]
    pub fn field(&self, setting: &Setting) -> &str {
        self.fields.iter().find(|(known, _)| *known == setting).map_or("", |(_, typed)| typed)
    }
}

impl Moment {
    /// The moment.
    #[must_use]
    pub const fn at(self) -> NumericDate {
        match self {
            Self::Now(at) | Self::Chosen(at) => at,
        }
    }
}

/// What is wrong with a field, in words.
type Fault = (&'static Setting, String);

fn text_of(texts: &[(TextNumber, Rc<str>)], number: TextNumber) -> Rc<str> {
    texts.iter().find(|(known, _)| *known == number).map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The report on the token that this one is compared with.
fn pinned(question: &Question, beside: &Beside, keys: Option<&Keyring>) -> Option<Report> {
    let pinned = Some(question.field(&PINNED)).filter(|pinned| !pinned.is_empty())?;
    let exchange = Exchange { client: beside.exchange.client.clone(), ..Exchange::default() };
    let reading = Reading::new(pinned, None, keys).beside(exchange);
    Some(judge(Rc::new(reading), beside.authorizer, &beside.want, question.now.at()))
}

/// A clean token, as short as it can be told. One that is neither short nor made of a few stretches is not told.
fn clean(found: &Found, source: &str) -> Option<Clean> {
    if found.clean.len() <= COPIED {
        return Some(Clean::Text(found.clean.clone()));
    }
    let spans = || found.pieces.iter().map(|piece| piece.source);
    let is_made_of_them =
        found.pieces.len() <= MOST && spans().flat_map(|span| span.of(source).bytes()).eq(found.clean.bytes());
    is_made_of_them.then(|| Clean::Pieces(spans().collect()))
}

fn tokens(reading: &Reading, lang: Lang) -> Tokens {
    let first = reading.chosen - reading.chosen % TOKENS_SHOWN;
    // Of several calls, the one that carried a token tells more than its line: an archive may be one line.
    let carried =
        |token: &TokenFound| calls::that_holds(&reading.exchange, token.found.span()).map(|name| sentence(&name));
    let own = |token: &TokenFound| token.found.surroundings.place().map(|place| sentence(place.get(lang)));
    let row = |token: &TokenFound| TokenRow {
        kind: token.kind.name().get(lang).to_owned(),
        place: carried(token).or_else(|| own(token)).unwrap_or_default(),
    };
    Tokens {
        count: reading.tokens.len(),
        chosen: reading.chosen,
        place: reading.token().map(|token| token.found.span()).unwrap_or_default(),
        clean: reading.token().and_then(|token| clean(&token.found, &reading.source)),
        first,
        rows: reading.tokens.iter().skip(first).take(TOKENS_SHOWN).map(row).collect(),
        partner: reading.partner.map(|partner| (partner.index, partner.bond.claim().to_owned())),
    }
}

/// The claims that the sections tell the time of.
const MOMENTS: [&str; 4] = ["exp", "iat", "nbf", "auth_time"];

/// How long an answer that compares a server's clock with the machine's holds, in seconds.
const SKEW_HOLDS: i64 = 60;

/// The first moment at which a report says something else, in words or in its verdict: all that it says of time are the
/// stretches from a claim's moment to the one that is judged for.
fn until(question: &Question, report: &Report, pinned: Option<&Report>) -> Option<NumericDate> {
    let Moment::Now(now) = question.now else { return None };
    if report.reading.answered_at().is_some() {
        return Some(NumericDate(now.0.saturating_add(SKEW_HOLDS)));
    }
    let jws = [Some(report), pinned].into_iter().flatten().filter_map(|report| report.reading.jws());
    let moments = jws.flat_map(|jws| MOMENTS.map(|name| jws.claims().moment(name))).flatten().filter_map(Result::ok);
    moments.map(|at| relative_until(at, now)).min()
}
