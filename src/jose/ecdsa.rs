//! ECDSA over the NIST curves (RFC 7518 §3.4).

use p256::ecdsa::signature::Verifier as _;

use super::curve::Curve;
use super::key::Key;
use super::signature_result::SignatureResult;

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

fn point(key: &Key) -> Option<Vec<u8>> {
    match key {
        Key::Ec { point, .. } => Some(point.clone()),
        _ => None,
    }
}
