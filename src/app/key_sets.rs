//! The key sets that were fetched, so that a second token of an issuer needs no network. They live as long as the page.

use std::rc::Rc;

use super::numbered::Numbered;
use crate::time::NumericDate;

/// A text that an address answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Fetched {
    /// The address.
    pub address: Rc<str>,
    /// The text.
    pub text: Numbered,
    /// When.
    pub at: NumericDate,
}

/// Every set, one for each address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeySets(Rc<Vec<Fetched>>);

impl KeySets {
    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Fetched> {
        self.0.iter()
    }

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
