//! Where the keys are that a token asks for.

use crate::cognito::issuer::{self, JWKS_PATH};
use crate::expectations::Expectations;
use crate::http::address::{is_askable, is_public};

/// The path below an issuer of the document that names its `jwks_uri` (OpenID Connect Discovery §4).
const DISCOVERY_PATH: &str = "/.well-known/openid-configuration";

/// The address that the issuer `iss` publishes: the keys of the expected user pool, or where none is told, those
/// of the token's own. Only a user pool has its keys at a known path; any other issuer is asked where they are.
///
/// Whoever made the token wrote its `iss`, and a link or a pasted template may be a stranger's as well. An address on this
/// machine or near it is given only where `is_typed` says that the user pools are what the user typed.
#[must_use]
pub fn published(want: &Expectations, is_typed: bool, iss: Option<&str>) -> Option<String> {
    let named = want.user_pools.iter().find(|p| Some(p.issuer.as_str()) == iss).or(want.user_pools.first());
    let address = match (named, iss.map(|iss| iss.trim_end_matches('/'))) {
        (Some(pool), _) => pool.jwks_uri(),
        (None, Some(iss)) if iss.rsplit('/').next().is_some_and(issuer::is_pool_id) => format!("{iss}{JWKS_PATH}"),
        (None, Some(iss)) => format!("{iss}{DISCOVERY_PATH}"),
        (None, None) => return None,
    };
    let may_be_asked = if named.is_some() && is_typed { is_askable } else { is_public };
    may_be_asked(&address).then_some(address)
}
