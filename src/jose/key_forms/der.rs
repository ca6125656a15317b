//! Keys in DER: SPKI, PKCS#1, PKCS#8, SEC 1 and X.509 certificates, read and written.

use pkcs1::{RsaPrivateKey, RsaPublicKey};
use pkcs8::PrivateKeyInfoRef;
use pkcs8::der::asn1::{AnyRef, BitStringRef, UintRef};
use pkcs8::der::{Decode as _, Encode as _, Reader as _, SliceReader, Tag, Tagged as _};
use pkcs8::spki::{AlgorithmIdentifierRef, ObjectIdentifier, SubjectPublicKeyInfoRef};
use sec1::EcPrivateKey;

use super::jwk;
use crate::jose::curve::{self, Curve};
use crate::jose::key::Key;
use crate::jose::thumbprint;

const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const ED25519: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.101.112");
const CURVES: [(ObjectIdentifier, Curve); 3] = [
    (ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7"), Curve::P256),
    (ObjectIdentifier::new_unwrap("1.3.132.0.34"), Curve::P384),
    (ObjectIdentifier::new_unwrap("1.3.132.0.35"), Curve::P521),
];

/// What a block of PEM with this label holds, as a JWK.
pub(super) fn of_block(label: &str, der: &[u8], kid: Option<&str>) -> Option<String> {
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

/// The JWK of the key that bytes are, whatever a block of PEM around them would be called.
pub(super) fn of_bytes(der: &[u8]) -> Option<String> {
    LABELS.into_iter().find_map(|label| of_block(label, der, None))
}

/// Whether the bytes are a whole SEQUENCE of ASN.1 in DER with whole values in it, as keys and certificates of every kind
/// are: nobody's secret, also where this page cannot use the key.
pub(super) fn is_der(bytes: &[u8]) -> bool {
    let sequence = AnyRef::from_der(bytes).ok().filter(|any| any.tag() == Tag::Sequence && !any.value().is_empty());
    let Some(mut values) = sequence.and_then(|any| SliceReader::new(any.value()).ok()) else { return false };
    while !values.is_finished() {
        if values.decode::<AnyRef<'_>>().is_err() {
            return false;
        }
    }
    true
}

/// What one INTEGER, BIT STRING or OCTET STRING holds, as a modulus or a point is cut out of a key.
pub(super) fn within(bytes: &[u8]) -> Option<Vec<u8>> {
    let any = AnyRef::from_der(bytes).ok()?;
    match any.tag() {
        Tag::Integer | Tag::OctetString => Some(any.value().to_vec()),
        // The first byte says how many bits of the last one count.
        Tag::BitString => any.value().strip_prefix(&[0]).map(<[u8]>::to_vec),
        _ => None,
    }
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

/// An RSA key in PKCS#1.
pub(super) fn pkcs1(key: &Key) -> Option<Vec<u8>> {
    let Key::Rsa { n, e } = key else { return None };
    let (modulus, public_exponent) = (UintRef::new(n).ok()?, UintRef::new(e).ok()?);
    RsaPublicKey { modulus, public_exponent }.to_der().ok()
}

/// A public key in SPKI.
pub(super) fn spki(key: &Key) -> Option<Vec<u8>> {
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
