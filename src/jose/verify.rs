//! The signature verdict (RFC 7515 §5.2). Only this file can say "verified".

use super::alg::{self, Algorithm};
use super::jwk::{Jwk, PublicKey};
use super::jwk_set::JwkSet;
use super::token::Jws;

/// What is known of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    /// It holds under a key of the set.
    Verified(Verified),
    /// It does not hold under the key that the token names.
    Rejected(Rejection),
    /// Nothing was computed, and this is why.
    NotTried(Reason),
}

/// Proof that a signature held. Only [`verify`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    kid: Option<String>,
    thumbprint: String,
    bits: u32,
}

impl Verified {
    /// The key's ID in the set.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// The key's RFC 7638 thumbprint.
    #[must_use]
    pub fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    /// The key's size, in bits.
    #[must_use]
    pub const fn bits(&self) -> u32 {
        self.bits
    }

    /// Whether the key is shorter than RFC 7518 §3.3 allows: 2048 bits.
    #[must_use]
    pub const fn is_weak(&self) -> bool {
        self.bits < 2048
    }
}

/// How a signature failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The signature's length is not the key's, in bytes: the token's tail was lost, or it grew.
    Length {
        /// What the key asks for.
        expected: usize,
        /// What the token has.
        found: usize,
    },
    /// The length is right, the signature is not: the token was changed, or another key signed it.
    Mathematics,
}

/// Why no signature was computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No keys were given.
    NoKeys,
    /// The set has no key with the token's `kid`.
    UnknownKid {
        /// The token's `kid`.
        kid: String,
        /// The set's.
        known: Vec<String>,
    },
    /// The token names no key, and none of the set fits its algorithm.
    NoFittingKey,
    /// The key cannot be used: it is damaged, or meant for something else.
    UnusableKey,
    /// `alg` says none, or the signature is empty.
    Unsigned,
    /// This page does not know the algorithm, or there is none.
    UnsupportedAlgorithm,
    /// `crit` names an extension that must be understood (RFC 7515 §4.1.11), and this page knows none.
    CriticalExtension,
    /// The token is not a JWS with three readable segments.
    Unreadable,
}

/// Checks the signature of a JWS. Takes the clean token it was read from, and the keys at hand.
#[must_use]
pub fn verify(token: &str, jws: &Jws, keys: Option<&JwkSet>) -> Verification {
    match attempt(token, jws, keys) {
        Ok(verification) => verification,
        Err(reason) => Verification::NotTried(reason),
    }
}

fn attempt(token: &str, jws: &Jws, keys: Option<&JwkSet>) -> Result<Verification, Reason> {
    let header = jws.header();
    let name = header.alg().ok_or(Reason::UnsupportedAlgorithm)?;
    let segment = jws.signature.as_ref().ok_or(Reason::Unsigned)?;
    if alg::is_none(name) || segment.span.is_empty() {
        return Err(Reason::Unsigned);
    }
    let strict = jws.header.segment.bytes.is_ok() && jws.payload.segment.bytes.is_ok() && jws.segments == 3;
    let (Ok(signature), true) = (&segment.bytes, strict) else { return Err(Reason::Unreadable) };
    let algorithm = alg::find(name).ok_or(Reason::UnsupportedAlgorithm)?;
    if header.has_critical() {
        return Err(Reason::CriticalExtension);
    }
    let set = keys.ok_or(Reason::NoKeys)?;
    let input = jws.signing_input(token).as_bytes();
    let candidates = candidates(set, header.kid(), algorithm)?;
    let mut expected = None;
    for (jwk, key) in candidates {
        if algorithm.verifies(key, input, signature) {
            let thumbprint = jwk.thumbprint.clone().unwrap_or_default();
            return Ok(Verification::Verified(Verified { kid: jwk.kid.clone(), thumbprint, bits: key.bits() }));
        }
        expected = expected.or(key.signature_length());
    }
    Ok(Verification::Rejected(match expected {
        Some(expected) if expected != signature.len() => Rejection::Length { expected, found: signature.len() },
        _ => Rejection::Mathematics,
    }))
}

/// The keys to try: those with the token's `kid`, or all of fitting type when it names none.
fn candidates<'a>(
    set: &'a JwkSet,
    kid: Option<&str>,
    algorithm: &Algorithm,
) -> Result<Vec<(&'a Jwk, &'a PublicKey)>, Reason> {
    let named: Vec<&Jwk> = set.keys.iter().filter(|k| kid.is_none() || k.kid.as_deref() == kid).collect();
    let usable: Vec<_> = named
        .iter()
        .filter(|k| k.fits(algorithm.name))
        .filter_map(|k| k.key.as_ref().ok().map(|key| (*k, key)))
        .filter(|(_, key)| key.kty() == algorithm.kty)
        .collect();
    match (kid, named.is_empty(), usable.is_empty()) {
        (_, _, false) => Ok(usable),
        (Some(kid), true, _) => Err(Reason::UnknownKid { kid: kid.to_owned(), known: set.kids() }),
        (Some(_), false, _) => Err(Reason::UnusableKey),
        (None, _, _) => Err(Reason::NoFittingKey),
    }
}
