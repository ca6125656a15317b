//! The form, as typed, and what it says. Pure.

use crate::cognito::user_pool::UserPool;
use crate::expectations::{Expectations, Told, list};
use crate::intake::HEADER_START;
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
    /// What may be remembered on the device: what looks like a setting. A token, a piece of one or a secret that was
    /// pasted into the wrong field is left out.
    #[must_use]
    pub fn to_remember(&self) -> Self {
        let kept =
            |typed: &str, fits: fn(&str) -> bool| list(typed).filter(|one| fits(one)).collect::<Vec<_>>().join(" ");
        Self {
            user_pools: kept(&self.user_pools, |pool| UserPool::parse(pool).is_ok()),
            // RFC 6749 §3.3 allows more, but a scope that is longer than this is a secret.
            scopes: kept(&self.scopes, |scope| scope.len() <= 64 && !scope.contains(HEADER_START)),
            clients: kept(&self.clients, |client| {
                client.len() <= 32 && client.bytes().all(|b| b.is_ascii_alphanumeric())
            }),
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
        (
            Expectations {
                user_pools: if user_pools.is_empty() { Told::NotSaid } else { user_pools.into() },
                scopes: Told::typed(&self.scopes),
                clients: Told::typed(&self.clients),
                ..Expectations::default()
            },
            fault,
        )
    }
}
