//! The one table of signature algorithms (RFC 7518 §3.1). Nothing outside this file enumerates them.

use rsa::pkcs1v15;
use rsa::pss;
use rsa::signature::Verifier as _;
use sha2::{Sha256, Sha384, Sha512};

use super::jwk::{KeyType, PublicKey};

/// A row of the table.
pub struct Algorithm {
    /// The value of `alg`.
    pub name: &'static str,
    /// The scheme in RFC 7518's words.
    pub scheme: &'static str,
    /// The key type it takes.
    pub kty: KeyType,
    verify: fn(&PublicKey, &[u8], &[u8]) -> bool,
}

impl Algorithm {
    /// Whether `signature` is this algorithm's signature of `signing_input` under `key`. A key of
    /// another type never verifies.
    pub(super) fn verifies(&self, key: &PublicKey, signing_input: &[u8], signature: &[u8]) -> bool {
        (self.verify)(key, signing_input, signature)
    }
}

/// Every algorithm that this crate verifies.
pub static ALGORITHMS: &[Algorithm] = &[
    Algorithm { name: "RS256", scheme: "RSASSA-PKCS1-v1_5 with SHA-256", kty: KeyType::Rsa, verify: rs256 },
    Algorithm { name: "RS384", scheme: "RSASSA-PKCS1-v1_5 with SHA-384", kty: KeyType::Rsa, verify: rs384 },
    Algorithm { name: "RS512", scheme: "RSASSA-PKCS1-v1_5 with SHA-512", kty: KeyType::Rsa, verify: rs512 },
    Algorithm { name: "PS256", scheme: "RSASSA-PSS with SHA-256", kty: KeyType::Rsa, verify: ps256 },
    Algorithm { name: "PS384", scheme: "RSASSA-PSS with SHA-384", kty: KeyType::Rsa, verify: ps384 },
    Algorithm { name: "PS512", scheme: "RSASSA-PSS with SHA-512", kty: KeyType::Rsa, verify: ps512 },
];

/// The row for an `alg` value; names are case-sensitive (RFC 7515 §4.1.1).
#[must_use]
pub fn find(name: &str) -> Option<&'static Algorithm> {
    ALGORITHMS.iter().find(|a| a.name == name)
}

/// Whether an `alg` value says "unsigned", in any spelling.
#[must_use]
pub fn is_none(name: &str) -> bool {
    name.trim().eq_ignore_ascii_case("none")
}

macro_rules! rsa_signature {
    ($name:ident, $scheme:ident, $hash:ty) => {
        fn $name(key: &PublicKey, signing_input: &[u8], signature: &[u8]) -> bool {
            let PublicKey::Rsa(key) = key;
            let Ok(signature) = $scheme::Signature::try_from(signature) else { return false };
            $scheme::VerifyingKey::<$hash>::new(key.clone()).verify(signing_input, &signature).is_ok()
        }
    };
}

rsa_signature!(rs256, pkcs1v15, Sha256);
rsa_signature!(rs384, pkcs1v15, Sha384);
rsa_signature!(rs512, pkcs1v15, Sha512);
rsa_signature!(ps256, pss, Sha256);
rsa_signature!(ps384, pss, Sha384);
rsa_signature!(ps512, pss, Sha512);
