//! Keys in other forms than JWK: PEM with SPKI, PKCS#1, PKCS#8, SEC 1 or an X.509 certificate, and the map
//! of certificates that some issuers publish. All become a JWK Set, which is the one form that is read on.

use pkcs1::{RsaPrivateKey, RsaPublicKey};
use pkcs8::PrivateKeyInfoRef;
use pkcs8::der::asn1::{AnyRef, BitStringRef, UintRef};
use pkcs8::der::{Decode as _, Encode as _, Reader as _, SliceReader};
use pkcs8::spki::{AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfoRef};
use sec1::EcPrivateKey;

use super::curves;
use super::key::{Curve, Key};
use super::thumbprint;
use crate::encoding::json::{self, Json};
use crate::encoding::pem;

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
    let read = |block: pem::Block<'_>| {
        let bytes = block.bytes?;
        let key = match block.label {
            "PUBLIC KEY" => SubjectPublicKeyInfoRef::from_der(&bytes).ok().and_then(|spki| of_spki(&spki)),
            "CERTIFICATE" => of_certificate(&bytes),
            "RSA PUBLIC KEY" => of_pkcs1(&bytes),
            "PRIVATE KEY" => of_pkcs8(&bytes),
            "RSA PRIVATE KEY" => of_pkcs1_private(&bytes),
            "EC PRIVATE KEY" => of_sec1(&bytes, None),
            _ => None,
        }?;
        Some(match block.label {
            "CERTIFICATE" => jwk(&key, kid, &format!(r#","x5t#S256":"{}""#, thumbprint::of_certificate(&bytes))),
            // The private part is left out; an empty `d` says that there was one.
            label if label.ends_with("PRIVATE KEY") => jwk(&key, kid, r#","d":"""#),
            _ => jwk(&key, kid, ""),
        })
    };
    pem::blocks(text).into_iter().filter_map(read).collect()
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
        ED25519 => Key::ed25519(&curves::public_of_seed(private.strip_prefix(&[4, 32])?)?),
        _ => None,
    }
}

/// RFC 5915. Takes the curve where what stands around the key names it.
fn of_sec1(der: &[u8], curve: Option<Curve>) -> Option<Key> {
    let key = EcPrivateKey::from_der(der).ok()?;
    let curve = curve.or_else(|| curve_of(key.parameters?.named_curve()?))?;
    of_point(curve, &curves::public_point(curve, key.private_key)?)
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

/// The texts of a public key that a server could have mistaken for a secret: SPKI and PKCS#1, as DER and as
/// PEM with and without its last line feed.
pub(super) fn texts(key: &Key) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for (label, der) in [("PUBLIC KEY", spki(key)), ("RSA PUBLIC KEY", pkcs1(key))] {
        let Some(der) = der else { continue };
        let text = pem::write(label, &der);
        texts.extend([text.trim_end().into(), text.into_bytes(), der]);
    }
    texts
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
