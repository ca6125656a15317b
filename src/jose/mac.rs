//! HMAC with SHA-2 (RFC 7518 §3.2).

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Sha256, Sha384, Sha512};

use super::key::Key;
use super::signature_result::SignatureResult;

macro_rules! hmac {
    ($name:ident, $hash:ty) => {
        pub(super) fn $name(key: &Key, signing_input: &[u8], signature: &[u8]) -> SignatureResult {
            let Key::Oct(secret) = key else { return SignatureResult::No };
            let Ok(mac) = Hmac::<$hash>::new_from_slice(secret) else { return SignatureResult::KeyBroken };
            mac.chain_update(signing_input).verify_slice(signature).is_ok().into()
        }
    };
}

hmac!(hs256, Sha256);
hmac!(hs384, Sha384);
hmac!(hs512, Sha512);
