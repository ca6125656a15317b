//! Signatures under a key that is made for one signature and then forgotten, by the browser's own WebCrypto, so that
//! the page carries no code that signs.

use js_sys::{Array, JSON, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CryptoKey, SubtleCrypto};

/// RSASSA-PKCS1-v1_5 as WebCrypto names it.
const RSASSA: &str = "RSASSA-PKCS1-v1_5";

/// A key of it, but for the public exponent, which JSON cannot hold.
const HOW: &str = r#"{"name":"RSASSA-PKCS1-v1_5","hash":"SHA-256","modulusLength":2048}"#;

/// A signature, and the public key that verifies it.
pub struct Signed {
    /// The signature.
    pub signature: Vec<u8>,
    /// The modulus in base64url.
    pub n: String,
    /// The exponent in base64url.
    pub e: String,
}

/// Whether this browser signs here: over http it does not.
#[must_use]
pub fn is_there() -> bool {
    subtle().is_some()
}

/// Signs `input` with RSASSA-PKCS1-v1_5 and SHA-256 under a new key of 2048 bits. `done` is called later, and never
/// where the browser refuses.
pub fn sign(input: &str, done: impl FnOnce(Signed) + 'static) {
    let input = input.as_bytes().to_vec();
    spawn_local(async move {
        if let Ok(signed) = signed(&input).await {
            done(signed);
        }
    });
}

fn subtle() -> Option<SubtleCrypto> {
    let subtle = web_sys::window()?.crypto().ok()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

async fn signed(input: &[u8]) -> Result<Signed, JsValue> {
    let subtle = subtle().ok_or(JsValue::UNDEFINED)?;
    let how = JSON::parse(HOW)?;
    Reflect::set(&how, &"publicExponent".into(), &Uint8Array::from([1, 0, 1].as_slice()))?;
    let generated = subtle.generate_key_with_object(how.unchecked_ref(), false, &Array::of1(&"sign".into()))?;
    let pair = JsFuture::from(generated).await?;
    let key = |name: &str| Reflect::get(&pair, &name.into()).map(CryptoKey::unchecked_from_js);
    let signing = subtle.sign_with_str_and_u8_array(RSASSA, &key("privateKey")?, input)?;
    let signature = Uint8Array::new(&JsFuture::from(signing).await?).to_vec();
    let jwk = JsFuture::from(subtle.export_key("jwk", &key("publicKey")?)?).await?;
    let member = |name: &str| Reflect::get(&jwk, &name.into()).map(|text| text.as_string().unwrap_or_default());
    Ok(Signed { signature, n: member("n")?, e: member("e")? })
}
