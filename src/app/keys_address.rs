//! Where the keys are that a token asks for.

use std::rc::Rc;

use crate::cognito::issuer::JWKS_PATH;
use crate::cognito::user_pool::is_secure_or_local;
use crate::expectations::Expectations;

/// The address of the keys for a token of the issuer `iss`: that of the expected user pool, or where none
/// is told, that of the token's own issuer.
#[must_use]
pub fn keys_address(want: &Expectations, iss: Option<&str>) -> Option<Rc<str>> {
    let named = want.user_pools.iter().find(|p| Some(p.issuer.as_str()) == iss).or(want.user_pools.first());
    let address = match (named, iss) {
        (Some(pool), _) => pool.jwks_uri(),
        (None, Some(iss)) => format!("{}{JWKS_PATH}", iss.trim_end_matches('/')),
        (None, None) => return None,
    };
    let is_plain = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    (is_plain && is_secure_or_local(&address)).then(|| address.into())
}
