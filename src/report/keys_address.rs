//! Where the keys are that a token asks for.

use crate::cognito::issuer::{self, JWKS_PATH};
use crate::cognito::user_pool::is_secure_or_local;
use crate::expectations::Expectations;

/// The path below an issuer of the document that names its `jwks_uri` (OpenID Connect Discovery §4).
const DISCOVERY_PATH: &str = "/.well-known/openid-configuration";

/// The address that the issuer `iss` publishes: the keys of the expected user pool, or where none is told, those
/// of the token's own. Only a user pool has its keys at a known path; any other issuer is asked where they are.
#[must_use]
pub fn published(want: &Expectations, iss: Option<&str>) -> Option<String> {
    let named = want.user_pools.iter().find(|p| Some(p.issuer.as_str()) == iss).or(want.user_pools.first());
    let address = match (named, iss.map(|iss| iss.trim_end_matches('/'))) {
        (Some(pool), _) => pool.jwks_uri(),
        (None, Some(iss)) if iss.rsplit('/').next().is_some_and(issuer::is_pool_id) => format!("{iss}{JWKS_PATH}"),
        (None, Some(iss)) => format!("{iss}{DISCOVERY_PATH}"),
        (None, None) => return None,
    };
    is_askable(&address).then_some(address)
}

/// Whether an address may be asked: https, or this machine, without a query, and nothing that hides in it. Any other
/// than ASCII letters are written in Punycode or percent-encoded, so that what is shown is what is asked.
#[must_use]
pub fn is_askable(address: &str) -> bool {
    address.bytes().all(|b| b.is_ascii_graphic() && !b"?#".contains(&b)) && is_secure_or_local(address)
}
