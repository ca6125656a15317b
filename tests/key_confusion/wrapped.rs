//! What a key is cut out of or written into by programs, in every encoding that they wrap it in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use token_inspector::encoding::{base64url, pem, percent};

use crate::pairs::{Form, Pair, bytes, forms, lines};

/// Every form of a key, as it is and wrapped.
pub fn every_form(pair: &Pair) -> Vec<Form> {
    [forms(pair), wrapped(pair)].concat()
}

/// A field of SSH's: bytes behind their length.
fn field(bytes: &[u8]) -> Vec<u8> {
    [&u32::try_from(bytes.len()).expect("a short field").to_be_bytes(), bytes].concat()
}

/// A value of ASN.1 in DER.
fn der(tag: u8, value: &[u8]) -> Vec<u8> {
    let length = u16::try_from(value.len()).expect("a short value").to_be_bytes();
    let head = match length {
        [0, low @ ..0x80] => vec![tag, low],
        [0, low] => vec![tag, 0x81, low],
        [high, low] => vec![tag, 0x82, high, low],
    };
    [head, value.to_vec()].concat()
}

/// The body of a key's line in SSH, and the line's name.
pub fn ssh(pair: &Pair) -> (String, Vec<u8>) {
    let (name, fields) = match pair.name {
        "RSA" => ("ssh-rsa".to_owned(), [field(&[1, 0, 1]), field(&[&[0], &*pair.bare.0].concat())].concat()),
        "Ed25519" => ("ssh-ed25519".to_owned(), field(&pair.bare.0)),
        curve => {
            let curve = curve.replace("P-", "nistp");
            (format!("ecdsa-sha2-{curve}"), [field(curve.as_bytes()), field(&pair.bare.0)].concat())
        }
    };
    let body = [field(name.as_bytes()), fields].concat();
    (name, body)
}

/// The numbers of a key without anything that says what they are, and whether they can only be a key.
fn numbers(pair: &Pair) -> Vec<(&'static str, Vec<u8>, bool)> {
    let bare = &pair.bare.0;
    match pair.name {
        "RSA" => vec![
            ("modulus", bare.clone(), false),
            ("modulus with a zero", [&[0], &**bare].concat(), false),
            ("modulus with zeros", [&[0; 4], &**bare].concat(), false),
            ("modulus as INTEGER", der(2, &[&[0], &**bare].concat()), false),
        ],
        "Ed25519" => vec![("x", bare.clone(), false), ("x as BIT STRING", der(3, &[&[0], &**bare].concat()), false)],
        _ => {
            let is_odd = bare.last().is_some_and(|byte| byte % 2 == 1);
            let (coordinates, half) = (&bare[1..], bare.len() / 2);
            let x = &coordinates[..half];
            vec![
                ("point", bare.clone(), true),
                ("point without its first byte", coordinates.to_vec(), true),
                ("compressed point", [&[2 + u8::from(is_odd)], x].concat(), true),
                ("hybrid point", [&[6 + u8::from(is_odd)], coordinates].concat(), true),
                ("point as OCTET STRING", der(4, bare), true),
                ("point as BIT STRING", der(3, &[&[0], &**bare].concat()), true),
            ]
        }
    }
}

/// Bytes on one line, in each way that is not of [`lines`].
pub fn rare_lines(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let hex: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = STANDARD.encode(bytes);
    let once_more = STANDARD.encode(&base64);
    vec![
        ("hex with blanks", hex.join(" ")),
        ("hex with dashes", hex.join("-")),
        ("hex with a prefix", format!("0x{}", hex.concat())),
        ("a list of hex", format!("0x{}", hex.join(", 0x"))),
        ("escapes", format!("\\x{}", hex.join("\\x"))),
        ("base64 with blanks", base64.as_bytes().chunks(60).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")),
        ("percent-encoded base64", percent::encoded(&base64)),
        ("base64 in quotes", format!("\"{base64}\"")),
        ("base64 in single quotes", format!("'{base64}'")),
        ("a variable", format!("JWT_KEY={base64}")),
        ("an exported variable", format!("export JWT_KEY='{}'", hex.concat())),
        ("a data URL", format!("data:application/octet-stream;base64,{base64}")),
        ("hex of base64", base64.bytes().map(|byte| format!("{byte:02x}")).collect()),
        ("base64 of hex", STANDARD.encode(hex.concat())),
        ("base64url of base64url", base64url::encode(base64url::encode(bytes).as_bytes())),
        ("base64 of base64", once_more.clone()),
        ("percent-encoded base64 of base64", percent::encoded(&once_more)),
        ("base64 of base64 of base64", STANDARD.encode(once_more)),
    ]
}

/// A text on one line, as it stands in URLs, forms and programs.
fn quoted(text: &str) -> Vec<(&'static str, String)> {
    // As `encodeURI` has it, which leaves the plus signs of base64.
    let is_left = |c: char| c.is_ascii_alphanumeric() || "-._~;,/?:@&=+$!*'()#".contains(c);
    let in_url: String =
        text.chars().map(|c| if is_left(c) { c.to_string() } else { percent::encoded(&c.to_string()) }).collect();
    vec![
        ("percent-encoded", percent::encoded(text)),
        ("percent-encoded in part", in_url),
        ("of a form", percent::encoded(text).replace("%20", "+")),
        ("a JSON string", json!(text).to_string()),
        ("a JSON string of a JSON string", json!(json!(text).to_string()).to_string()),
    ]
}

fn wrapped(pair: &Pair) -> Vec<Form> {
    let mut found = Vec::new();
    let mut add = |name: &str, way: &str, text: String, bytes: &[u8], is_certain: bool| {
        found.push((format!("{name}, {way}"), text, bytes.to_vec(), is_certain));
    };
    let named = |member: &str| {
        let mut jwk = pair.jwk.clone();
        jwk[member] = json!("k-1");
        jwk
    };
    let (ssh_name, ssh_body) = ssh(pair);
    let ssh_line = format!("{ssh_name} {}", STANDARD.encode(&ssh_body));
    let texts = [
        ("JWK", pair.jwk.to_string()),
        ("JWK with a kid", named("kid").to_string()),
        ("JWK, pretty", serde_json::to_string_pretty(&pair.jwk).expect("JSON")),
        ("JWK Set", json!({ "keys": [named("kid")] }).to_string()),
        ("PEM", pem::write("PUBLIC KEY", &pair.spki)),
        ("PEM in a map", json!({ "k-1": pem::write("PUBLIC KEY", &pair.spki) }).to_string()),
        ("SSH line", format!("{ssh_line} somebody@example")),
    ];
    for (name, text) in &texts {
        for (way, line) in [lines(text.as_bytes()), rare_lines(text.as_bytes()), quoted(text)].concat() {
            add(name, way, line, text.as_bytes(), true);
        }
    }
    add("SSH line", "as it is", ssh_line.clone(), &ssh_body, true);
    add("SSH line", "with options", format!("from=\"*\",no-pty {ssh_line} a@b"), &ssh_body, true);
    let mut all = vec![("SSH body", ssh_body, true), ("SPKI", pair.spki.clone(), true)];
    all.extend(numbers(pair));
    for (name, bytes, is_certain) in &all {
        for (way, line) in [lines(bytes), rare_lines(bytes)].concat() {
            add(name, way, line, bytes, *is_certain);
        }
        let lines: Vec<_> = STANDARD.encode(bytes).into_bytes().chunks(76).map(<[u8]>::to_vec).collect();
        if *is_certain {
            add(name, "base64 on lines", String::from_utf8_lossy(&lines.join(&b'\n')).into_owned(), bytes, true);
        }
    }
    if pair.name == "RSA" {
        let hex: String = pair.bare.0.iter().map(|byte| format!("{byte:02X}")).collect();
        add("modulus", "as OpenSSL prints it", format!("Modulus={hex}"), &pair.bare.0, false);
        add("modulus", "in decimal digits", decimal(&pair.bare.0), &pair.bare.0, false);
    }
    found
}

/// A number in decimal digits.
fn decimal(number: &[u8]) -> String {
    let mut digits = vec![0_u32];
    for byte in number {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += *digit * 256;
            (*digit, carry) = (carry % 10, carry / 10);
        }
        while carry > 0 {
            digits.push(carry % 10);
            carry /= 10;
        }
    }
    digits.iter().rev().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

/// Keys on secp256k1, which this page cannot use: the generator of the curve (SEC 2 §2.4.1), and its SPKI.
pub fn secp256k1() -> Vec<Vec<u8>> {
    let x = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
    let y = "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8";
    let spki = bytes(&format!("3056301006072a8648ce3d020106052b8104000a03420004{x}{y}"));
    let pem = pem::write("PUBLIC KEY", &spki).into_bytes();
    let jwk = json!({ "crv": "secp256k1", "x": base64url::encode(&bytes(x)), "kty": "EC" });
    let mut found = vec![spki, pem, json!({ "jwk": jwk }).to_string().into_bytes()];
    found
        .extend([format!("04{x}{y}"), format!("{x}{y}"), format!("02{x}"), format!("06{x}{y}")].map(|hex| bytes(&hex)));
    found
}
