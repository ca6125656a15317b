//! What the API expects of a token: the settings of its authorizer and its method.

use std::collections::HashSet;
use std::ops::Deref;
use std::rc::Rc;

use crate::cognito::token_validation::TokenValidation;
use crate::cognito::user_pool::UserPool;
use crate::definitions::{Chosen, Defined, Filled, Read};
use crate::text::Text;

/// A setting of several values, as far as it was told. Read as a slice it gives the values, and none where it was not
/// told: what depends on the difference asks [`is_said`](Told::is_said).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Told<T> {
    /// Nobody said anything about it.
    #[default]
    NotSaid,
    /// It was said that there is none.
    Nothing,
    /// It was said that there are these.
    These(Vec<T>),
}

impl<T> Told<T> {
    /// Whether anything was said about it, be it that there is none.
    #[must_use]
    pub const fn is_said(&self) -> bool {
        !matches!(self, Self::NotSaid)
    }

    /// One value more than was told.
    pub fn push(&mut self, one: T) {
        match self {
            Self::These(all) => all.push(one),
            Self::NotSaid | Self::Nothing => *self = Self::These(vec![one]),
        }
    }
}

impl Told<String> {
    /// What a field holds: nothing was said where it is blank.
    #[must_use]
    pub fn typed(typed: &str) -> Self {
        let mut values = list(typed).map(str::to_owned).peekable();
        if values.peek().is_some() { values.collect() } else { Self::NotSaid }
    }
}

impl<T> From<Vec<T>> for Told<T> {
    /// A list that was said: an empty one says that there is none.
    fn from(values: Vec<T>) -> Self {
        if values.is_empty() { Self::Nothing } else { Self::These(values) }
    }
}

impl<T> FromIterator<T> for Told<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self::from(values.into_iter().collect::<Vec<T>>())
    }
}

impl<T> Extend<T> for Told<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|one| self.push(one));
    }
}

impl<T> Deref for Told<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::These(values) => values,
            Self::NotSaid | Self::Nothing => &[],
        }
    }
}

/// The settings that a verdict is judged against.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectations {
    /// The user pools of the authorizer.
    pub user_pools: Told<UserPool>,
    /// The OAuth scopes on the method.
    pub scopes: Told<String>,
    /// The app client IDs that the API is meant for.
    pub clients: Told<String>,
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
    /// The method or route that was chosen among those that were pasted, such as `GET /orders`.
    pub route: Option<String>,
    /// The settings that were read from what was pasted, those among them that are not overruled.
    pub read: Vec<Filled>,
    /// `NONE` or `AWS_IAM`, where the method or the route has no authorizer.
    pub without_authorizer: Option<Filled>,
    /// The kind of the Lambda authorizer that decides, where one does and no other authorizer was told.
    pub function: Option<Filled>,
    /// The algorithms that the authorizer names; none where it names none.
    pub algorithms: Vec<Read>,
    /// What the method calls its authorizer, where that one is not among those that were pasted.
    pub unknown_authorizer: Option<Filled>,
    /// What is configured, where what was read is what is deployed and both are told.
    pub configured: Option<Box<Chosen>>,
    /// What was typed, and what the text tells beside its definitions.
    pub before: Option<Rc<(Self, Elsewhere)>>,
    /// Whether what came back is known to fit what is deployed, and not what is configured.
    pub is_undeployed: bool,
}

/// What a text tells of the API beside its definitions: by a discovery document, or an app client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elsewhere {
    /// The user pool, or the issuer.
    pub pool: Option<String>,
    /// The app client's ID.
    pub client: Option<String>,
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
        self.audiences.iter().chain(self.clients.iter()).map(String::as_str).collect()
    }

    /// The first of them that is among the audiences of a token. Both may be thousands.
    #[must_use]
    pub fn audience_among(&self, found: &[&str]) -> Option<&str> {
        let found: HashSet<&str> = found.iter().copied().collect();
        self.audiences_or_clients().into_iter().find(|one| found.contains(one))
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

    /// What was typed, filled in with what definitions say, and that with what the text tells elsewhere.
    #[must_use]
    pub fn filled(&self, chosen: Chosen, elsewhere: &Elsewhere, any_issuer: bool) -> Self {
        let mut want = self.clone();
        want.fill(chosen, any_issuer);
        if let Some(pool) = elsewhere.pool.as_ref().filter(|_| want.exact_issuers().is_empty()) {
            // An issuer that is none of Cognito's says nothing of a user pool.
            let _ = want.expect_pool(pool, any_issuer);
        }
        if let Some(id) = elsewhere.client.as_ref().filter(|_| !want.clients.is_said() && want.audiences.is_empty()) {
            want.clients = Told::from(vec![id.clone()]);
        }
        want.before = Some(Rc::new((self.clone(), elsewhere.clone())));
        want
    }

    /// Takes what was read from definitions for the settings that nobody told.
    fn fill(&mut self, chosen: Chosen, any_issuer: bool) {
        let told = [
            (Defined::UserPools, self.user_pools.is_said() || !self.issuers.is_empty()),
            (Defined::Scopes, self.scopes.is_said()),
            (Defined::Clients, self.clients.is_said() || !self.audiences.is_empty()),
            (Defined::TokenSource, self.token_source.is_some()),
            (Defined::TokenValidation, self.token_validation.is_some()),
        ];
        let is_told = |what: Defined| told.contains(&(what, true));
        for one in chosen.settings.into_iter().filter(|one| !is_told(one.what)) {
            let value = one.value.as_str();
            match one.what {
                _ if one.is_open => {}
                // What is no user pool and no issuer is told by its own words where it is typed.
                Defined::UserPools => drop(self.expect_pool(value, any_issuer)),
                Defined::Scopes if value.is_empty() => self.scopes = Told::Nothing,
                Defined::Scopes => self.scopes.push(value.to_owned()),
                Defined::Clients => self.clients.push(value.to_owned()),
                Defined::TokenSource => self.token_source = Some(value.to_owned()),
                Defined::TokenValidation => self.token_validation = TokenValidation::parse(value).ok(),
                Defined::Authorizer => {}
            }
            self.read.push(one);
        }
        // A list of which one value is only named is not known.
        if self.read.iter().any(|one| one.what == Defined::Scopes && one.is_open) {
            self.scopes = Told::NotSaid;
        }
        if self.read.iter().any(|one| one.what == Defined::Clients && one.is_open) {
            self.clients = Told::NotSaid;
        }
        if self.read.iter().any(|one| one.what == Defined::UserPools && one.is_open) {
            self.user_pools = Told::NotSaid;
            self.issuers.clear();
        }
        (self.without_authorizer, self.unknown_authorizer) = (chosen.without_authorizer, chosen.unknown_authorizer);
        (self.function, self.algorithms) = (chosen.function, chosen.algorithms);
        self.configured = chosen.configured;
    }

    /// The same with what definitions say of another method or route, or of another authorizer.
    #[must_use]
    pub fn with(&self, chosen: Chosen, any_issuer: bool) -> Self {
        match self.before.as_deref() {
            Some((typed, elsewhere)) => typed.filled(chosen, elsewhere, any_issuer),
            None => self.filled(chosen, &Elsewhere::default(), any_issuer),
        }
    }

    /// What was read of a setting.
    #[must_use]
    pub fn read_of(&self, what: Defined) -> Option<&Filled> {
        self.read.iter().find(|one| one.what == what && !one.is_open)
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
