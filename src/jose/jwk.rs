//! A JSON Web Key (RFC 7517 §4) and the key in it (RFC 7518 §6, RFC 8037 §2).

use super::alg;
use super::curve::Curve;
use super::key::Key;
use crate::encoding::base64url;
use crate::encoding::json::Json;
use crate::say;
use crate::text::{Text, text};

/// Why a JWK gives no usable key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFault {
    /// `kty` is missing or no string.
    NoType,
    /// This page cannot use the key type or the curve.
    UnsupportedType(String),
    /// A member that says what the key is meant for is no string, so nobody knows what it is meant for.
    NotText(&'static str),
    /// A member is missing or not base64url.
    Member(&'static str),
    /// The secret is a public key, which everybody knows.
    PublicKey,
    /// The numbers are no key of their type: an even or too long modulus, an exponent that is even or below 3,
    /// coordinates of the wrong length or off the curve, an empty secret.
    NotAKey,
}

impl KeyFault {
    /// What is wrong, in a clause.
    #[must_use]
    pub fn says(&self) -> Text {
        match self {
            Self::NoType => text("kty is missing", "kty가 없습니다"),
            Self::UnsupportedType(kty) => {
                say!("{kty}: not supported by this page", "이 페이지에서 지원하지 않는 kty({kty})입니다")
            }
            Self::NotText(name) => say!("{name} is not a string", "{name} 값이 문자열이 아닙니다"),
            Self::Member(name) => {
                say!("{name} is missing or not base64url", "{name} 값이 없거나 base64url이 아닙니다")
            }
            Self::PublicKey => text("its secret is a public key", "비밀 값이 공개 키입니다"),
            Self::NotAKey => text("its numbers are no valid key", "키의 값이 올바르지 않습니다"),
        }
    }
}

/// One key of a set.
#[derive(Clone, Debug, PartialEq)]
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
    pub key: Result<Key, KeyFault>,
    /// The SHA-256 thumbprint (RFC 7638), where the key is usable. A secret has none, since it would help to
    /// guess it (§7).
    pub thumbprint: Option<String>,
    /// The SHA-1 thumbprint of its certificate, as it says (§4.8).
    pub x5t: Option<String>,
    /// The SHA-256 thumbprint of its certificate, as it says (§4.9), or else of the first one in `x5c` (§4.7).
    pub x5t_s256: Option<String>,
    /// Whether the modulus has leading zeros, which RFC 7518 §6.3.1.1 forbids.
    pub has_leading_zero: bool,
    /// How a pasted secret was read, where the key is one.
    pub reading: Option<SecretReading>,
    /// Whether the pasted text may be a public key and a secret: as a key it may have signed, and a MAC that holds with it
    /// proves nothing.
    pub may_be_public: bool,
}

/// A way to read a pasted secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretReading {
    /// Its characters, in UTF-8.
    Text,
    /// Hexadecimal digits.
    Hex,
    /// base64 or base64url.
    Base64,
}

impl SecretReading {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Text => text("text", "텍스트"),
            Self::Hex => text("hex", "16진수"),
            Self::Base64 => text("base64 or base64url", "base64 또는 base64url"),
        }
    }
}

/// The members that only a private key has (RFC 7518 §6.2.2, §6.3.2).
const PRIVATE: &[&str] = &["d", "p", "q", "dp", "dq", "qi", "oth"];

impl Jwk {
    /// Reads a JWK object.
    #[must_use]
    pub fn read(object: &Json) -> Self {
        let text = |name: &str| object.get(name).and_then(|n| n.value.as_str()).map(str::to_owned);
        let operations = object.get("key_ops").map(|n| match &n.value {
            Json::Array(items) => items.iter().filter_map(|n| n.value.as_str().map(str::to_owned)).collect(),
            _ => Vec::new(),
        });
        // Some servers write null for what they leave out.
        let is_text = |name| object.get(name).is_none_or(|n| matches!(n.value, Json::Null | Json::String(_)));
        let key = ["alg", "use"]
            .into_iter()
            .find(|name| !is_text(name))
            .map_or_else(|| key(object), |name| Err(KeyFault::NotText(name)));
        Self {
            kid: text("kid"),
            alg: text("alg"),
            usage: text("use"),
            operations,
            has_private_part: PRIVATE.iter().any(|name| object.get(name).is_some()),
            thumbprint: key.as_ref().ok().and_then(super::thumbprint::of),
            x5t: text("x5t"),
            x5t_s256: text("x5t#S256").or_else(|| certificate(object)),
            has_leading_zero: member(object, "n").is_ok_and(|n| n.first() == Some(&0)),
            key,
            reading: None,
            may_be_public: false,
        }
    }

    /// A key without a name, and with nothing said of what it is for.
    #[must_use]
    pub fn bare(key: Key) -> Self {
        Self {
            kid: None,
            alg: None,
            usage: None,
            operations: None,
            has_private_part: false,
            thumbprint: super::thumbprint::of(&key),
            x5t: None,
            x5t_s256: None,
            has_leading_zero: false,
            key: Ok(key),
            reading: None,
            may_be_public: false,
        }
    }

    /// A pasted secret, read this way.
    #[must_use]
    pub fn secret(bytes: Vec<u8>, reading: SecretReading) -> Self {
        Self { reading: Some(reading), ..Self::bare(Key::Oct(bytes)) }
    }

    /// Whether a token with this `kid` may mean this key: one without a name may be any (RFC 7517 §4.5), as keys in PEM,
    /// certificates and secrets are.
    #[must_use]
    pub fn may_be_named(&self, kid: Option<&str>) -> bool {
        kid.is_none() || self.kid.is_none() || self.kid.as_deref() == kid
    }

    /// Whether the key may check a signature made with the algorithm `name` (RFC 7517 §4.2 to §4.4).
    #[must_use]
    pub fn fits(&self, name: &str) -> bool {
        // `EdDSA` and `Ed25519` are two names of one algorithm (RFC 9864 §3).
        let same = |alg: &str| alg::find(alg).zip(alg::find(name)).is_some_and(|(a, b)| a.scheme == b.scheme);
        self.alg.as_deref().is_none_or(|alg| alg == name || same(alg))
            && self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && self.operations.as_ref().is_none_or(|all| all.iter().any(|one| one == "verify"))
    }
}

fn key(object: &Json) -> Result<Key, KeyFault> {
    let unsupported = |name: &str| KeyFault::UnsupportedType(name.to_owned());
    let crv = || object.get("crv").and_then(|n| n.value.as_str()).ok_or(KeyFault::Member("crv"));
    let key = match object.get("kty").and_then(|n| n.value.as_str()).ok_or(KeyFault::NoType)? {
        "RSA" => Key::rsa(&member(object, "n")?, &member(object, "e")?),
        "EC" => {
            let name = crv()?;
            let curve = Curve::ALL.iter().find(|(known, _)| *known == name).ok_or_else(|| unsupported(name))?.1;
            Key::ec(curve, &member(object, "x")?, &member(object, "y")?)
        }
        "OKP" => match crv()? {
            "Ed25519" => Key::ed25519(&member(object, "x")?),
            other => return Err(unsupported(other)),
        },
        // HMAC takes any key; an empty one would let everybody sign.
        "oct" => {
            let secret = member(object, "k")?;
            if super::key_forms::of_bytes(&secret).is_some() {
                return Err(KeyFault::PublicKey);
            }
            Some(secret).filter(|k| !k.is_empty()).map(Key::Oct)
        }
        other => return Err(unsupported(other)),
    };
    key.ok_or(KeyFault::NotAKey)
}

/// The thumbprint of the certificate that comes with the key.
fn certificate(object: &Json) -> Option<String> {
    let Json::Array(chain) = &object.get("x5c")?.value else { return None };
    // A certificate is in base64, not base64url.
    let certificate = base64url::decode_leniently(chain.first()?.value.as_str()?);
    Some(super::thumbprint::of_certificate(&certificate))
}

/// The bytes of a base64url member (RFC 7518 §6).
fn member(object: &Json, name: &'static str) -> Result<Vec<u8>, KeyFault> {
    let text = object.get(name).and_then(|n| n.value.as_str()).ok_or(KeyFault::Member(name))?;
    base64url::decode(text).map_err(|_| KeyFault::Member(name))
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

    /// The key and the thumbprint of RFC 8037 §A.2, A.3.
    #[test]
    fn the_thumbprint_of_rfc_8037() {
        let text = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
        let jwk = Jwk::read(&json::parse(text).unwrap().value);
        assert_eq!(jwk.thumbprint.as_deref(), Some("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
    }

    #[test]
    fn keys_that_are_none() {
        for (text, fault) in [
            ("{}", KeyFault::NoType),
            (r#"{"kty":"EC","crv":"P-192"}"#, KeyFault::UnsupportedType("P-192".into())),
            (r#"{"kty":"EC"}"#, KeyFault::Member("crv")),
            (r#"{"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"}"#, KeyFault::NotAKey),
            (r#"{"kty":"OKP","crv":"Ed25519","x":"AQ"}"#, KeyFault::NotAKey),
            (r#"{"kty":"oct","k":"AQ","use":["sig"]}"#, KeyFault::NotText("use")),
            (r#"{"kty":"oct","k":"AQ","use":null,"alg":256}"#, KeyFault::NotText("alg")),
            (r#"{"kty":"oct","k":""}"#, KeyFault::NotAKey),
            (r#"{"kty":"RSA","e":"AQAB"}"#, KeyFault::Member("n")),
            (r#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, KeyFault::NotAKey),
            (r#"{"kty":"RSA","n":"","e":""}"#, KeyFault::NotAKey),
        ] {
            assert_eq!(Jwk::read(&json::parse(text).unwrap().value).key.unwrap_err(), fault, "{text}");
        }
    }
}
