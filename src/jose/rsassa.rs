//! RSASSA-PKCS1-v1_5 and RSASSA-PSS (RFC 7518 §3.3, §3.5; RFC 8017 §8).

use rsa::signature::Verifier as _;
use rsa::traits::PublicKeyParts as _;
use rsa::{BoxedUint, PublicKey, pkcs1v15, pss};
use sha2::{Sha256, Sha384, Sha512};

use super::key::Key;
use super::signature_result::SignatureResult;

macro_rules! rsa_signature {
    ($name:ident, $scheme:ident, $hash:ty) => {
        pub(super) fn $name(key: &Key, signing_input: &[u8], signature: &[u8]) -> SignatureResult {
            let Some(key) = public(key) else { return SignatureResult::KeyBroken };
            let Ok(signature) = $scheme::Signature::try_from(signature) else { return SignatureResult::No };
            $scheme::VerifyingKey::<$hash>::new(key).verify(signing_input, &signature).is_ok().into()
        }
    };
}

rsa_signature!(rs256, pkcs1v15, Sha256);
rsa_signature!(rs384, pkcs1v15, Sha384);
rsa_signature!(rs512, pkcs1v15, Sha512);
rsa_signature!(ps256, pss, Sha256);
rsa_signature!(ps384, pss, Sha384);
rsa_signature!(ps512, pss, Sha512);

/// Whether a PSS signature holds with a salt of another length than its hash's, which RFC 7518 §3.5 asks for:
/// that length, in bytes.
pub(super) fn salt_length(hash: usize, key: &Key, signing_input: &[u8], signature: &[u8]) -> Option<usize> {
    let (Some(key), Ok(signature)) = (public(key), pss::Signature::try_from(signature)) else { return None };
    match hash {
        32 => salt::<Sha256>(&key, signing_input, &signature),
        48 => salt::<Sha384>(&key, signing_input, &signature),
        _ => salt::<Sha512>(&key, signing_input, &signature),
    }
}

fn salt<D>(key: &PublicKey, signing_input: &[u8], signature: &pss::Signature) -> Option<usize>
where
    D: sha2::Digest + sha2::digest::FixedOutputReset,
{
    let holds = |verifier: pss::VerifyingKey<D>| verifier.verify(signing_input, signature).is_ok();
    if !holds(pss::VerifyingKey::new_with_auto_salt_len(key.clone())) {
        return None;
    }
    // The lengths that libraries use: none, those of the hashes, and the longest that fits.
    let longest = key.size().saturating_sub(<D as sha2::Digest>::output_size() + 2);
    let mut lengths = [0, 20, 28, 32, 48, 64, longest].into_iter();
    lengths.find(|length| holds(pss::VerifyingKey::new_with_salt_len(key.clone(), *length)))
}

fn public(key: &Key) -> Option<PublicKey> {
    let Key::Rsa { n, e } = key else { return None };
    PublicKey::new(BoxedUint::from_be_slice_vartime(n), BoxedUint::from_be_slice_vartime(e)).ok()
}
