//! Secrets that are no key: random ones of many lengths in every encoding, and what people type.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest as _, Sha512};
use token_inspector::jose::key_source;
use token_inspector::jose::verify::{Reason, Verification};

use crate::pairs::{bytes, judged, lines, mac};
use crate::wrapped::rare_lines;

/// Bytes that are always the same and look random.
fn random(length: usize, seed: usize) -> Vec<u8> {
    let hash = |at: usize| Sha512::digest(format!("{length} {seed} {at}")).to_vec();
    [hash(0), hash(1)].concat()[..length].to_vec()
}

/// Whether 32 bytes may be an Ed25519 public key: a point in the group that all of those lie in.
fn may_be_x(secret: &[u8]) -> bool {
    let point = secret.try_into().ok().and_then(|x| ed25519_dalek::VerifyingKey::from_bytes(x).ok());
    point.is_some_and(|key| key.to_edwards().is_torsion_free())
}

/// What came of a MAC made with a secret, when it is pasted as a text.
fn found(text: &str, secret: &[u8]) -> Verification {
    judged(&mac(secret), key_source::read(text).unwrap_or_else(|e| panic!("{text}: {e:?}")))
}

/// Bytes that are their own proof: read as they are written, or as the text that was pasted.
#[test]
fn random_secrets_of_every_length_verify() {
    let (mut rows, mut either) = (0, 0);
    for length in 16..=96 {
        for seed in 0..4 {
            let secret = random(length, seed);
            for (way, text) in lines(&secret) {
                for secret in [&secret, &text.as_bytes().to_vec()] {
                    let found = found(&text, secret);
                    if may_be_x(&random(length, seed)) {
                        assert_eq!(found, Verification::NotTried(Reason::MayBePublic), "{length} bytes as {way}");
                        either += 1;
                    } else {
                        assert!(matches!(found, Verification::Verified(_)), "{text} ({length} as {way}): {found:?}");
                    }
                    rows += 1;
                }
            }
        }
    }
    assert!(rows > 4000 && either < rows / 100, "{either} of {rows} may be either");
}

/// Of the secrets that are made most often, few may be a key, and those alike in every way to write them.
#[test]
fn few_random_secrets_of_32_bytes_may_be_a_key() {
    let mut either = 0;
    for seed in 0..256 {
        let secret = random(32, seed);
        let kinds: Vec<bool> =
            lines(&secret).iter().map(|(_, text)| matches!(found(text, &secret), Verification::Verified(_))).collect();
        assert!(kinds.iter().all(|is_verified| *is_verified != may_be_x(&secret)), "{secret:?}: {kinds:?}");
        either += usize::from(may_be_x(&secret));
    }
    assert!((4..=32).contains(&either), "{either} of 256");
}

/// The text that was pasted is a secret also where it is written in an encoding that no reading undoes.
#[test]
fn secrets_in_rare_encodings_verify_as_text() {
    for length in [16, 24, 31, 48, 64, 96] {
        for (way, text) in rare_lines(&random(length, 1)) {
            let found = found(&text, text.as_bytes());
            assert!(matches!(found, Verification::Verified(_)), "{length} bytes as {way}: {found:?}");
        }
    }
}

#[test]
fn what_people_type_verifies() {
    let oct = json!({ "kty": "oct", "k": "c2VjcmV0" }).to_string();
    for text in [
        "correct horse battery staple",
        "ssh-tunnel-password",
        "ssh-rsa is no key of mine",
        "ecdsa-or-rsa",
        "name=value",
        "a=b=c=",
        "100%",
        "100%25 secret+sauce",
        "'quoted'",
        "\"quoted\"",
        "BEGIN PUBLIC KEY",
        "----",
        "data:,",
        "abcdefghijklmnopqrstuvwxyz012345",
        "비밀번호는 서른두 바이트",
        "12345678901234567890123456789012",
        "c0ffee",
        "de:ad:be:ef",
        "8d8ac610-566d-4ef0-9c22-186b2a5ed793",
        &STANDARD.encode("a text of thirty-two characters!"),
        &STANDARD.encode(r#"{"user":"me","password":"secret"}"#),
        &STANDARD.encode(r#"{"keys":[]}"#),
        &STANDARD.encode(&oct),
        &"7".repeat(308),
    ] {
        let found = found(text, text.as_bytes());
        assert!(matches!(found, Verification::Verified(_)), "{text}: {found:?}");
    }
}

/// One bit beside a point, there is no point: 64 bytes are a secret.
#[test]
fn numbers_beside_a_curve_are_secrets() {
    for pair in crate::pairs::pairs().iter().filter(|pair| pair.name.starts_with("P-")) {
        let mut beside = pair.bare.0[1..].to_vec();
        *beside.last_mut().expect("coordinates") ^= 1;
        for (way, text) in lines(&beside) {
            let found = found(&text, &beside);
            assert!(matches!(found, Verification::Verified(_)), "{} as {way}: {found:?}", pair.name);
        }
    }
    let beside = bytes(&format!("{}01", "79be667ef9dcbbac55a06295ce870b07".repeat(4).get(..126).expect("digits")));
    assert!(matches!(found(&STANDARD.encode(&beside), &beside), Verification::Verified(_)));
}
