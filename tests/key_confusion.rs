//! A text is a key or a secret by what it is read as, in every form that keys are written in: an honest token verifies with
//! its key in each of them, and a MAC made with the text of a public key, or with its bytes, never does (RFC 8725 §2.1).

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::type_complexity,
    reason = "a test that cannot go on stops"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::ecdsa::signature::Signer as _;
use serde_json::{Value, json};
use sha2::Sha256;
use token_inspector::encoding::{base64url, pem};
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Reason, Rejection, Verification, verify};

/// A public key, with the signature of its private half over any input.
struct Pair {
    name: &'static str,
    alg: &'static str,
    jwk: Value,
    spki: Vec<u8>,
    pkcs1: Option<Vec<u8>>,
    /// What is written as one bare member or point, and whether it can only be a key.
    bare: (Vec<u8>, bool),
    sign: Box<dyn Fn(&str) -> Vec<u8>>,
}

fn bytes(hex: &str) -> Vec<u8> {
    token_inspector::jose::key_forms::hex(hex).expect("hexadecimal digits")
}

macro_rules! ec {
    ($library:ident, $alg:literal, $crv:literal, $prefix:literal, $length:literal) => {{
        // Below the order of each curve.
        let private: Vec<u8> = (0..$length).map(|at| if at < 2 { 0 } else { 7 }).collect();
        let key = $library::ecdsa::SigningKey::from_slice(&private).expect("a private key");
        let point = key.verifying_key().to_sec1_point(false).as_bytes().to_vec();
        let (x, y) = point.get(1..).expect("coordinates").split_at($length);
        let jwk = json!({ "kty": "EC", "crv": $crv, "x": base64url::encode(x), "y": base64url::encode(y) });
        let sign = move |input: &str| {
            let signature: $library::ecdsa::Signature = key.sign(input.as_bytes());
            signature.to_bytes().to_vec()
        };
        let spki = [bytes($prefix), point.clone()].concat();
        Pair { name: $crv, alg: $alg, jwk, spki, pkcs1: None, bare: (point, true), sign: Box::new(sign) }
    }};
}

fn pairs() -> Vec<Pair> {
    let rsa = forge::Key::generate("unused");
    let n = base64url::decode(rsa.jwk()["n"].as_str().expect("a modulus")).expect("base64url");
    let pkcs1 = [bytes("3082010a0282010100"), n.clone(), bytes("0203010001")].concat();
    let sign = move |input: &str| {
        let (header, payload) = input.split_once('.').expect("two segments");
        let decode = |segment| String::from_utf8(base64url::decode(segment).expect("base64url")).expect("text");
        let token = rsa.sign_text(&decode(header), decode(payload).as_bytes());
        base64url::decode(token.rsplit('.').next().expect("a signature")).expect("base64url")
    };
    let ed = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let x = ed.verifying_key().to_bytes().to_vec();
    vec![
        Pair {
            name: "RSA",
            alg: "RS256",
            jwk: json!({ "kty": "RSA", "n": base64url::encode(&n), "e": "AQAB" }),
            spki: [bytes("30820122300d06092a864886f70d01010105000382010f00"), pkcs1.clone()].concat(),
            pkcs1: Some(pkcs1),
            bare: (n, false),
            sign: Box::new(sign),
        },
        ec!(p256, "ES256", "P-256", "3059301306072a8648ce3d020106082a8648ce3d030107034200", 32),
        ec!(p384, "ES384", "P-384", "3076301006072a8648ce3d020106052b81040022036200", 48),
        ec!(p521, "ES512", "P-521", "30819b301006072a8648ce3d020106052b8104002303818600", 66),
        Pair {
            name: "Ed25519",
            alg: "EdDSA",
            jwk: json!({ "kty": "OKP", "crv": "Ed25519", "x": base64url::encode(&x) }),
            spki: [bytes("302a300506032b6570032100"), x.clone()].concat(),
            pkcs1: None,
            bare: (x, false),
            sign: Box::new(move |input| ed.sign(input.as_bytes()).to_bytes().to_vec()),
        },
    ]
}

/// Bytes as one line of text, in each way that tools write it.
fn lines(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = STANDARD.encode(bytes);
    vec![
        ("base64", base64.clone()),
        ("base64 without padding", base64.trim_end_matches('=').to_owned()),
        ("base64url", base64url::encode(bytes)),
        ("base64url with padding", base64.replace('+', "-").replace('/', "_")),
        ("hex", hex.concat()),
        ("hex in capitals", hex.concat().to_uppercase()),
        ("hex with colons", hex.join(":")),
    ]
}

/// Every form of a key: its name, its text, the bytes behind the text, and whether it can be nothing but a key.
fn forms(pair: &Pair) -> Vec<(String, String, Vec<u8>, bool)> {
    let mut forms = Vec::new();
    for (label, der) in [("PUBLIC KEY", Some(&pair.spki)), ("RSA PUBLIC KEY", pair.pkcs1.as_ref())] {
        let Some(der) = der else { continue };
        let text = pem::write(label, der);
        let body: Vec<&str> = text.lines().filter(|line| !line.starts_with("-----")).collect();
        let mut add = |name: &str, text: String| forms.push((format!("{label}, {name}"), text, der.clone(), true));
        add("PEM", text.clone());
        add("PEM without its last line feed", text.trim_end().to_owned());
        add("PEM with CRLF", text.replace('\n', "\r\n"));
        add("PEM with line ends written out", text.replace('\n', "\\n"));
        add("PEM on one line", text.replace('\n', " "));
        add("PEM without armour", body.join("\n"));
        for (name, text) in lines(der) {
            add(name, text);
        }
    }
    let mut add = |name: &str, text: String| forms.push((name.to_owned(), text.clone(), text.into_bytes(), true));
    add("JWK", pair.jwk.to_string());
    add("JWK, pretty", serde_json::to_string_pretty(&pair.jwk).expect("JSON"));
    add("JWK Set", json!({ "keys": [pair.jwk] }).to_string());
    add("JWK Set, pretty", serde_json::to_string_pretty(&json!({ "keys": [pair.jwk] })).expect("JSON") + "\n");
    let (bare, is_certain) = &pair.bare;
    for (name, text) in lines(bare) {
        // In these an Ed25519 key cannot be told from a secret, and nobody writes it so.
        if pair.name != "Ed25519" || name == "base64url" {
            forms.push((format!("bare, {name}"), text, bare.clone(), *is_certain));
        }
    }
    forms
}

fn token(alg: &str, sign: impl Fn(&str) -> Vec<u8>) -> String {
    let header = base64url::encode(format!(r#"{{"alg":"{alg}","kid":"k-1"}}"#).as_bytes());
    let input = format!("{header}.{}", base64url::encode(b"{}"));
    let signature = base64url::encode(&sign(&input));
    format!("{input}.{signature}")
}

fn mac(secret: &[u8]) -> String {
    token("HS256", |input| {
        let mac = Hmac::<Sha256>::new_from_slice(secret).expect("any length").chain_update(input);
        mac.finalize().into_bytes().to_vec()
    })
}

fn judged(token: &str, set: JwkSet) -> Verification {
    let Token::Jws(jws) = Token::read(token) else { panic!("no JWS: {token}") };
    verify(token, &jws, Some(&Keyring::from(set)))
}

#[test]
fn an_honest_token_verifies_with_its_key_in_every_form() {
    let mut rows = 0;
    for pair in pairs() {
        let token = token(pair.alg, &pair.sign);
        for (form, text, _, _) in forms(&pair) {
            let set = key_source::read(&text).unwrap_or_else(|e| panic!("{} as {form}: {e:?}", pair.name));
            let found = judged(&token, set);
            assert!(matches!(found, Verification::Verified(_)), "{} as {form}: {found:?}", pair.name);
            rows += 1;
        }
    }
    assert!(rows >= 100, "{rows} rows");
}

#[test]
fn a_mac_made_with_a_public_key_never_verifies() {
    let mut rows = 0;
    for pair in pairs() {
        for (form, text, bytes, is_certain) in forms(&pair) {
            let trimmed = text.trim().as_bytes().to_vec();
            for secret in [text.as_bytes().to_vec(), trimmed, bytes] {
                let set = key_source::read(&text).unwrap_or_else(|e| panic!("{} as {form}: {e:?}", pair.name));
                match judged(&mac(&secret), set) {
                    Verification::Rejected(Rejection::Because(cause)) => assert_eq!(cause.id, "key_confusion"),
                    Verification::NotTried(Reason::MayBePublic) if !is_certain => {}
                    other => panic!("{} as {form}: {other:?}", pair.name),
                }
                rows += 1;
            }
        }
    }
    assert!(rows >= 300, "{rows} rows");
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
    let random = [0x8fu8, 3, 200, 17, 91, 250, 6, 77].repeat(4);
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

/// Every other text of 43 characters is an Ed25519 key. The JWK says which it is.
#[test]
fn what_may_be_either_is_told_by_its_jwk() {
    let x = base64url::encode(&ed25519_dalek::SigningKey::from_bytes(&[9; 32]).verifying_key().to_bytes());
    let secret = base64url::decode(&x).expect("base64url");
    let found = judged(&mac(&secret), key_source::read(&x).expect("either"));
    assert_eq!(found, Verification::NotTried(Reason::MayBePublic));
    let jwk = json!({ "kty": "oct", "k": x }).to_string();
    assert!(matches!(judged(&mac(&secret), JwkSet::read(&jwk).expect("a secret")), Verification::Verified(_)));
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
        let keys = Keyring { set, address: Some("https://issuer.example/jwks.json".into()), ..Keyring::default() };
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

/// What is a key, and of no use here, is no secret either: X25519 (RFC 8410), an RSA key of zeros.
#[test]
fn a_key_that_cannot_be_used_is_no_secret() {
    let zeros = format!("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{}", "A".repeat(360));
    let exchange = [bytes("302a300506032b656e032100"), vec![9; 32]].concat();
    for (_, text) in lines(&exchange).into_iter().chain([("base64", zeros)]) {
        assert!(key_source::read(&text).is_err(), "{text}");
    }
}
