//! Keys of every type, every form in which they are written, and tokens made with them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use p256::ecdsa::signature::Signer as _;
use serde_json::{Value, json};
use sha2::Sha256;
use token_inspector::encoding::{base64url, pem};
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::keyring::Keyring;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Verification, verify};

/// A public key, with the signature of its private half over any input.
pub struct Pair {
    pub name: &'static str,
    pub alg: &'static str,
    pub jwk: Value,
    pub spki: Vec<u8>,
    pub pkcs1: Option<Vec<u8>>,
    /// What is written as one bare member or point, and whether it can only be a key.
    pub bare: (Vec<u8>, bool),
    pub sign: Box<dyn Fn(&str) -> Vec<u8>>,
}

pub fn bytes(hex: &str) -> Vec<u8> {
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

pub fn pairs() -> Vec<Pair> {
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
pub fn lines(bytes: &[u8]) -> Vec<(&'static str, String)> {
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

/// A form of a key: its name, its text, the bytes behind the text, and whether it can be nothing but a key.
pub type Form = (String, String, Vec<u8>, bool);

/// Every form of a key that people paste.
pub fn forms(pair: &Pair) -> Vec<Form> {
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
        forms.push((format!("bare, {name}"), text, bare.clone(), *is_certain));
    }
    forms
}

pub fn token(alg: &str, sign: impl Fn(&str) -> Vec<u8>) -> String {
    let header = base64url::encode(format!(r#"{{"alg":"{alg}","kid":"k-1"}}"#).as_bytes());
    let input = format!("{header}.{}", base64url::encode(b"{}"));
    let signature = base64url::encode(&sign(&input));
    format!("{input}.{signature}")
}

pub fn mac(secret: &[u8]) -> String {
    token("HS256", |input| {
        let mac = Hmac::<Sha256>::new_from_slice(secret).expect("any length").chain_update(input);
        mac.finalize().into_bytes().to_vec()
    })
}

pub fn judged(token: &str, set: JwkSet) -> Verification {
    let Token::Jws(jws) = Token::read(token) else { panic!("no JWS: {token}") };
    verify(token, &jws, Some(&Keyring::from(set)))
}
