//! Published tokens with known signatures, read from the folder that `TOKEN_VECTORS` names (`cargo xtask
//! test --vectors DIR` sets it). They are not part of this repository; without them the test says so.
//!
//! Each row has `token`, `key`, `alg`, `expect` and `sig_math`; a signature must be called verified exactly
//! where a key that this page supports makes it so, and never elsewhere.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::path::{Path, PathBuf};

use serde_json::Value;
use token_inspector::jose::alg;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Verification, verify};

/// Rows that call a signature invalid for the key's sake although it holds, and what is said of them here.
const POLICY: &[(&str, &str)] = &[
    ("wp-json_web_key-8", "1024 bits: verified, with the finding signature/weak_key"),
    ("wp-json_web_key-7", "a key of the ROCA generator: verified; the generator is not recognised yet"),
    ("wp-json_web_crypto-46", "the same key alone"),
];

fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("TOKEN_VECTORS").map(PathBuf::from);
    if folder.is_none() {
        println!("skipped: TOKEN_VECTORS names no folder of published vectors");
    }
    folder
}

fn rows(folder: &Path, file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{file}: {e}"))
}

/// The verdict on a row: whether the page would call its signature verified. `None` when the row is of an
/// algorithm that this page does not verify.
fn verified(row: &Value) -> Option<bool> {
    let token = row["token"].as_str()?;
    let key = &row["key"];
    let keys = [&key["jwk"], &key["jwks"]].into_iter().find(|k| k.is_object()).map(Value::to_string);
    let set = keys.and_then(|text| JwkSet::read(&text).ok());
    let Token::Jws(jws) = Token::read(token) else { return Some(false) };
    let supported = jws.header().alg().is_some_and(|name| alg::find(name).is_some());
    let verified = matches!(verify(token, &jws, set.as_ref()), Verification::Verified(_));
    (supported || verified).then_some(verified)
}

#[test]
fn no_published_signature_is_judged_wrongly() {
    let Some(folder) = folder() else { return };
    let (mut judged, mut wrong) = (0, Vec::new());
    for file in ["wycheproof_jose.json", "rfc_cookbook.json", "ed25519_speccheck.json", "json_parsing.json"] {
        for row in rows(&folder, file) {
            let id = row["id"].as_str().unwrap_or_default();
            let right = row["expect"] == "valid";
            let Some(found) = verified(&row) else { continue };
            judged += 1;
            let disputed = row["disputed"] == true || POLICY.iter().any(|(known, _)| *known == id);
            if found != right && !disputed {
                wrong.push(format!(
                    "{id}: expected {}, {} ({})",
                    row["expect"],
                    if found { "verified" } else { "not" },
                    row["reason"]
                ));
            }
        }
    }
    println!("{judged} published signatures judged");
    assert!(judged > 0, "the folder holds rows for a supported algorithm");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}
