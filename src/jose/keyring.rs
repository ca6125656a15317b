//! The keys at hand and how they may be used.

use std::rc::Rc;

use super::jwk_set::JwkSet;

/// What a signature is checked with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keyring {
    /// The keys.
    pub set: JwkSet,
    /// Where they were fetched from; `None` for keys that were pasted.
    pub address: Option<Rc<str>>,
    /// Whether keys are tried that the token does not name: the user's explicit act.
    pub every_key: bool,
}

impl From<JwkSet> for Keyring {
    fn from(set: JwkSet) -> Self {
        Self { set, ..Self::default() }
    }
}
