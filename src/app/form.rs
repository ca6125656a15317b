//! The form, as typed. Pure.

use crate::secret::setting::kept;

/// What the API expects, as typed. This is all that is remembered on the device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// User pool IDs, ARNs or issuer URLs.
    pub user_pools: String,
    /// OAuth scopes on the method.
    pub scopes: String,
    /// App client IDs.
    pub clients: String,
}

impl Form {
    /// What may be remembered on the device: what is recognised as a setting. A field into which a token, a piece of one
    /// or a secret was pasted is left out.
    #[must_use]
    pub fn to_remember(&self) -> Self {
        Self {
            user_pools: kept("user_pools", &self.user_pools),
            scopes: kept("scopes", &self.scopes),
            clients: kept("clients", &self.clients),
        }
    }
}
