//! A JSON Web Key (RFC 7517 §4) and the public key in it (RFC 7518 §6).

use rsa::traits::PublicKeyParts as _;
use rsa::{BoxedUint, RsaPublicKey};
use sha2::{Digest as _, Sha256};

use crate::encoding::base64url;
use crate::encoding::json::Json;

/// The key types of RFC 7518 §6.1 that this crate can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyType {
    /// `RSA`
    Rsa,
}

/// A public key, checked.
#[derive(Clone, Debug)]
pub enum PublicKey {
    /// An RSA key of 1024 to 8192 bits.
    Rsa(RsaPublicKey),
}

impl PublicKey {
    /// Its type.
    #[must_use]
    pub const fn kty(&self) -> KeyType {
        match self {
            Self::Rsa(_) => KeyType::Rsa,
        }
    }

    /// The length of its signatures, in bytes, where the key decides it.
    #[must_use]
    pub fn signature_length(&self) -> Option<usize> {
        match self {
            Self::Rsa(key) => Some(key.size()),
        }
    }

    /// The key's size, in bits.
    #[must_use]
    pub fn bits(&self) -> u32 {
        match self {
            Self::Rsa(key) => key.n().bits(),
        }
    }
}

/// Why a JWK gives no usable public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// `kty` is missing or no string.
    NoType,
    /// This page cannot use the key type.
    UnsupportedType(String),
    /// A member is missing or not base64url.
    Member(&'static str),
    /// The numbers are no RSA public key of 1024 to 8192 bits.
    NotAnRsaKey,
}

/// One key of a set.
#[derive(Clone, Debug)]
pub struct Jwk {
    /// The key ID (RFC 7517 §4.5).
    pub kid: Option<String>,
    /// The algorithm it is meant for (§4.4).
    pub alg: Option<String>,
    /// What it is meant for: `sig` or `enc` (§4.2).
    pub usage: Option<String>,
    /// What it may be used for (§4.3), such as `verify`; `None` when it does not say.
    pub operations: Option<Vec<String>>,
    /// Whether private members came with it. They are never kept nor shown.
    pub has_private_part: bool,
    /// The key, or why there is none.
    pub key: Result<PublicKey, KeyFault>,
    /// The SHA-256 thumbprint (RFC 7638), where the key is usable.
    pub thumbprint: Option<String>,
}

impl Jwk {
    /// Reads a JWK object.
    #[must_use]
    pub fn read(object: &Json) -> Self {
        let text = |name: &str| object.get(name).and_then(|n| n.value.as_str()).map(str::to_owned);
        let key = public_key(object);
        let thumbprint = key.is_ok().then(|| thumbprint(object));
        let has_private_part = ["d", "p", "q", "k"].iter().any(|name| object.get(name).is_some());
        let operations = object.get("key_ops").map(|n| match &n.value {
            Json::Array(items) => items.iter().filter_map(|n| n.value.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        });
        Self { kid: text("kid"), alg: text("alg"), usage: text("use"), operations, has_private_part, key, thumbprint }
    }

    /// Whether the key may check a signature made with the algorithm `name` (RFC 7517 §4.2 to §4.4).
    #[must_use]
    pub fn fits(&self, name: &str) -> bool {
        self.alg.as_deref().is_none_or(|alg| alg == name)
            && self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && self.operations.as_ref().is_none_or(|all| all.iter().any(|one| one == "verify"))
    }
}

fn public_key(object: &Json) -> Result<PublicKey, KeyFault> {
    match object.get("kty").and_then(|n| n.value.as_str()) {
        None => Err(KeyFault::NoType),
        Some("RSA") => {
            let n = unsigned(object, "n")?;
            let e = unsigned(object, "e")?;
            // `RsaPublicKey::new` refuses an even modulus and an even or tiny exponent as well.
            RsaPublicKey::new(n, e).map(PublicKey::Rsa).map_err(|_| KeyFault::NotAnRsaKey)
        }
        Some(other) => Err(KeyFault::UnsupportedType(other.to_owned())),
    }
}

/// A Base64urlUInt member (RFC 7518 §2).
fn unsigned(object: &Json, name: &'static str) -> Result<BoxedUint, KeyFault> {
    let text = object.get(name).and_then(|n| n.value.as_str()).ok_or(KeyFault::Member(name))?;
    let bytes = base64url::decode(text).map_err(|_| KeyFault::Member(name))?;
    Ok(BoxedUint::from_be_slice_vartime(&bytes))
}

/// RFC 7638 §3: the required members in lexicographic order, hashed. Called for usable keys only, whose
/// members are base64url and so need no escaping.
fn thumbprint(object: &Json) -> String {
    let member = |name| object.get(name).and_then(|n| n.value.as_str()).unwrap_or_default();
    let canonical = format!(r#"{{"e":"{}","kty":"RSA","n":"{}"}}"#, member("e"), member("n"));
    base64url::encode(&Sha256::digest(canonical))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::json;

    /// The key and the thumbprint of RFC 7638 §3.1.
    #[test]
    fn the_thumbprint_of_rfc_7638() {
        let n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        let text = format!(r#"{{"kty":"RSA","n":"{n}","e":"AQAB","alg":"RS256","kid":"2011-04-29"}}"#);
        let jwk = Jwk::read(&json::parse(&text).unwrap().value);
        assert_eq!(jwk.thumbprint.as_deref(), Some("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
        assert!(jwk.fits("RS256") && !jwk.fits("PS256"));
    }

    #[test]
    fn keys_that_are_none() {
        for (text, fault) in [
            ("{}", KeyFault::NoType),
            (r#"{"kty":"EC"}"#, KeyFault::UnsupportedType("EC".into())),
            (r#"{"kty":"RSA","e":"AQAB"}"#, KeyFault::Member("n")),
            (r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, KeyFault::NotAnRsaKey),
            (r#"{"kty":"RSA","n":"","e":""}"#, KeyFault::NotAnRsaKey),
        ] {
            assert_eq!(Jwk::read(&json::parse(text).unwrap().value).key.unwrap_err(), fault, "{text}");
        }
    }
}
