//! ECDSA over the NIST curves (RFC 7518 §3.4) and Ed25519 (RFC 8037 §3.1).

use p256::ecdsa::signature::Verifier as _;
use p256::elliptic_curve::sec1::ToSec1Point as _;

use super::alg::SignatureResult;
use super::key::{Curve, Key};

macro_rules! ecdsa {
    ($name:ident, $der:ident, $library:ident) => {
        pub(super) fn $name(key: &Key, signing_input: &[u8], signature: &[u8]) -> SignatureResult {
            let Some(key) = point(key).and_then(|p| $library::ecdsa::VerifyingKey::from_sec1_bytes(&p).ok()) else {
                return SignatureResult::KeyBroken;
            };
            // Exactly r ‖ s, each from 1 to the order of the curve; a high s is as good as a low one.
            let Ok(signature) = $library::ecdsa::Signature::from_slice(signature) else { return SignatureResult::No };
            key.verify(signing_input, &signature).is_ok().into()
        }

        fn $der(key: &[u8], signing_input: &[u8], signature: &[u8]) -> Option<()> {
            let key = $library::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?;
            let signature = $library::ecdsa::Signature::from_der(signature).ok()?;
            key.verify(signing_input, &signature).ok()
        }
    };
}

ecdsa!(es256, der256, p256);
ecdsa!(es384, der384, p384);
ecdsa!(es512, der512, p521);

pub(super) fn ed25519(key: &Key, signing_input: &[u8], signature: &[u8]) -> SignatureResult {
    let Key::Ed25519(bytes) = key else { return SignatureResult::No };
    let Ok(key) = ed25519_dalek::VerifyingKey::from_bytes(bytes) else { return SignatureResult::KeyBroken };
    let Ok(signature) = ed25519_dalek::Signature::from_slice(signature) else { return SignatureResult::No };
    match key.verify(signing_input, &signature) {
        Ok(()) if key.is_weak() => SignatureResult::Weakly,
        verified => verified.is_ok().into(),
    }
}

/// Whether a signature is ECDSA in ASN.1 DER, which holds but is not what JOSE wants.
pub(super) fn holds_as_der(key: &Key, signing_input: &[u8], signature: &[u8]) -> bool {
    let (Key::Ec { curve, .. }, Some(point)) = (key, point(key)) else { return false };
    let verify = match curve {
        Curve::P256 => der256,
        Curve::P384 => der384,
        Curve::P521 => der512,
    };
    verify(&point, signing_input, signature).is_some()
}

/// Whether the coordinates are a point of the curve.
pub(super) fn is_on_curve(curve: Curve, point: &[u8]) -> bool {
    match curve {
        Curve::P256 => p256::PublicKey::from_sec1_bytes(point).is_ok(),
        Curve::P384 => p384::PublicKey::from_sec1_bytes(point).is_ok(),
        Curve::P521 => p521::PublicKey::from_sec1_bytes(point).is_ok(),
    }
}

/// A point in SEC 1's uncompressed form, of one that is compressed or not; `None` where it is off the curve.
pub(super) fn uncompressed(curve: Curve, point: &[u8]) -> Option<Vec<u8>> {
    match curve {
        Curve::P256 => Some(p256::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
        Curve::P384 => Some(p384::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
        Curve::P521 => Some(p521::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
    }
}

/// Whether 32 bytes are a point of Ed25519.
pub(super) fn is_on_edwards_curve(bytes: &[u8; 32]) -> bool {
    ed25519_dalek::VerifyingKey::from_bytes(bytes).is_ok()
}

/// The public key of a private one, in SEC 1's uncompressed form.
pub(super) fn public_point(curve: Curve, private: &[u8]) -> Option<Vec<u8>> {
    match curve {
        Curve::P256 => {
            Some(p256::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
        Curve::P384 => {
            Some(p384::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
        Curve::P521 => {
            Some(p521::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
    }
}

/// The public key of an Ed25519 seed.
pub(super) fn public_of_seed(seed: &[u8]) -> Option<[u8; 32]> {
    Some(ed25519_dalek::SigningKey::from_bytes(seed.try_into().ok()?).verifying_key().to_bytes())
}

fn point(key: &Key) -> Option<Vec<u8>> {
    match key {
        Key::Ec { point, .. } => Some(point.clone()),
        _ => None,
    }
}
