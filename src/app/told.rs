//! What the user tells beyond the first form: the authorizer and its other settings, what was sent and came back, and an
//! OAuth client's settings.

use std::rc::Rc;

use super::shortcuts;
use super::state::State;
use crate::authorizers::names::FIRST;
use crate::report::door::{LINKED, OF_SECTIONS};
use crate::report::question::NO_SCOPES;
use crate::report::view::ZONE;
use crate::secret::setting::is_recognised;

/// What was typed into each field, by the name that it has in `examples/README.md`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    typed: Rc<Vec<(Rc<str>, Rc<str>)>>,
}

/// A change.
#[derive(Clone, PartialEq)]
pub enum Change {
    /// The field of this name was typed into.
    Typed(String, String),
}

/// The name under which the authorizer is told.
pub const AUTHORIZER: &str = "authorizer";
/// The name under which it is told that more fields are wanted than the first ones.
pub const MORE: &str = "more";

/// What may be remembered on the device.
pub const SETTINGS: [&str; 8] =
    [AUTHORIZER, NO_SCOPES, "token_source", "token_validation", "groups", "logins_key", ZONE, shortcuts::SETTING];

impl Told {
    /// Every field that something was typed into, and that.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.typed.iter().map(|(name, typed)| (&**name, &**typed))
    }

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
        let is_more = |name: &str, typed: &str| name != NO_SCOPES && (name != AUTHORIZER || typed != FIRST);
        self.typed.iter().any(|(name, typed)| !name.starts_with(OF_SECTIONS) && is_more(name, typed))
    }

    /// The settings that may be remembered: what is recognised as one.
    pub fn to_remember(&self) -> impl Iterator<Item = (&'static str, &str)> {
        SETTINGS.into_iter().map(|name| (name, self.get(name))).filter(|(name, typed)| is_recognised(name, typed))
    }
}

impl State {
    /// Takes what was told.
    pub(super) fn tell(&mut self, change: Change) {
        let Change::Typed(name, typed) = change;
        match &*name {
            "user_pools" => self.form.user_pools = typed,
            "scopes" => {
                self.form.scopes = typed;
                // Whoever types scopes does not say any more that there are none.
                self.told.set(NO_SCOPES, "");
            }
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
}
