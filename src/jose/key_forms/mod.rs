//! Keys in other forms than JWK: PEM with SPKI, PKCS#1, PKCS#8, SEC 1 or an X.509 certificate, the map of certificates that
//! some issuers publish, lines of SSH, and what is bare; as they are, or in base64, hexadecimal digits and the like. All
//! become a JWK Set, which is the one form that is read on.
//!
//! Whoever knows the public key can make a MAC with any of these texts, so that none of them is a secret.

mod alphabets;
mod bare;
mod der;
mod encodings;
mod public_texts;
mod ssh;

use super::curve;
use super::key::Key;
use super::thumbprint;
use crate::encoding::json::{self, Json};
use crate::encoding::pem;

pub use alphabets::{base64, hex};
pub(super) use public_texts::{bare, texts};

/// What can be nothing but a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// Keys, as a JWK Set or one JWK.
    Readable(String),
    /// A key that this page cannot use.
    Unusable,
}

/// How the first line of a block begins, in PEM and in what looks like it, also where its blanks were lost.
const ARMOUR: [&str; 2] = ["--BEGIN", "-- BEGIN"];

/// The key that a text is, in any encoding; `None` where it may be a secret.
#[must_use]
pub fn of_text(text: &str) -> Option<Form> {
    of_bytes(text.as_bytes())
}

/// The key that bytes are, or that the text which they are is in any encoding; `None` where they may be a secret.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> Option<Form> {
    let unusable = || encodings::find(bytes, &|bytes| is_unusable(bytes).then_some(Form::Unusable));
    encodings::find(bytes, &readable).map(Form::Readable).or_else(unusable)
}

/// The key that a text may be, in any encoding, where it may be a secret as well. Of random texts of 32 bytes one of 16 may
/// be an Ed25519 key.
#[must_use]
pub fn of_bare_member(text: &str) -> Option<Key> {
    encodings::find(text.as_bytes(), &bare::member)
}

/// Whether `is` holds of a text's bytes, or of what the text is in any encoding.
pub(super) fn any_encoding(text: &str, is: &dyn Fn(&[u8]) -> bool) -> bool {
    encodings::find(text.as_bytes(), &|bytes| is(bytes).then_some(())).is_some()
}

/// The keys that bytes are as they stand, or that stand in their text in PEM, SSH's lines or JSON.
fn readable(bytes: &[u8]) -> Option<String> {
    let key = || Some(jwk(&bare::point(bytes).or_else(|| ssh::key(bytes))?, None, ""));
    if let Some(jwk) = der::of_bytes(bytes).or_else(key) {
        return Some(set(&[jwk]));
    }
    let text = plain(bytes)?;
    if is_armoured(text) {
        return jwk_set(text);
    }
    let lines: Vec<String> = ssh::bodies(text).filter_map(|body| Some(jwk(&ssh::key(&body)?, None, ""))).collect();
    if !lines.is_empty() {
        return Some(set(&lines));
    }
    let root = json_of(text)?;
    let is_set = root.get("kty").is_some() || root.get("keys").is_some();
    (is_set && has_key_pair(&root)).then(|| text.to_owned())
}

/// Whether bytes have the form of a key as they stand, or their text has one in it.
fn is_unusable(bytes: &[u8]) -> bool {
    let is_in = |text: &str| {
        is_armoured(text) || ssh::bodies(text).next().is_some() || json_of(text).is_some_and(|json| has_key_pair(&json))
    };
    der::is_der(bytes) || ssh::is_body(bytes) || curve::is_point_of_secp256k1(bytes) || plain(bytes).is_some_and(is_in)
}

fn is_armoured(text: &str) -> bool {
    ARMOUR.iter().any(|begin| text.contains(begin))
}

/// The text that bytes are, without what may stand around it.
fn plain(bytes: &[u8]) -> Option<&str> {
    Some(std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim())
}

fn json_of(text: &str) -> Option<Json> {
    Some(json::parse(text.starts_with(['{', '[']).then_some(text)?).ok()?.value)
}

/// Whether a JWK of a type that has a public half stands anywhere in a JSON value.
fn has_key_pair(value: &Json) -> bool {
    match value {
        Json::Object(members) => {
            members.iter().any(|member| match (member.name.as_str(), member.node.value.as_str()) {
                ("kty", Some(kty)) => kty != "oct",
                _ => has_key_pair(&member.node.value),
            })
        }
        Json::Array(items) => items.iter().any(|item| has_key_pair(&item.value)),
        _ => false,
    }
}

/// The JWK Set of the keys in PEM in a text; `None` where it holds none that can be read.
#[must_use]
pub fn jwk_set(text: &str) -> Option<String> {
    let jwks: Vec<String> = match json::parse(text).map(|node| node.value) {
        Ok(Json::Object(members)) => {
            members.iter().flat_map(|m| jwks(m.node.value.as_str().unwrap_or_default(), Some(&m.name))).collect()
        }
        _ => jwks(text, None),
    };
    (!jwks.is_empty()).then(|| set(&jwks))
}

/// The keys of a PEM text as JWKs, all with the same `kid`.
fn jwks(text: &str, kid: Option<&str>) -> Vec<String> {
    pem::blocks(text).into_iter().filter_map(|block| der::of_block(block.label, &block.bytes?, kid)).collect()
}

fn set(jwks: &[String]) -> String {
    format!(r#"{{"keys":[{}]}}"#, jwks.join(","))
}

/// A public key as a JWK, with its further members as text.
fn jwk(key: &Key, kid: Option<&str>, further: &str) -> String {
    let kid = kid.and_then(|kid| serde_json::to_string(kid).ok()).map(|kid| format!(r#","kid":{kid}"#));
    format!("{{{}{}{further}}}", thumbprint::members(key), kid.unwrap_or_default())
}
