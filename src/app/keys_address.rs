//! Where the keys are that a token asks for.

use std::rc::Rc;

use crate::cognito::issuer::{self, JWKS_PATH};
use crate::expectations::Expectations;
pub use crate::http::address::is_askable;
use crate::http::address::is_local;

/// The path below an issuer of the document that names its `jwks_uri` (OpenID Connect Discovery §4).
const DISCOVERY_PATH: &str = "/.well-known/openid-configuration";

/// The address that the issuer `iss` publishes: the keys of the expected user pool, or where none is told, those
/// of the token's own. Only a user pool has its keys at a known path; any other issuer is asked where they are.
#[must_use]
pub fn published(want: &Expectations, iss: Option<&str>) -> Option<Rc<str>> {
    let named = want.user_pools.iter().find(|p| Some(p.issuer.as_str()) == iss).or(want.user_pools.first());
    let address = match (named, iss.map(|iss| iss.trim_end_matches('/'))) {
        (Some(pool), _) => pool.jwks_uri(),
        (None, Some(iss)) if iss.rsplit('/').next().is_some_and(issuer::is_pool_id) => format!("{iss}{JWKS_PATH}"),
        (None, Some(iss)) => format!("{iss}{DISCOVERY_PATH}"),
        (None, None) => return None,
    };
    // Whoever made the token wrote its `iss`: only the user names an address on this machine.
    let may_be_local = named.is_some();
    (is_askable(&address) && (may_be_local || !is_local(&address))).then(|| address.into())
}

/// Addresses that the user typed instead of the published ones; the published one is empty for a token without issuer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed(Rc<Vec<(Rc<str>, Rc<str>)>>);

impl Typed {
    /// What was typed instead of `published`.
    #[must_use]
    pub fn instead_of(&self, published: &str) -> Option<&Rc<str>> {
        self.0.iter().find(|(instead_of, _)| &**instead_of == published).map(|(_, typed)| typed)
    }

    /// Remembers what was typed; nothing typed brings the published address back.
    pub fn set(&mut self, published: Rc<str>, typed: Rc<str>) {
        let all = Rc::make_mut(&mut self.0);
        all.retain(|(instead_of, _)| *instead_of != published);
        if !typed.is_empty() {
            all.push((published, typed));
        }
    }
}
