//! The one table of signature algorithms (RFC 7518 §3.1, RFC 8037, RFC 9864). Nothing outside this file
//! enumerates them.

use super::curve::Curve;
use super::key::{Key, KeyType};
use super::signature_result::SignatureResult;

/// A row of the table.
#[derive(Debug)]
pub struct Algorithm {
    /// The value of `alg`.
    pub name: &'static str,
    /// The scheme in the words of its specification.
    pub scheme: &'static str,
    /// The key type it takes.
    pub kty: KeyType,
    /// The length of its hash, in bytes; a MAC is as long, and so must its key be (RFC 7518 §3.2).
    pub hash: usize,
    /// Where its code is.
    pub code: Code,
}

/// Those that a JWT authorizer of a REST API can be set up with (API Gateway: `JwtSigningAlgorithm`).
pub const API_GATEWAY: [&str; 6] = ["RS256", "RS384", "RS512", "ES256", "ES384", "ES512"];

/// Takes the key, the JWS Signing Input and the signature.
pub type Verify = fn(&Key, &[u8], &[u8]) -> SignatureResult;

/// Where an algorithm's code is.
#[derive(Clone, Copy, Debug)]
pub enum Code {
    /// Here.
    Here(Verify),
    /// Nowhere: the algorithm is registered, and this page does not verify it.
    Nowhere,
}

const fn row(name: &'static str, scheme: &'static str, kty: KeyType, hash: usize, code: Code) -> Algorithm {
    Algorithm { name, scheme, kty, hash, code }
}

const P256: KeyType = KeyType::Ec(Curve::P256);
const P384: KeyType = KeyType::Ec(Curve::P384);
const P521: KeyType = KeyType::Ec(Curve::P521);

/// Every algorithm of the IANA registry that signs.
#[rustfmt::skip]
pub static ALGORITHMS: &[Algorithm] = &[
    row("RS256", "RSASSA-PKCS1-v1_5 with SHA-256", KeyType::Rsa, 32, Code::Here(super::rsassa::rs256)),
    row("RS384", "RSASSA-PKCS1-v1_5 with SHA-384", KeyType::Rsa, 48, Code::Here(super::rsassa::rs384)),
    row("RS512", "RSASSA-PKCS1-v1_5 with SHA-512", KeyType::Rsa, 64, Code::Here(super::rsassa::rs512)),
    row("PS256", "RSASSA-PSS with SHA-256", KeyType::Rsa, 32, Code::Here(super::rsassa::ps256)),
    row("PS384", "RSASSA-PSS with SHA-384", KeyType::Rsa, 48, Code::Here(super::rsassa::ps384)),
    row("PS512", "RSASSA-PSS with SHA-512", KeyType::Rsa, 64, Code::Here(super::rsassa::ps512)),
    row("ES256", "ECDSA with P-256 and SHA-256", P256, 32, Code::Here(super::ecdsa::es256)),
    row("ES384", "ECDSA with P-384 and SHA-384", P384, 48, Code::Here(super::ecdsa::es384)),
    row("ES512", "ECDSA with P-521 and SHA-512", P521, 64, Code::Here(super::ecdsa::es512)),
    row("EdDSA", "EdDSA with Ed25519", KeyType::Ed25519, 64, Code::Here(super::eddsa::ed25519)),
    row("Ed25519", "EdDSA with Ed25519", KeyType::Ed25519, 64, Code::Here(super::eddsa::ed25519)),
    row("HS256", "HMAC with SHA-256", KeyType::Oct, 32, Code::Here(super::mac::hs256)),
    row("HS384", "HMAC with SHA-384", KeyType::Oct, 48, Code::Here(super::mac::hs384)),
    row("HS512", "HMAC with SHA-512", KeyType::Oct, 64, Code::Here(super::mac::hs512)),
    row("ES256K", "ECDSA with secp256k1 and SHA-256", KeyType::Other, 32, Code::Nowhere),
    row("Ed448", "EdDSA with Ed448", KeyType::Other, 114, Code::Nowhere),
    row("ML-DSA-44", "ML-DSA-44", KeyType::Other, 64, Code::Nowhere),
    row("ML-DSA-65", "ML-DSA-65", KeyType::Other, 64, Code::Nowhere),
    row("ML-DSA-87", "ML-DSA-87", KeyType::Other, 64, Code::Nowhere),
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

impl Algorithm {
    /// Whether some usual key makes signatures of `length` bytes: RSA keys come in steps of 1024 bits. True where this
    /// page does not know the algorithm's lengths.
    #[must_use]
    pub const fn makes_signatures_of(&self, length: usize) -> bool {
        match self.kty {
            KeyType::Rsa => length.is_multiple_of(128) && length <= 1024,
            KeyType::Ec(curve) => length == 2 * curve.length(),
            KeyType::Ed25519 => length == 64,
            KeyType::Oct => length == self.hash,
            KeyType::Other => true,
        }
    }

    /// The length of its signatures under `key`, in bytes.
    #[must_use]
    pub fn signature_length(&self, key: &Key) -> usize {
        match key {
            Key::Rsa { n, .. } => n.len(),
            Key::Ec { curve, .. } => 2 * curve.length(),
            Key::Ed25519(_) => 64,
            Key::Oct(_) => self.hash,
        }
    }
}
