//! A text is a key or a secret by what it is read as, in every form that keys are written in: an honest token verifies with
//! its key in each of them, and a MAC made with the text of a public key, or with its bytes, never does (RFC 8725 §2.1).

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    reason = "a test that cannot go on stops"
)]

mod either;
mod honest;
mod pairs;
mod wrapped;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use token_inspector::encoding::{base64url, pem};
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::{Keyring, Provenance};
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Reason, Rejection, Verification, verify};

use crate::pairs::{bytes, judged, lines, mac, pairs, token};
use crate::wrapped::{every_form, rare_lines, secp256k1};

#[test]
fn an_honest_token_verifies_with_its_key_in_every_form() {
    let (mut rows, mut wrong) = (0, Vec::new());
    for pair in pairs() {
        let token = token(pair.alg, &pair.sign);
        for (form, text, _, _) in every_form(&pair) {
            let found = key_source::read(&text).map(|set| judged(&token, set));
            if !matches!(found, Ok(Verification::Verified(_))) {
                wrong.push(format!("{} as {form}: {found:?}", pair.name));
            }
            rows += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(rows >= 2000, "{rows} rows");
}

#[test]
fn a_mac_made_with_a_public_key_never_verifies() {
    let (mut rows, mut wrong) = (0, Vec::new());
    for pair in pairs() {
        for (form, text, bytes, is_certain) in every_form(&pair) {
            let trimmed = text.trim().as_bytes().to_vec();
            for secret in [text.as_bytes().to_vec(), trimmed, bytes] {
                match key_source::read(&text).map(|set| judged(&mac(&secret), set)) {
                    Ok(Verification::Rejected(Rejection::Because(cause))) if cause.id == "key_confusion" => {}
                    Ok(Verification::NotTried(Reason::MayBePublic)) if !is_certain => {}
                    other => wrong.push(format!("{} as {form}: {other:?}", pair.name)),
                }
                rows += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(rows >= 6000, "{rows} rows");
}

#[test]
fn a_mac_made_with_a_certificate_or_a_private_key_never_verifies() {
    for name in ["rsa", "p256", "p384", "p521", "ed25519"] {
        for form in ["certificate", "private_pkcs8"] {
            let path = format!("{}/tests/keys/{name}_{form}.pem", env!("CARGO_MANIFEST_DIR"));
            let text = std::fs::read_to_string(path).expect("a key");
            let der = pem::blocks(&text).into_iter().next().and_then(|block| block.bytes).expect("DER");
            for (line, written) in lines(&der).into_iter().chain([("PEM", text.clone())]) {
                for secret in [written.as_bytes(), &der] {
                    let found = judged(&mac(secret), key_source::read(&written).expect("a key"));
                    assert!(!matches!(found, Verification::Verified(_)), "{name} {form} as {line}: {found:?}");
                }
            }
        }
    }
}

/// A secret that is no key stays one: read as text, hexadecimal digits, or base64.
#[test]
fn honest_secrets_verify() {
    let random = [0x8fu8, 3, 200, 17, 91, 250, 6, 78].repeat(4);
    for (text, secret) in [
        ("a passphrase that people type", b"a passphrase that people type".to_vec()),
        ("your-256-bit-secret", b"your-256-bit-secret".to_vec()),
        (STANDARD.encode(&random).as_str(), random.clone()),
        (STANDARD.encode(&random).as_str(), STANDARD.encode(&random).into_bytes()),
        (&"8f03c8".repeat(11), bytes(&"8f03c8".repeat(11))),
    ] {
        let found = judged(&mac(&secret), key_source::read(text).expect("a secret"));
        assert!(matches!(found, Verification::Verified(_)), "{text}: {found:?}");
    }
}

/// A JWK of type oct whose secret is a public key is broken, and verifies nothing.
#[test]
fn a_public_key_in_the_place_of_a_secret_is_refused() {
    for pair in pairs() {
        for secret in [pair.spki.clone(), pem::write("PUBLIC KEY", &pair.spki).into_bytes()] {
            let jwk = json!({ "kty": "oct", "k": base64url::encode(&secret) }).to_string();
            let found = judged(&mac(&secret), JwkSet::read(&jwk).expect("a set"));
            assert!(!matches!(found, Verification::Verified(_)), "{}: {found:?}", pair.name);
        }
    }
}

/// Whoever can read a key set can make tokens with a secret in it: alone or beside keys.
#[test]
fn a_secret_in_a_fetched_set_verifies_nothing() {
    let secret = b"a secret that was published by mistake";
    let oct = json!({ "kty": "oct", "kid": "k-1", "k": base64url::encode(secret) });
    for keys in [vec![oct.clone()], pairs().into_iter().map(|pair| pair.jwk).chain([oct]).collect()] {
        let set = JwkSet::read(&json!({ "keys": keys }).to_string()).expect("a set");
        let keys = Keyring {
            set,
            provenance: Provenance::Fetched("https://issuer.example/jwks.json".into()),
            ..Keyring::default()
        };
        let token = mac(secret);
        let Token::Jws(jws) = Token::read(&token) else { panic!("no JWS") };
        assert_eq!(verify(&token, &jws, Some(&keys)), Verification::NotTried(Reason::PublishedSecret));
    }
}

/// The right key verifies wherever it stands, as long as there is a budget for it; behind that nothing is called wrong.
#[test]
fn a_key_is_found_at_any_place() {
    let pairs = pairs();
    let right = pairs.iter().find(|pair| pair.name == "Ed25519").expect("a pair");
    let token = token(right.alg, &right.sign);
    let other = |seed: u8| {
        let x = ed25519_dalek::SigningKey::from_bytes(&[seed; 32]).verifying_key().to_bytes();
        json!({ "kty": "OKP", "crv": "Ed25519", "x": base64url::encode(&x) })
    };
    for place in [0_u8, 31, 32, 33, 60, 100, 150] {
        let before = (0..place).map(|seed| other(seed + 50));
        let keys: Vec<Value> = before.chain([right.jwk.clone()]).collect();
        let found = judged(&token, JwkSet::read(&json!({ "keys": keys }).to_string()).expect("a set"));
        match found {
            Verification::Verified(_) if place <= 60 => {}
            Verification::NotTried(Reason::TooManyKeys { tried, of }) if place > 60 => {
                assert!(tried > 32 && of == usize::from(place) + 1);
            }
            other => panic!("at place {place}: {other:?}"),
        }
    }
}

/// What is a key, and of no use here, is no secret either: X25519 (RFC 8410), secp256k1 (RFC 8812), an RSA key of zeros, a key
/// of SSH's that is cut.
#[test]
fn a_key_that_cannot_be_used_is_no_secret() {
    let zeros = format!("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{}", "A".repeat(360));
    let exchange = [bytes("302a300506032b656e032100"), vec![9; 32]].concat();
    for (_, text) in lines(&exchange).into_iter().chain([("base64", zeros)]) {
        assert!(key_source::read(&text).is_err(), "{text}");
    }
    let cut = pairs().iter().map(|pair| wrapped::ssh(pair).1[..30].to_vec()).collect();
    for key in [secp256k1(), cut].concat() {
        for (way, text) in [lines(&key), rare_lines(&key)].concat() {
            let read = key_source::read(&text);
            assert!(read.is_err(), "{} as {way}", String::from_utf8_lossy(&key));
        }
    }
}
