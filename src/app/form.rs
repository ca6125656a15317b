//! The form, as typed, and what it says. Pure.

use crate::cognito::user_pool::UserPool;
use crate::expectations::{Expectations, list};
use crate::intake;
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

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// User pools.
    UserPools,
    /// Scopes.
    Scopes,
    /// App clients.
    Clients,
}

impl Form {
    /// What was typed into a field.
    pub fn field(&mut self, field: Field) -> &mut String {
        match field {
            Field::UserPools => &mut self.user_pools,
            Field::Scopes => &mut self.scopes,
            Field::Clients => &mut self.clients,
        }
    }

    /// What may be remembered on the device: a field that holds a token, pasted into the wrong place, is left
    /// out.
    #[must_use]
    pub fn to_remember(&self) -> Self {
        let safe = |typed: &String| if intake::find(typed).is_empty() { typed.clone() } else { String::new() };
        Self { user_pools: safe(&self.user_pools), scopes: safe(&self.scopes), clients: safe(&self.clients) }
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
        (Expectations { user_pools, scopes: owned(&self.scopes), clients: owned(&self.clients) }, fault)
    }
}
