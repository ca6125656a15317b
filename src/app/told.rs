//! What the user tells beyond the first form: the authorizer and its other settings, what was sent and came back, and an
//! OAuth client's settings. The code that reads them is loaded when there is something to read.

use std::rc::Rc;

use super::input::large::LARGE;
use super::shortcuts;
use super::state::State;
use crate::authorizers::rest_cognito::REST_COGNITO;
use crate::calendar::Calendar;
use crate::encoding::blank;
use crate::intake::HEADER_START;
use crate::reading::Reading;
use crate::report::answers::{self, Shown};
use crate::report::door::{self, LINKED, Module, OF_SECTIONS};
use crate::report::view::MOMENT;
use crate::time::NumericDate;

/// What was typed into each field, by the name that it has in `examples/README.md`, and what reads it.
#[derive(Clone, PartialEq)]
pub struct Told {
    typed: Rc<Vec<(Rc<str>, Rc<str>)>>,
    /// What answers.
    pub module: Module,
}

/// A change.
#[derive(Clone, PartialEq)]
pub enum Change {
    /// The field of this name was typed into.
    Typed(String, String),
}

/// The name under which the authorizer is told.
pub const AUTHORIZER: &str = "authorizer";
/// The name under which it is told that more is wanted than the first load knows.
pub const MORE: &str = "more";

/// What may be remembered on the device.
pub const SETTINGS: [&str; 7] =
    [AUTHORIZER, "token_source", "token_validation", "groups", "logins_key", "page-zone", shortcuts::SETTING];

impl Default for Told {
    /// Nothing is told, and the code is there where this build holds it.
    fn default() -> Self {
        let calendar = machine();
        let module = Module(Rc::new(move |name, texts| answers::answer(name, texts, &calendar)));
        Self { typed: Rc::default(), module }
    }
}

/// The machine's calendar; off the browser, the one that knows UTC alone.
#[must_use]
pub fn machine() -> impl Calendar {
    #[cfg(target_arch = "wasm32")]
    let calendar = crate::intl::Browser::default();
    #[cfg(not(target_arch = "wasm32"))]
    let calendar = crate::calendar::Utc;
    calendar
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
        let Change::Typed(name, typed) = change;
        match &*name {
            MOMENT => {
                let at = (self.told.module.0)(door::MOMENT, &[&typed, self.told.get("page-zone")]).parse().ok();
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
        if request.is_empty() || !self.source.chars().all(blank::is_blank) {
            return self.source.clone();
        }
        let sent = (self.told.module.0)(door::SENT, &[request, self.told.get("token_source")]);
        if sent.is_empty() { self.source.clone() } else { sent.into() }
    }

    /// What the page shows for a text that was read, with the keys from `address`.
    #[must_use]
    pub fn shown(&self, reading: &Reading, address: Option<&str>, calendar: &dyn Calendar) -> Shown {
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
        answers::shown(&texts, calendar)
    }
}
