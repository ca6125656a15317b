//! What the API expects of a token: the settings of its authorizer and its method.

use crate::cognito::user_pool::UserPool;

/// The settings that a verdict is judged against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectations {
    /// The user pools of the authorizer; empty when they are not told.
    pub user_pools: Vec<UserPool>,
    /// The OAuth scopes on the method; none means that the method has none.
    pub scopes: Vec<String>,
    /// The app client IDs that the API is meant for; empty when they are not told.
    pub clients: Vec<String>,
}

impl Expectations {
    /// The issuers of the user pools.
    #[must_use]
    pub fn issuers(&self) -> Vec<&str> {
        self.user_pools.iter().map(|p| p.issuer.as_str()).collect()
    }
}

/// Cuts a typed list at commas and white space.
pub fn list(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|c: char| c == ',' || c.is_whitespace()).filter(|item| !item.is_empty())
}
