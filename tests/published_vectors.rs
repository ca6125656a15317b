//! Published tokens with known signatures, read from the folder that `TOKEN_VECTORS` names (`cargo xtask
//! test --vectors DIR` sets it). They are not part of this repository; without them the tests say so.
//!
//! A signature must be called verified, with no warning about its keys, exactly where its row is `valid`. A row
//! that is `invalid` although the cryptography holds (`sig_math`) is a matter of policy: it must carry a warning.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::path::{Path, PathBuf};
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use token_inspector::authorizers::rest_cognito::REST_COGNITO;
use token_inspector::cognito::user_pool::UserPool;
use token_inspector::encoding::json::{self as lossless, Json};
use token_inspector::expectations::Expectations;
use token_inspector::jose::alg::{self, Code};
use token_inspector::jose::compact::DocumentFault;
use token_inspector::jose::jwk::Jwk;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::keyring::Keyring;
use token_inspector::jose::signature_result::SignatureResult;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Verification, verify};
use token_inspector::reading::Reading;
use token_inspector::report::{Status, judge};
use token_inspector::time::NumericDate;

/// Rows on which sources differ, with what is held here and why.
const DISPUTED: &[(&str, &str)] = &[(
    "rfc7520-rfc7797/hmac-sha2_b64_false.json",
    "an unencoded payload: its `crit` names `b64`, which RFC 7797 §7 forbids in a JWT, so it is not understood",
)];

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

fn keys(row: &Value) -> Option<Keyring> {
    let key = &row["key"];
    let text = match (&key["jwk"], &key["jwks"], &key["secret_b64u"]) {
        (jwk @ Value::Object(_), _, _) => jwk.to_string(),
        (_, jwks @ Value::Object(_), _) => jwks.to_string(),
        (_, _, Value::String(secret)) => json!({ "kty": "oct", "k": secret }).to_string(),
        _ => return None,
    };
    JwkSet::read(&text).ok().map(Keyring::from)
}

/// Whether the page would call the row's signature verified, with nothing to say against its keys.
fn plainly_verified(row: &Value) -> bool {
    let token = row["token"].as_str().unwrap_or_default();
    let Token::Jws(jws) = Token::read(token) else { return false };
    let keys = keys(row);
    if !matches!(verify(token, &jws, keys.as_ref()), Verification::Verified(_)) {
        return false;
    }
    // Keys that nobody has called the API's own are never plainly verified with.
    let pool = UserPool::parse("us-east-1_example").expect("a pool");
    let want = Expectations { user_pools: vec![pool].into(), ..Expectations::default() };
    let reading = Rc::new(Reading::new(token, None, keys.as_ref()));
    let report = judge(reading, &REST_COGNITO, &want, NumericDate(0));
    let mut rows = report.rows.iter().filter(|r| r.step.check.id.starts_with("signature/"));
    rows.all(|r| r.status == Status::Pass)
}

#[test]
fn no_published_signature_is_judged_wrongly() {
    let Some(folder) = folder() else { return };
    let (mut judged, mut valid, mut wrong) = (0, 0, Vec::new());
    for file in ["wycheproof_jose.json", "rfc_cookbook.json", "json_parsing.json"] {
        for row in rows(&folder, file).into_iter().filter(|row| row["token"].is_string()) {
            let id = row["id"].as_str().unwrap_or_default();
            let right = row["expect"] == "valid";
            let found = plainly_verified(&row);
            judged += 1;
            valid += usize::from(right);
            if found != right && !DISPUTED.iter().any(|(known, _)| *known == id) {
                let verdict = if found { "verified" } else { "not" };
                wrong.push(format!("{id} ({}): expected {}, {verdict} ({})", row["alg"], row["expect"], row["reason"]));
            }
        }
    }
    println!("{judged} published signatures judged, {valid} of them valid");
    assert!(valid > 0, "the folder holds valid rows");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// The document of a row, from its bytes or its recipe.
fn document(row: &Value) -> Vec<u8> {
    match (row["json_b64"].as_str(), row["recipe"].as_str()) {
        (Some(bytes), _) => STANDARD.decode(bytes).expect("base64"),
        (None, Some(r#""["*100000"#)) => b"[".repeat(100_000),
        (None, Some(_)) => [br#"[{"":"#.repeat(50_000), b"\n".to_vec()].concat(),
        (None, None) => panic!("a row without a document: {}", row["id"]),
    }
}

/// The payload is JSON or not, exactly as the row says, and every accepted document survives unchanged.
#[test]
fn the_payload_view_is_right_about_json() {
    let Some(folder) = folder() else { return };
    let (mut judged, mut wrong) = (0, Vec::new());
    for row in rows(&folder, "json_parsing.json") {
        let signed = document(&row);
        // Rows too large to store have no token; what is read does not depend on its signature.
        let made = format!("eyJhbGciOiJIUzI1NiJ9.{}.AA", URL_SAFE_NO_PAD.encode(&signed));
        let Token::Jws(jws) = Token::read(row["token"].as_str().unwrap_or(&made)) else { panic!("a JWS") };
        let accepted = match &jws.payload.object {
            Ok(node) => matches!(node.value, Json::Object(_)),
            Err(DocumentFault::NotAnObject) => true,
            Err(DocumentFault::NotUtf8 { .. } | DocumentFault::NotJson(_)) => false,
        };
        judged += 1;
        let right = match row["json_expect"].as_str() {
            Some("accept") => accepted,
            Some("reject") => !accepted,
            _ => true,
        };
        if !right {
            wrong.push(format!("{}: expected {}", row["id"], row["json_expect"]));
        }
        // What is shown is what was signed.
        if jws.payload.segment.lenient != signed {
            wrong.push(format!("{}: other bytes are shown than were signed", row["id"]));
        }
        if accepted && jws.payload.text.as_deref().is_none_or(|text| lossless::parse(text).is_err()) {
            wrong.push(format!("{}: read once and not twice", row["id"]));
        }
    }
    println!("{judged} documents read");
    assert!(judged > 0 && wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Points of small order and numbers that are not canonical: RFC 8032 lets a verifier choose for some. Where
/// the row says `invalid` nothing verifies; where it is disputed, a key of small order is warned of.
#[test]
fn odd_points_of_ed25519_are_refused_or_warned_of() {
    let Some(folder) = folder() else { return };
    let mut judged = 0;
    for row in rows(&folder, "ed25519_speccheck.json") {
        let jwk = Jwk::read(&lossless::parse(&row["key"]["jwk"].to_string()).expect("a JWK").value);
        let bytes = |name: &str| URL_SAFE_NO_PAD.decode(row[name].as_str().expect("bytes")).expect("base64url");
        let algorithm = alg::find("EdDSA").expect("a row of the table");
        let Code::Here(verify) = algorithm.code else { panic!("the code for EdDSA is in this build") };
        let Ok(key) = jwk.key else { continue };
        let holds = verify(&key, &bytes("msg_b64u"), &bytes("sig_b64u"));
        assert!(
            row["expect"] != "invalid" || !matches!(holds, SignatureResult::Yes | SignatureResult::Weakly),
            "{}",
            row["id"]
        );
        let has_small_order = row["note"].as_str().is_some_and(|note| note.contains("small A"));
        assert_eq!(holds == SignatureResult::Weakly, has_small_order, "{}", row["id"]);
        judged += 1;
    }
    assert!(judged > 0);
}
