//! Which names are those of what is personal, and which words are nobody's.

use crate::cognito::claim_dictionary;

/// The claims that tell a person, a device or a sign-in from others, beside the user's attributes: with any of them a
/// log or a user pool names the user.
const PERSONAL: [&str; 9] =
    ["sub", "username", "cognito:username", "identities", "device_key", "jti", "origin_jti", "event_id", "nonce"];

/// The attributes that are the same for very many users, and that a cause is looked for in.
const NOT_PERSONAL: [&str; 3] = ["email_verified", "phone_number_verified", "updated_at"];

/// Whether a claim's value is masked: the user's attributes, what tells a person, a device or a sign-in from others, and
/// whatever the dictionary does not know, since nobody can tell what a trigger or another issuer has put there.
#[must_use]
pub fn is_personal(claim: &str) -> bool {
    let is_attribute = claim_dictionary::is_attribute(claim) && !NOT_PERSONAL.contains(&claim);
    is_attribute || PERSONAL.contains(&claim) || claim.starts_with("dev:") || claim_dictionary::meaning(claim).is_none()
}

/// The parameters of a JOSE Header whose values are shown (RFC 7515 §4.1, RFC 7516 §4.1, RFC 7797 §3); whoever made the
/// token has put what they like into any other.
pub(super) const SHOWN: [&str; 10] = ["alg", "kid", "typ", "cty", "crit", "enc", "zip", "x5t", "x5t#S256", "b64"];

/// The names before a token that say what it is; any other may name a person.
pub(super) const NAMES: [&str; 10] = [
    "id_token",
    "idtoken",
    "access_token",
    "accesstoken",
    "refresh_token",
    "refreshtoken",
    "authorization",
    "token",
    "x-amz-security-token",
    "x-amzn-oidc-data",
];

/// The words of grant types (RFC 6749 §1.3, RFC 7636, RFC 8628, RFC 8693) and of authentication schemes.
pub(super) const GRANTS_AND_SCHEMES: [&str; 22] = [
    "authorization",
    "code",
    "with",
    "pkce",
    "implicit",
    "client",
    "credentials",
    "refresh",
    "token",
    "password",
    "device",
    "exchange",
    "authorizationcode",
    "clientcredentials",
    "refreshtoken",
    "bearer",
    "basic",
    "digest",
    "dpop",
    "hmac",
    "negotiate",
    "jwt",
];
