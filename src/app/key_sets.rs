//! The key sets that were fetched, so that a second token of an issuer needs no network. They live as long as the page.

use std::rc::Rc;

use super::public_keys::Keys;
use crate::jose::jwk_set::JwkSet;
use crate::time::NumericDate;

/// A set, where it came from and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// The address.
    pub address: Rc<str>,
    /// The text that was answered.
    pub text: Rc<str>,
    /// The keys in it.
    pub set: Rc<JwkSet>,
    /// When.
    pub at: NumericDate,
}

/// Every set, one for each address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeySets(Rc<Vec<Fetched>>);

impl KeySets {
    /// The set from this address.
    #[must_use]
    pub fn from(&self, address: Option<&str>) -> Option<&Fetched> {
        self.0.iter().find(|fetched| Some(&*fetched.address) == address)
    }

    /// Remembers a set in the place of an older one.
    pub fn remember(&mut self, fetched: Fetched) {
        self.forget(&fetched.address);
        Rc::make_mut(&mut self.0).push(fetched);
    }

    /// Forgets the set from this address.
    pub fn forget(&mut self, address: &str) {
        Rc::make_mut(&mut self.0).retain(|fetched| &*fetched.address != address);
    }
}

impl super::state::State {
    /// The text of the keys that may check a token whose issuer publishes its keys at `address`, and the address that
    /// they were fetched from.
    #[must_use]
    pub fn keys_text(&self, address: Option<&str>) -> Option<(Rc<str>, Option<Rc<str>>)> {
        match self.keys_shown(address, true) {
            Keys::Loaded { address: None, .. } => Some((self.pasted_keys.clone(), None)),
            Keys::Loaded { address, .. } => Some((self.key_sets.from(address.as_deref())?.text.clone(), address)),
            _ => None,
        }
    }
}
