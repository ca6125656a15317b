//! What the API expects of a token: the settings of its authorizer and its method.

use crate::cognito::token_validation::TokenValidation;
use crate::cognito::user_pool::UserPool;
use crate::text::Text;

/// The settings that a verdict is judged against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectations {
    /// The user pools of the authorizer; empty when they are not told.
    pub user_pools: Vec<UserPool>,
    /// The OAuth scopes on the method; none means that the method has none.
    pub scopes: Vec<String>,
    /// The app client IDs that the API is meant for; empty when they are not told.
    pub clients: Vec<String>,
    /// The issuers of a JWT authorizer, character by character; its user pools' where none is told.
    pub issuers: Vec<String>,
    /// The audiences of a JWT authorizer; its app clients where none is told.
    pub audiences: Vec<String>,
    /// The header that the authorizer reads the token from; `Authorization` where it is not told.
    pub token_source: Option<String>,
    /// The authorizer's token validation expression.
    pub token_validation: Option<TokenValidation>,
    /// The groups that the API asks for; one is enough.
    pub groups: Vec<String>,
    /// The key of the token in an identity pool's `Logins`.
    pub logins_key: Option<String>,
}

impl Expectations {
    /// The issuers of the user pools.
    #[must_use]
    pub fn issuers(&self) -> Vec<&str> {
        self.user_pools.iter().map(|p| p.issuer.as_str()).collect()
    }

    /// The issuers that a JWT authorizer compares with.
    #[must_use]
    pub fn exact_issuers(&self) -> Vec<&str> {
        let mut issuers: Vec<&str> = self.issuers.iter().map(String::as_str).collect();
        issuers.extend(self.issuers());
        issuers
    }

    /// The audiences that a JWT authorizer compares with.
    #[must_use]
    pub fn audiences_or_clients(&self) -> Vec<&str> {
        self.audiences.iter().chain(&self.clients).map(String::as_str).collect()
    }

    /// Adds what was typed for a user pool. Where `any_issuer` is set, as a JWT authorizer has it, a URL that is no
    /// user pool's issuer is compared as it is.
    ///
    /// # Errors
    /// A sentence that says what is wrong and what to type.
    pub fn expect_pool(&mut self, typed: &str, any_issuer: bool) -> Result<(), Text> {
        match UserPool::parse(typed) {
            Ok(pool) => self.user_pools.push(pool),
            Err(_) if any_issuer && typed.contains("://") => self.issuers.push(typed.to_owned()),
            Err(fault) => return Err(fault),
        }
        Ok(())
    }

    /// The name of the header that the token is read from.
    #[must_use]
    pub fn token_source(&self) -> &str {
        self.token_source.as_deref().unwrap_or("Authorization")
    }
}

/// Cuts a typed list at commas and white space.
pub fn list(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|c: char| c == ',' || c.is_whitespace()).filter(|item| !item.is_empty())
}
