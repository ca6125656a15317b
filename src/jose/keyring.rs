//! The keys at hand and how they may be used.

use std::rc::Rc;

use super::jwk_set::JwkSet;

/// What a signature is checked with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keyring {
    /// The keys.
    pub set: JwkSet,
    /// Where they come from.
    pub provenance: Provenance,
    /// Whether keys are tried that the token does not name: the user's explicit act.
    pub every_key: bool,
}

impl From<JwkSet> for Keyring {
    fn from(set: JwkSet) -> Self {
        Self { set, ..Self::default() }
    }
}

/// Where keys come from, which says who may have written and who may have read them.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Provenance {
    /// A person gave them as keys.
    #[default]
    Given,
    /// They stand in the text that the token was found in, so whoever wrote the token may have written them.
    BesideTheToken,
    /// They were fetched from this address, where anybody may read them.
    Fetched(Rc<str>),
}

impl Provenance {
    /// The address that the keys were fetched from.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::Fetched(address) => Some(address),
            Self::Given | Self::BesideTheToken => None,
        }
    }
}
