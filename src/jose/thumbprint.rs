//! The name that a key has by itself (RFC 7638).

use sha2::{Digest as _, Sha256};

use super::key::Key;
use crate::encoding::base64url;

/// The SHA-256 thumbprint of a key: its required members in lexicographic order, hashed (§3). A secret has none,
/// since it would help to guess it (§7).
pub(super) fn of(key: &Key) -> Option<String> {
    let members = members(key);
    (!matches!(key, Key::Oct(_))).then(|| base64url::encode(&Sha256::digest(format!("{{{members}}}"))))
}

/// The SHA-256 thumbprint of a certificate in DER (RFC 7517 §4.9).
pub(super) fn of_certificate(der: &[u8]) -> String {
    base64url::encode(&Sha256::digest(der))
}

/// The members of a JWK that make the key what it is, in lexicographic order and without white space.
pub(super) fn members(key: &Key) -> String {
    let encode = base64url::encode;
    match key {
        Key::Rsa { n, e } => format!(r#""e":"{}","kty":"RSA","n":"{}""#, encode(e), encode(n)),
        Key::Ec { curve, point } => {
            let (x, y) = point.get(1..).unwrap_or_default().split_at_checked(curve.length()).unwrap_or_default();
            format!(r#""crv":"{}","kty":"EC","x":"{}","y":"{}""#, curve.name(), encode(x), encode(y))
        }
        Key::Ed25519(x) => format!(r#""crv":"Ed25519","kty":"OKP","x":"{}""#, encode(x)),
        Key::Oct(k) => format!(r#""k":"{}","kty":"oct""#, encode(k)),
    }
}

/// The same members in the order in which most programs write them: `kty` first, the exponent last.
pub(super) fn type_first(key: &Key) -> String {
    let members = members(key);
    let parts: Vec<&str> = members.split(',').collect();
    match parts.as_slice() {
        [e, kty, n] if matches!(key, Key::Rsa { .. }) => [*kty, n, e].join(","),
        [first, kty, rest @ ..] => [&[*kty, first], rest].concat().join(","),
        _ => members,
    }
}
