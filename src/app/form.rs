//! The form, as typed, and what it says. Pure.

use crate::cognito::user_pool::UserPool;
use crate::expectations::{Expectations, list};
use crate::secret::setting::kept;
use crate::text::Text;

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

    /// The settings, as far as they can be read, and what is wrong with the user pools.
    #[must_use]
    pub fn read(&self) -> (Expectations, Option<Text>) {
        let mut user_pools = Vec::new();
        let mut fault = None;
        for typed in list(&self.user_pools) {
            match UserPool::parse(typed) {
                Ok(pool) => user_pools.push(pool),
                Err(words) => fault = fault.or(Some(words)),
            }
        }
        let owned = |typed: &str| list(typed).map(str::to_owned).collect();
        (
            Expectations {
                user_pools,
                scopes: owned(&self.scopes),
                clients: owned(&self.clients),
                ..Expectations::default()
            },
            fault,
        )
    }
}
