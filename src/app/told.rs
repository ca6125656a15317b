//! What the user tells beyond the first form: the authorizer and its other settings, what was sent and came back, and an
//! OAuth client's settings. The code that reads them is loaded when there is something to read.

use std::rc::Rc;

use yew::AttrValue;

use super::input::large::LARGE;
use super::shortcuts;
use super::state::State;
use crate::authorizers::rest_cognito::REST_COGNITO;
#[cfg(feature = "details")]
use crate::calendar::Calendar;
use crate::encoding::blank;
use crate::intake::HEADER_START;
use crate::reading::Reading;
#[cfg(feature = "details")]
use crate::report::Report;
#[cfg(feature = "details")]
use crate::report::answers;
#[cfg(feature = "details")]
use crate::report::details::{self, Page};
use crate::report::door::{self, LINKED, Module, OF_SECTIONS};
use crate::report::tree::TREE;
use crate::time::NumericDate;

/// What was typed into each field, by the name that it has in `examples/README.md`, and what reads it.
#[derive(Clone, PartialEq)]
pub struct Told {
    typed: Rc<Vec<(Rc<str>, Rc<str>)>>,
    /// The code for the diagnosis, once it is loaded.
    pub module: Option<Module>,
    /// Whether it could not be had.
    pub is_missing: bool,
}

/// A change.
pub enum Change {
    /// The field of this name was typed into.
    Typed(String, String),
    /// The code for the diagnosis is here; `None` where it could not be had.
    Loaded(Option<Module>),
    /// Try to have it once more.
    Again,
}

/// The name under which the authorizer is told.
pub const AUTHORIZER: &str = "authorizer";
/// The name under which it is told that more is wanted than the first load knows.
pub const MORE: &str = "more";

/// The field with another moment to judge for.
const MOMENT: &str = "page-moment";
/// What may be remembered on the device.
pub const SETTINGS: [&str; 7] =
    [AUTHORIZER, "token_source", "token_validation", "groups", "logins_key", "page-zone", shortcuts::SETTING];

impl Default for Told {
    /// Nothing is told, and the code is there where this build holds it.
    fn default() -> Self {
        #[cfg(all(feature = "details", target_arch = "wasm32"))]
        let calendar = crate::intl::Browser::default();
        #[cfg(all(feature = "details", not(target_arch = "wasm32")))]
        let calendar = crate::calendar::Utc;
        #[cfg(feature = "diagnosis")]
        let module = Some(Module(Rc::new(move |name, texts| answers::answer(name, texts, None, &calendar))));
        #[cfg(all(feature = "details", not(feature = "diagnosis")))]
        let module = Some(Module(Rc::new(move |_, texts| answers::moment(texts, &calendar))));
        #[cfg(not(feature = "details"))]
        let module = None;
        Self { typed: Rc::default(), module, is_missing: false }
    }
}

impl Told {
    /// What was typed into a field.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.typed.iter().find(|(known, _)| **known == *name).map_or("", |(_, typed)| typed)
    }

    /// Types into a field.
    pub fn set(&mut self, name: &str, typed: &str) {
        let all = Rc::make_mut(&mut self.typed);
        all.retain(|(known, _)| **known != *name);
        if !typed.is_empty() {
            all.push((name.into(), typed.into()));
        }
    }

    /// Wipes what is no setting.
    pub fn wipe(&mut self) {
        Rc::make_mut(&mut self.typed).retain(|(name, _)| SETTINGS.contains(&&**name));
    }

    /// Whether it is about more than a token for a REST API's Cognito authorizer.
    #[must_use]
    pub fn needs_diagnosis(&self) -> bool {
        let is_more = |name: &str, typed: &str| name != AUTHORIZER || typed != REST_COGNITO.id;
        self.typed.iter().any(|(name, typed)| !name.starts_with(OF_SECTIONS) && is_more(name, typed))
    }

    /// The settings that may be remembered: what is longer, or begins as a token does, may be a secret.
    pub fn to_remember(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let is_setting = |typed: &str| typed.len() <= 64 && !typed.contains(HEADER_START);
        SETTINGS.into_iter().map(|name| (name, self.get(name))).filter(move |(_, typed)| is_setting(typed))
    }
}

impl State {
    /// Takes what was told.
    pub(super) fn tell(&mut self, change: Change) {
        let (name, typed) = match change {
            Change::Typed(name, typed) => (name, typed),
            Change::Loaded(module) => {
                self.told.is_missing = module.is_none();
                self.told.module = module;
                return;
            }
            Change::Again => {
                self.told.is_missing = false;
                return;
            }
        };
        match &*name {
            MOMENT => {
                let told = &self.told;
                let answer = |Module(ask): &Module| ask(door::MOMENT, &[&typed, told.get("page-zone")]);
                let at = told.module.as_ref().and_then(|module| answer(module).parse().ok());
                // While it is incomplete, the moment before stays.
                self.moved = at.map(NumericDate).or(self.moved);
            }
            "user_pools" => self.form.user_pools = typed,
            "scopes" => self.form.scopes = typed,
            "clients" => self.form.clients = typed,
            _ => self.told.set(&name, &typed),
        }
    }

    /// Takes what a link for the team says, instead of what was told of the same API before.
    pub fn link(&mut self, settings: &[(&'static str, String)]) {
        for name in LINKED.iter().filter(|_| !settings.is_empty()) {
            let value = settings.iter().find(|(linked, _)| linked == name).map_or("", |(_, value)| value);
            self.tell(Change::Typed((*name).to_owned(), value.to_owned()));
        }
    }

    /// The text to look for a token in: what was pasted for it, or where that is blank, what the request carries.
    #[must_use]
    pub fn source_or_sent(&self) -> Rc<str> {
        let request = self.told.get("request");
        let module =
            self.told.module.as_ref().filter(|_| !request.is_empty() && self.source.chars().all(blank::is_blank));
        let sent = module.map(|module| (module.0)(door::SENT, &[request, self.told.get("token_source")]));
        sent.filter(|sent| !sent.is_empty()).map_or_else(|| self.source.clone(), Rc::from)
    }

    /// The sections below the checks, where this build of the page draws them itself.
    #[cfg(feature = "details")]
    #[must_use]
    pub fn details(&self, report: &Report, pinned: Option<&Report>, calendar: &dyn Calendar) -> AttrValue {
        let is_moved = if self.moved.is_some() { "true" } else { "" };
        let typed = |name: &str| if name == door::MOVED { is_moved } else { self.told.get(name) };
        details::draw(&Page { report, pinned, lang: self.lang, typed: &typed, calendar }).into()
    }

    /// What the module draws for a text that was read, with the keys from `address`: the sections below the checks, or
    /// for more than a REST API's Cognito authorizer the form, the verdict with the checks, and those sections.
    #[must_use]
    pub fn drawn(&self, reading: &Reading, address: Option<&str>) -> Option<Vec<AttrValue>> {
        let Module(ask) =
            self.told.module.as_ref().filter(|_| !cfg!(feature = "details") || cfg!(feature = "diagnosis"))?;
        let question = if self.told.needs_diagnosis() { door::DRAW } else { door::DETAILS };
        let is_large = reading.source.len() > LARGE;
        // Of a large text only the token is handed over.
        let token = reading.token().filter(|_| is_large).map(|token| &*token.found.clean);
        let chosen = self.chosen.filter(|_| !is_large).map_or_else(String::new, |chosen| chosen.to_string());
        let now = self.moved.unwrap_or(self.now).0.to_string();
        let (keys, from) = self.keys_text(address).unwrap_or_default();
        let mut texts = vec![
            "lang",
            self.lang.tag(),
            "input",
            token.unwrap_or(&reading.source),
            "chosen",
            &chosen,
            "now",
            &now,
            // What was pasted may be a secret as well.
            if from.is_some() { "keys" } else { "secret" },
            &keys,
            "keys_address",
            from.as_deref().unwrap_or_default(),
            "every_key",
            if self.every_key { "true" } else { "" },
            "user_pools",
            &self.form.user_pools,
            "scopes",
            &self.form.scopes,
            "clients",
            &self.form.clients,
            door::MOVED,
            if self.moved.is_some() { "true" } else { "" },
        ];
        texts.extend(
            self.told.typed.iter().filter(|(name, _)| **name != *MORE).flat_map(|(name, typed)| [&**name, &**typed]),
        );
        Some(ask(question, &texts).split(TREE).map(|tree| tree.to_owned().into()).collect())
    }
}
