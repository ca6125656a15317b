//! The signature verdict (RFC 7515 §5.2). Only this file can say "verified".

use super::alg::{self, Algorithm, Code};
use super::confusion::{self, MadeWith};
use super::jwk::{Jwk, SecretReading};
use super::key::{Key, KeyType};
use super::keyring::{Keyring, Provenance};
use super::rejection_cause::Cause;
use super::signature_result::SignatureResult;
use super::token::Jws;
use crate::text::Text;

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
    kind: String,
    bits: usize,
    weakness: Option<Text>,
    reading: Option<SecretReading>,
    is_named: bool,
}

impl Verified {
    fn new(jwk: &Jwk, key: &Key, weakness: Option<Text>, kid: Option<&str>) -> Self {
        Self {
            kid: jwk.kid.clone(),
            thumbprint: jwk.thumbprint.clone().unwrap_or_default(),
            kind: key.kind(),
            bits: key.bits(),
            weakness,
            reading: jwk.reading,
            is_named: jwk.may_be_named(kid),
        }
    }

    /// The key's name: its ID in the set, or else its RFC 7638 thumbprint; empty for a secret without ID.
    #[must_use]
    pub fn name(&self) -> &str {
        self.kid.as_deref().unwrap_or(&self.thumbprint)
    }

    /// The key's type in short.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The key's size, in bits.
    #[must_use]
    pub const fn bits(&self) -> usize {
        self.bits
    }

    /// Why the key should not be trusted: a clause.
    #[must_use]
    pub const fn weakness(&self) -> Option<&Text> {
        self.weakness.as_ref()
    }

    /// Whether it is the key that the token names, where it names one. Another is only tried when the user asks.
    #[must_use]
    pub const fn is_named(&self) -> bool {
        self.is_named
    }

    /// How the secret was read, where a pasted one verified.
    #[must_use]
    pub const fn reading(&self) -> Option<SecretReading> {
        self.reading
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
    Mismatch,
    /// It is not what the algorithm asks for, and this is what it is instead.
    Because(Cause),
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
    /// The secret stands among keys that were fetched, or in the text of the token: whoever can read the keys, or has written
    /// the text, can make such a token.
    PublishedSecret,
    /// The MAC holds with the pasted text as its secret, or with the same bytes written otherwise, but the text may be a
    /// public key as well, and then anybody could have made the token.
    MayBePublic,
    /// There are too many keys to try them all, and none of those tried fits.
    TooManyKeys {
        /// How many were tried.
        tried: usize,
        /// How many there are that may fit.
        of: usize,
    },
    /// The key that the token names cannot be used.
    UnusableKey(Misfit),
    /// `alg` says none, or the signature is empty.
    Unsigned,
    /// This page does not verify the algorithm, or there is none.
    UnsupportedAlgorithm,
    /// `crit` names an extension that must be understood (RFC 7515 §4.1.11), and this page knows none.
    CriticalExtension,
    /// A parameter that the signature is checked by stands in the header more than once, and readers take either.
    RepeatedParameter(&'static str),
    /// The token is not a JWS with three readable segments.
    Unreadable,
}

/// Why a key cannot check a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is damaged.
    Broken,
    /// It is of another type than the algorithm's.
    Type,
    /// Its `alg`, `use` or `key_ops` says that it is meant for something else.
    Purpose,
}

/// How much is computed at most before it is said that there are too many keys, in units of one signature under an RSA key of
/// 2048 bits. Issuers publish a few keys; a set made to keep the page busy has thousands.
const BUDGET: usize = 256;
/// How many bytes are hashed for what such a signature costs. A token of a megabyte is hashed anew for each key.
const HASHED: usize = 64 << 10;
/// Under how many keys the cause is looked for why a signature does not hold, and how many signatures each of them costs.
const EXPLAINED: usize = 4;
const AN_EXPLANATION: usize = 12;

/// Checks the signature of a JWS. Takes the clean token it was read from, and the keys at hand.
#[must_use]
pub fn verify(token: &str, jws: &Jws, keys: Option<&Keyring>) -> Verification {
    match attempt(token, jws, keys) {
        Ok(verification) => verification,
        Err(reason) => Verification::NotTried(reason),
    }
}

fn attempt(token: &str, jws: &Jws, keys: Option<&Keyring>) -> Result<Verification, Reason> {
    let header = jws.header();
    if let Some(name) = header.repeated_and_deciding() {
        return Err(Reason::RepeatedParameter(name));
    }
    let name = header.alg().ok_or(Reason::UnsupportedAlgorithm)?;
    let segment = jws.signature.as_ref().ok_or(Reason::Unsigned)?;
    if alg::is_none(name) || segment.span.is_empty() {
        return Err(Reason::Unsigned);
    }
    let strict = jws.header.segment.bytes.is_ok() && jws.payload.segment.bytes.is_ok() && jws.segments == 3;
    let (Ok(signature), true) = (&segment.bytes, strict) else { return Err(Reason::Unreadable) };
    let algorithm = alg::find(name).ok_or(Reason::UnsupportedAlgorithm)?;
    if matches!(algorithm.code, Code::Nowhere) {
        return Err(Reason::UnsupportedAlgorithm);
    }
    if header.has_critical() {
        return Err(Reason::CriticalExtension);
    }
    let attempt = Attempt { algorithm, input: jws.signing_input(token).as_bytes(), signature };
    attempt.under(keys.ok_or(Reason::NoKeys)?, header.kid())
}

/// A signature that can be computed with.
struct Attempt<'a> {
    algorithm: &'static Algorithm,
    input: &'a [u8],
    signature: &'a [u8],
}

impl Attempt<'_> {
    /// Takes the keys, and the `kid` that the token names.
    fn under(&self, keys: &Keyring, named: Option<&str>) -> Result<Verification, Reason> {
        let is_mac = self.algorithm.kty == KeyType::Oct;
        let is_made_with = |secret: &Key| self.holds(secret).0 == SignatureResult::Yes;
        let made_with = match is_mac {
            true => confusion::find(&keys.set, self.input.len(), &is_made_with),
            false => MadeWith::NotKnown,
        };
        if made_with == MadeWith::PublicKey {
            return Ok(Verification::Rejected(Rejection::Because(confusion::cause())));
        }
        let candidates = self.candidates(keys, named.filter(|_| !keys.every_key))?;
        let (mut failed, mut spent, mut may_be_public) = (None, 0, made_with == MadeWith::Either);
        for (tried, (jwk, key)) in candidates.iter().enumerate() {
            spent += self.cost(key);
            let is_spent = tried > 0 && spent > BUDGET;
            if is_spent && !may_be_public {
                return Err(Reason::TooManyKeys { tried, of: candidates.len() });
            } else if is_spent {
                break;
            }
            match self.holds(key) {
                // It proves nothing; another key still may.
                (SignatureResult::Yes | SignatureResult::Weakly, _)
                    if jwk.may_be_public && key.kty() == KeyType::Oct =>
                {
                    may_be_public = true;
                }
                (SignatureResult::Yes | SignatureResult::Weakly, weakness) => {
                    return Ok(Verification::Verified(Verified::new(jwk, key, weakness, named)));
                }
                (SignatureResult::No, _) => failed = failed.or(Some(*key)),
                (SignatureResult::KeyBroken, _) => {}
            }
        }
        if may_be_public {
            return Err(Reason::MayBePublic);
        }
        let Some(first) = failed else { return Err(Reason::UnusableKey(Misfit::Broken)) };
        let known = keys.set.kids();
        if let Some(kid) = named.filter(|kid| !known.is_empty() && !known.iter().any(|other| other == kid)) {
            // That no key of another name, or of none, fits either does not make the signature invalid.
            return Err(Reason::UnknownKid { kid: kid.to_owned(), known });
        }
        let mut explained = 0;
        let mut is_worth_it = |at: usize, key: &Key| {
            explained += AN_EXPLANATION * self.cost(key);
            at == 0 || (at < EXPLAINED && explained <= BUDGET)
        };
        let mut looked_at = candidates.iter().enumerate().take_while(|(at, (_, key))| is_worth_it(*at, key));
        let cause = looked_at.find_map(|(_, (_, key))| self.cause(key));
        let (expected, found) = (self.algorithm.signature_length(first), self.signature.len());
        Ok(Verification::Rejected(match cause {
            Some(cause) => Rejection::Because(cause),
            None if expected != found => Rejection::Length { expected, found },
            None => Rejection::Mismatch,
        }))
    }

    /// What it costs to compute with a key, in units of the budget.
    fn cost(&self, key: &Key) -> usize {
        key.cost() + self.input.len() / HASHED
    }

    /// Whether the signature holds under `key`, and what is then weak about the key.
    fn holds(&self, key: &Key) -> (SignatureResult, Option<Text>) {
        let Code::Here(verify) = self.algorithm.code else { return (SignatureResult::No, None) };
        let holds = verify(key, self.input, self.signature);
        (holds, super::weakness::find(key, self.algorithm, holds))
    }

    fn cause(&self, key: &Key) -> Option<Cause> {
        super::rejection_cause::find(self.algorithm, key, self.input, self.signature)
    }

    /// The keys to try: those with the token's `kid`, or all of fitting type when it names none.
    fn candidates<'k>(&self, keys: &'k Keyring, kid: Option<&str>) -> Result<Vec<(&'k Jwk, &'k Key)>, Reason> {
        let all = &keys.set.keys;
        let named: Vec<&Jwk> = all.iter().filter(|jwk| jwk.may_be_named(kid)).collect();
        let misfit = |jwk: &&Jwk| match &jwk.key {
            Err(_) => Some(Misfit::Broken),
            Ok(key) if key.kty() != self.algorithm.kty => Some(Misfit::Type),
            Ok(_) => (!jwk.fits(self.algorithm.name)).then_some(Misfit::Purpose),
        };
        let usable: Vec<_> =
            named.iter().filter(|k| misfit(k).is_none()).filter_map(|k| Some((*k, k.key.as_ref().ok()?))).collect();
        if self.algorithm.kty == KeyType::Oct && keys.provenance != Provenance::Given && !usable.is_empty() {
            return Err(Reason::PublishedSecret);
        }
        match (kid, named.iter().find_map(misfit), usable.is_empty()) {
            (_, _, false) => Ok(usable),
            (Some(_), Some(misfit), _) => Err(Reason::UnusableKey(misfit)),
            (Some(kid), None, _) => Err(Reason::UnknownKid { kid: kid.to_owned(), known: keys.set.kids() }),
            (None, _, _) => Err(Reason::NoFittingKey),
        }
    }
}
