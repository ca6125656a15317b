//! Keys in other forms than JWK: PEM with SPKI, PKCS#1, PKCS#8, SEC 1 or an X.509 certificate, and the map
//! of certificates that some issuers publish. All become a JWK Set, which is the one form that is read on.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pkcs1::{RsaPrivateKey, RsaPublicKey};
use pkcs8::PrivateKeyInfoRef;
use pkcs8::der::asn1::{AnyRef, BitStringRef, UintRef};
use pkcs8::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use pkcs8::spki::{AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfoRef};
use sec1::EcPrivateKey;

use super::curve::{self, Curve};
use super::key::Key;
use super::thumbprint;
use crate::encoding::json::{self, Json};
use crate::encoding::{base64url, pem};

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const CURVES: [(ObjectIdentifier, Curve); 3] = [
    (ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7"), Curve::P256),
    (ObjectIdentifier::new_unwrap("1.3.132.0.34"), Curve::P384),
    (ObjectIdentifier::new_unwrap("1.3.132.0.35"), Curve::P521),
];

/// The JWK Set of the keys in a text; `None` where it holds none that can be read.
#[must_use]
pub fn jwk_set(text: &str) -> Option<String> {
    let jwks: Vec<String> = match json::parse(text).map(|node| node.value) {
        Ok(Json::Object(members)) => {
            members.iter().flat_map(|m| jwks(m.node.value.as_str().unwrap_or_default(), Some(&m.name))).collect()
        }
        _ => jwks(text, None),
    };
    (!jwks.is_empty()).then(|| format!(r#"{{"keys":[{}]}}"#, jwks.join(",")))
}

/// The keys of a PEM text as JWKs, all with the same `kid`.
fn jwks(text: &str, kid: Option<&str>) -> Vec<String> {
    pem::blocks(text).into_iter().filter_map(|block| of_block(block.label, &block.bytes?, kid)).collect()
}

/// What a block of PEM with this label holds, as a JWK.
fn of_block(label: &str, der: &[u8], kid: Option<&str>) -> Option<String> {
    let key = match label {
        "PUBLIC KEY" => SubjectPublicKeyInfoRef::from_der(der).ok().and_then(|spki| of_spki(&spki)),
        "CERTIFICATE" => of_certificate(der),
        "RSA PUBLIC KEY" => of_pkcs1(der),
        "PRIVATE KEY" => of_pkcs8(der),
        "RSA PRIVATE KEY" => of_pkcs1_private(der),
        "EC PRIVATE KEY" => of_sec1(der, None),
        _ => None,
    }?;
    Some(match label {
        "CERTIFICATE" => jwk(&key, kid, &format!(r#","x5t#S256":"{}""#, thumbprint::of_certificate(der))),
        // The private part is left out; an empty `d` says that there was one.
        _ if label.ends_with("PRIVATE KEY") => jwk(&key, kid, r#","d":"""#),
        _ => jwk(&key, kid, ""),
    })
}

/// What the label of a block may be.
const LABELS: [&str; 6] =
    ["PUBLIC KEY", "CERTIFICATE", "RSA PUBLIC KEY", "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"];

/// The JWK Set of the key that bytes are: in DER, as a point of a curve in SEC 1's form, or the text of PEM or JSON once
/// more. `None` where they are no key.
#[must_use]
pub fn of_bytes(bytes: &[u8]) -> Option<String> {
    let of_point =
        || Some(jwk(&[Curve::P256, Curve::P384, Curve::P521].into_iter().find_map(|c| any_point(c, bytes))?, None, ""));
    let jwk = LABELS.into_iter().find_map(|label| of_block(label, bytes, None)).or_else(of_point);
    let text = || std::str::from_utf8(bytes).ok().filter(|text| text.contains(pem::BEGIN)).and_then(jwk_set);
    jwk.map(|jwk| format!(r#"{{"keys":[{jwk}]}}"#)).or_else(text)
}

/// A point in SEC 1's form, compressed or not.
fn any_point(curve: Curve, bytes: &[u8]) -> Option<Key> {
    let length = bytes.len();
    let fits = length == 1 + curve.length() || length == 1 + 2 * curve.length();
    of_point(curve, &curve::uncompressed(curve, bytes).filter(|_| fits)?)
}

/// The JWK Set of a text without armour: a key's bytes in base64 or base64url, with padding or without and on any number
/// of lines, or in hexadecimal digits, as tools print it, with colons or without. `None` where the bytes are no key.
#[must_use]
pub fn of_unarmoured(text: &str) -> Option<String> {
    [hex(text), base64(text)].into_iter().flatten().find_map(|bytes| of_bytes(&bytes))
}

/// Whether the bytes are a whole SEQUENCE of ASN.1 in DER, as keys and certificates of every kind are: nobody's secret, also
/// where this page cannot use the key.
#[must_use]
pub fn is_der(bytes: &[u8]) -> bool {
    AnyRef::from_der(bytes).is_ok_and(|any| any.tag() == Tag::Sequence && !any.value().is_empty())
}

/// Whether a text without armour is [DER](is_der).
#[must_use]
pub fn is_unarmoured(text: &str) -> bool {
    [hex(text), base64(text)].into_iter().flatten().any(|bytes| is_der(&bytes))
}

/// The bytes of a text in hexadecimal digits; `None` where it has others.
#[must_use]
pub fn hex(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    let text = text.strip_prefix("0x").unwrap_or(text);
    let digits = text.chars().filter(|c| *c != ':' && !c.is_whitespace());
    let digits: Option<Vec<u8>> = digits.map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let (pairs, rest) = digits.as_deref()?.as_chunks::<2>();
    (rest.is_empty() && !pairs.is_empty()).then(|| pairs.iter().map(|[high, low]| high * 16 + low).collect())
}

/// The bytes of a text in base64 or base64url; `None` where it has other characters, or the length of neither.
#[must_use]
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_end_matches('=');
    let is_alphabet = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_'));
    (is_alphabet && !text.is_empty() && text.len() % 4 != 1).then(|| base64url::decode_leniently(text))
}

/// The key that a text may be, where it may be a bare member of a JWK: `x` of an Ed25519 key as RFC 8037 §2 writes it, or the
/// modulus `n` of an RSA key with the usual exponent. Half of all texts of 43 characters are an `x`, so that such a text may
/// be a secret as well.
#[must_use]
pub fn of_bare_member(text: &str) -> Option<Key> {
    let text = text.trim();
    let as_written = base64url::decode(text).ok();
    as_written.as_deref().filter(|bytes| bytes.len() == 32).and_then(Key::ed25519).or_else(|| {
        let modulus = hex(text).or_else(|| base64(text))?;
        is_like_a_modulus(&modulus).then(|| Key::rsa(&modulus, &[1, 0, 1]))?
    })
}

/// Whether a number has the marks of an RSA modulus: its first bit is set, and no small number divides it. One number of
/// thirty has them by chance.
fn is_like_a_modulus(number: &[u8]) -> bool {
    let remainder = |by: u32| number.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % by);
    let number_of_bits = 8 * number.len();
    (1024..=8192).contains(&number_of_bits)
        && number.first().is_some_and(|byte| *byte >= 0x80)
        && (2..1 << 12).all(|by| remainder(by) != 0)
}

/// A public key as a JWK, with its further members as text.
fn jwk(key: &Key, kid: Option<&str>, further: &str) -> String {
    let kid = kid.and_then(|kid| serde_json::to_string(kid).ok()).map(|kid| format!(r#","kid":{kid}"#));
    format!("{{{}{}{further}}}", thumbprint::members(key), kid.unwrap_or_default())
}

fn curve_of(oid: ObjectIdentifier) -> Option<Curve> {
    CURVES.iter().find(|(known, _)| *known == oid).map(|(_, curve)| *curve)
}

fn of_point(curve: Curve, point: &[u8]) -> Option<Key> {
    let (x, y) = point.strip_prefix(&[4])?.split_at_checked(curve.length())?;
    Key::ec(curve, x, y)
}

fn of_spki(spki: &SubjectPublicKeyInfoRef<'_>) -> Option<Key> {
    let bytes = spki.subject_public_key.as_bytes()?;
    match spki.algorithm.oid {
        RSA | RSA_PSS => of_pkcs1(bytes),
        EC => of_point(curve_of(spki.algorithm.parameters_oid().ok()?)?, bytes),
        ED25519 => Key::ed25519(bytes),
        _ => None,
    }
}

fn of_pkcs1(der: &[u8]) -> Option<Key> {
    let key = RsaPublicKey::<UintRef<'_>>::from_der(der).ok()?;
    Key::rsa(key.modulus.as_bytes(), key.public_exponent.as_bytes())
}

fn of_pkcs1_private(der: &[u8]) -> Option<Key> {
    let key = RsaPrivateKey::<UintRef<'_>>::try_from(der).ok()?;
    Key::rsa(key.modulus.as_bytes(), key.public_exponent.as_bytes())
}

fn of_pkcs8(der: &[u8]) -> Option<Key> {
    let info = PrivateKeyInfoRef::try_from(der).ok()?;
    let private = info.private_key.as_bytes();
    match info.algorithm.oid {
        RSA | RSA_PSS => of_pkcs1_private(private),
        EC => of_sec1(private, curve_of(info.algorithm.parameters_oid().ok()?)),
        // RFC 8410 §7: the seed is wrapped in an OCTET STRING of its own.
        ED25519 => Key::ed25519(&curve::public_of_seed(private.strip_prefix(&[4, 32])?)?),
        _ => None,
    }
}

/// RFC 5915. Takes the curve where what stands around the key names it.
fn of_sec1(der: &[u8], curve: Option<Curve>) -> Option<Key> {
    let key = EcPrivateKey::from_der(der).ok()?;
    let curve = curve.or_else(|| curve_of(key.parameters?.named_curve()?))?;
    of_point(curve, &curve::public_point(curve, key.private_key)?)
}

/// The key of an X.509 certificate (RFC 5280 §4.1): the seventh field of what is signed, or the sixth where
/// the version is left out. Whether the certificate can be trusted is not asked: the user chose it.
fn of_certificate(der: &[u8]) -> Option<Key> {
    let certificate = AnyRef::from_der(der).ok()?;
    let signed = SliceReader::new(certificate.value()).ok()?.decode::<AnyRef<'_>>().ok()?;
    let mut fields = SliceReader::new(signed.value()).ok()?;
    let has_version = fields.peek_byte() == Some(0xa0);
    for _ in 0..5 + usize::from(has_version) {
        fields.decode::<AnyRef<'_>>().ok()?;
    }
    of_spki(&fields.decode().ok()?)
}

/// The texts of a public key that a server could have mistaken for a secret: SPKI and PKCS#1, as DER, as PEM with the line
/// ends of either kind, with and without the last, and as one line of base64, base64url or hexadecimal digits; the key as a
/// JWK and as a set of one, with its members in either of the usual orders.
pub(super) fn texts(key: &Key) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for (label, der) in [("PUBLIC KEY", spki(key)), ("RSA PUBLIC KEY", pkcs1(key))] {
        let Some(der) = der else { continue };
        let text = pem::write(label, &der);
        let windows = text.replace('\n', "\r\n");
        texts.extend([&text, text.trim_end(), &windows, windows.trim_end()].map(|text| text.as_bytes().to_vec()));
        texts.extend(written(&der));
        texts.push(der);
    }
    for members in [thumbprint::members(key), thumbprint::type_first(key)] {
        texts.extend([format!("{{{members}}}"), format!(r#"{{"keys":[{{{members}}}]}}"#)].map(String::into_bytes));
    }
    texts
}

/// The texts of a public key's bare member: its modulus, point or `x`, as bytes and as one line.
pub(super) fn bare(key: &Key) -> Vec<Vec<u8>> {
    let member: &[u8] = match key {
        Key::Rsa { n, .. } => n,
        Key::Ec { point, .. } => point,
        Key::Ed25519(x) => x,
        Key::Oct(_) => return Vec::new(),
    };
    let mut texts = written(member);
    texts.push(member.to_vec());
    texts
}

/// Bytes in every usual line of text.
fn written(bytes: &[u8]) -> Vec<Vec<u8>> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = STANDARD.encode(bytes);
    let base64url = base64url::encode(bytes);
    let padding = base64.trim_start_matches(|c| c != '=').to_owned();
    let unpadded = base64.trim_end_matches('=').to_owned();
    let padded_url = format!("{base64url}{padding}");
    [hex.to_ascii_uppercase(), hex, base64, unpadded, padded_url, base64url].map(String::into_bytes).into()
}

fn pkcs1(key: &Key) -> Option<Vec<u8>> {
    let Key::Rsa { n, e } = key else { return None };
    let (modulus, public_exponent) = (UintRef::new(n).ok()?, UintRef::new(e).ok()?);
    RsaPublicKey { modulus, public_exponent }.to_der().ok()
}

fn spki(key: &Key) -> Option<Vec<u8>> {
    let write = |oid, parameters, bytes: &[u8]| {
        let algorithm = AlgorithmIdentifierRef { oid, parameters };
        SubjectPublicKeyInfoRef { algorithm, subject_public_key: BitStringRef::from_bytes(bytes).ok()? }.to_der().ok()
    };
    match key {
        Key::Rsa { .. } => write(RSA, Some(AnyRef::NULL), &pkcs1(key)?),
        Key::Ec { curve, point } => {
            let (oid, _) = CURVES.iter().find(|(_, known)| known == curve)?;
            write(EC, Some(oid.into()), point)
        }
        Key::Ed25519(bytes) => write(ED25519, None, bytes),
        Key::Oct(_) => None,
    }
}
