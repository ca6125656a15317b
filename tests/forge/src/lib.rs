//! Throwaway RSA keys, tokens signed with them, and the recipes of cases, for the tests. Never for
//! production: nothing here is stored, and every run makes new keys.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod pasted;
pub mod recipe;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rsa::pkcs1v15::SigningKey;
use rsa::signature::{SignatureEncoding as _, Signer as _};
use rsa::traits::PublicKeyParts as _;
use rsa::{PrivateKey, PublicKey};
use serde_json::{Value, json};
use sha2::Sha256;

/// An RSA-2048 key pair with the `kid` it is published under.
pub struct Key {
    kid: String,
    private: PrivateKey,
}

impl Key {
    /// Makes a new key pair. Takes the `kid` to publish it under.
    ///
    /// # Panics
    /// When no key can be made.
    #[must_use]
    pub fn generate(kid: &str) -> Self {
        let private = PrivateKey::new(&mut rand::rng(), 2048).expect("an RSA-2048 key");
        Self { kid: kid.to_owned(), private }
    }

    /// The public half as a JWK, as a user pool publishes it.
    #[must_use]
    pub fn jwk(&self) -> Value {
        let public = PublicKey::from(&self.private);
        let n = URL_SAFE_NO_PAD.encode(public.n().to_be_bytes_trimmed_vartime());
        json!({ "alg": "RS256", "e": "AQAB", "kid": self.kid, "kty": "RSA", "n": n, "use": "sig" })
    }

    /// An RS256 token with Cognito's header and these claims.
    #[must_use]
    pub fn sign(&self, claims: &Value) -> String {
        self.sign_text(&json!({ "kid": self.kid, "alg": "RS256" }).to_string(), claims.to_string().as_bytes())
    }

    /// An RS256 signature over any header text and any payload bytes, well-formed or not.
    #[must_use]
    pub fn sign_text(&self, header: &str, payload: &[u8]) -> String {
        let input = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(payload));
        let signature = SigningKey::<Sha256>::new(self.private.clone()).sign(input.as_bytes());
        format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature.to_bytes()))
    }
}

/// The JWK Set of these keys, as text.
#[must_use]
pub fn jwk_set(keys: &[&Key]) -> String {
    json!({ "keys": keys.iter().map(|k| k.jwk()).collect::<Vec<_>>() }).to_string()
}
