//! EdDSA with Ed25519 (RFC 8037 §3.1).

use ed25519_dalek::Verifier as _;

use super::key::Key;
use super::signature_result::SignatureResult;

pub(super) fn ed25519(key: &Key, signing_input: &[u8], signature: &[u8]) -> SignatureResult {
    let Key::Ed25519(bytes) = key else { return SignatureResult::No };
    let Ok(key) = ed25519_dalek::VerifyingKey::from_bytes(bytes) else { return SignatureResult::KeyBroken };
    let Ok(signature) = ed25519_dalek::Signature::from_slice(signature) else { return SignatureResult::No };
    match key.verify(signing_input, &signature) {
        Ok(()) if key.is_weak() => SignatureResult::Weakly,
        verified => verified.is_ok().into(),
    }
}
