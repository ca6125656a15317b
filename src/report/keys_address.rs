//! Where the keys are that a token asks for.

use crate::cognito::issuer::{self, JWKS_PATH};
use crate::expectations::Expectations;
use crate::http::address::{is_askable, is_local};

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
    // Whoever made the token wrote its `iss`: only the user names an address on this machine.
    let may_be_local = named.is_some();
    (is_askable(&address) && (may_be_local || !is_local(&address))).then_some(address)
}
