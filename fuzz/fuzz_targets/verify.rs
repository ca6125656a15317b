//! A signature is judged as OpenSSL judges it: right ones, and right ones that were changed a little in the message, the
//! signature or the key.

#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use openssl::bn::{BigNum, BigNumContext};
use openssl::ecdsa::EcdsaSig;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{PKey, PKeyRef, Private};
use openssl::rsa::{Padding, Rsa};
use openssl::sign::{RsaPssSaltlen, Signer, Verifier};
use token_inspector::jose::alg::{ALGORITHMS, Algorithm, Code};
use token_inspector::jose::curve::Curve;
use token_inspector::jose::key::{Key, KeyType};
use token_inspector::jose::signature_result::SignatureResult;

/// A signature under a key, and what is changed before it is judged.
#[derive(Arbitrary, Debug)]
struct Case {
    algorithm: u8,
    /// The algorithm that it was made with, where that is another one of the same key.
    made_with: Option<u8>,
    edits: Vec<(Part, Edit)>,
}

#[derive(Arbitrary, Clone, Copy, Debug, PartialEq)]
enum Part {
    Message,
    Signature,
    /// The modulus, the exponent, the point or the secret.
    Key,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Edit {
    Flip {
        at: u16,
        bits: u8,
    },
    Set {
        at: u16,
        byte: u8,
    },
    Insert {
        at: u16,
        byte: u8,
    },
    Remove {
        at: u16,
    },
    Cut {
        at: u16,
    },
    Swap {
        at: u16,
    },
    Zero {
        from: u16,
        count: u8,
    },
    /// Of r ‖ s, the other s that holds: the order of the curve less s.
    Negate,
}

/// A key pair, and what was signed with it.
struct Signed {
    pair: PKey<Private>,
    signatures: Vec<(usize, Vec<u8>)>,
}

const MESSAGE: &[u8] = b"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0";

/// A key of each kind. That of RSA has 2,048 bits: one of 1,024, as the tests have it, is too short for PS512's salt.
const PEMS: [&[u8]; 5] = [
    include_bytes!("../rsa_2048_private_pkcs8.pem"),
    include_bytes!("../../tests/keys/p256_private_pkcs8.pem"),
    include_bytes!("../../tests/keys/p384_private_pkcs8.pem"),
    include_bytes!("../../tests/keys/p521_private_pkcs8.pem"),
    include_bytes!("../../tests/keys/ed25519_private_pkcs8.pem"),
];

const SECRET: &[u8] = b"a secret of sixty-four bytes, which is as long as SHA-512's hash";

static SIGNED: LazyLock<Vec<Signed>> = LazyLock::new(|| {
    let pairs = PEMS.into_iter().map(|pem| PKey::private_key_from_pem(pem).expect("a private key"));
    let secret = PKey::hmac(SECRET).expect("a secret");
    pairs
        .chain([secret])
        .map(|pair| {
            let fitting = verifiable().into_iter().enumerate().filter(|(_, algorithm)| key(&pair, algorithm).is_some());
            let signatures = fitting.map(|(at, algorithm)| (at, sign(&pair, algorithm))).collect();
            Signed { pair, signatures }
        })
        .collect()
});

libfuzzer_sys::fuzz_target!(|case: Case| {
    let algorithms = verifiable();
    let at = usize::from(case.algorithm) % algorithms.len();
    let algorithm = algorithms[at];
    let signed = SIGNED.iter().find(|signed| signed.signatures.iter().any(|(known, _)| *known == at));
    let signed = signed.expect("each algorithm has a key");
    let index = match case.made_with {
        Some(other) => usize::from(other) % signed.signatures.len(),
        None => signed.signatures.iter().position(|(known, _)| *known == at).expect("a signature"),
    };
    let mut message = MESSAGE.to_vec();
    let mut signature = signed.signatures[index].1.clone();
    let mut numbers = numbers(&signed.pair);
    for (part, edit) in case.edits.iter().take(8) {
        match part {
            Part::Message => edit.apply(&mut message, algorithm),
            Part::Signature => edit.apply(&mut signature, algorithm),
            Part::Key => edit.apply(&mut numbers[0], algorithm),
        }
    }
    let Some(key) = made(&numbers, algorithm.kty) else { return };
    let Code::Here(verify) = algorithm.code else { return };
    let here = matches!(verify(&key, &message, &signature), SignatureResult::Yes | SignatureResult::Weakly);
    // What OpenSSL takes for no key at all, it says nothing of.
    let Some(pair) = public(&numbers, algorithm.kty) else {
        assert!(!here, "{}: holds under what OpenSSL takes for no key", algorithm.name);
        return;
    };
    let there = holds(&pair, algorithm, &message, &signature);
    assert_eq!(here, there, "{}: here and in OpenSSL", algorithm.name);
});

fn verifiable() -> Vec<&'static Algorithm> {
    ALGORITHMS.iter().filter(|algorithm| matches!(algorithm.code, Code::Here(_))).collect()
}

fn digest(algorithm: &Algorithm) -> MessageDigest {
    match algorithm.hash {
        32 => MessageDigest::sha256(),
        48 => MessageDigest::sha384(),
        _ => MessageDigest::sha512(),
    }
}

/// The numbers of a public key, or the secret.
fn numbers(pair: &PKeyRef<Private>) -> Vec<Vec<u8>> {
    if let Ok(rsa) = pair.rsa() {
        return vec![rsa.n().to_vec(), rsa.e().to_vec()];
    }
    if let Ok(ec) = pair.ec_key() {
        let mut context = BigNumContext::new().expect("a context");
        let form = openssl::ec::PointConversionForm::UNCOMPRESSED;
        let point = ec.public_key().to_bytes(ec.group(), form, &mut context).expect("a point");
        return vec![point[1..].to_vec()];
    }
    vec![pair.raw_public_key().unwrap_or_else(|_| SECRET.to_vec())]
}

/// The key as this crate has it.
fn made(numbers: &[Vec<u8>], kty: KeyType) -> Option<Key> {
    match kty {
        KeyType::Rsa => Key::rsa(&numbers[0], &numbers[1]),
        KeyType::Ec(curve) => {
            let (x, y) = numbers[0].split_at_checked(curve.length())?;
            Key::ec(curve, x, y)
        }
        KeyType::Ed25519 => Key::ed25519(&numbers[0]),
        KeyType::Oct => Some(Key::Oct(numbers[0].clone())),
        KeyType::Other => None,
    }
}

fn key(pair: &PKeyRef<Private>, algorithm: &Algorithm) -> Option<Key> {
    let is_of = match algorithm.kty {
        KeyType::Rsa => pair.rsa().is_ok(),
        KeyType::Ec(curve) => pair.ec_key().is_ok_and(|ec| ec.group().curve_name() == Some(nid(curve))),
        KeyType::Ed25519 => pair.id() == openssl::pkey::Id::ED25519,
        KeyType::Oct => pair.id() == openssl::pkey::Id::HMAC,
        KeyType::Other => false,
    };
    is_of.then(|| made(&numbers(pair), algorithm.kty)).flatten()
}

const fn nid(curve: Curve) -> Nid {
    match curve {
        Curve::P256 => Nid::X9_62_PRIME256V1,
        Curve::P384 => Nid::SECP384R1,
        Curve::P521 => Nid::SECP521R1,
    }
}

/// The key as OpenSSL has it.
enum Theirs {
    Public(PKey<openssl::pkey::Public>),
    Secret(Vec<u8>),
}

fn public(numbers: &[Vec<u8>], kty: KeyType) -> Option<Theirs> {
    let number = |bytes: &[u8]| BigNum::from_slice(bytes).ok();
    let public = match kty {
        KeyType::Rsa => PKey::from_rsa(Rsa::from_public_components(number(&numbers[0])?, number(&numbers[1])?).ok()?),
        KeyType::Ec(curve) => {
            let group = openssl::ec::EcGroup::from_curve_name(nid(curve)).ok()?;
            let (x, y) = numbers[0].split_at_checked(curve.length())?;
            let (x, y) = (number(x)?, number(y)?);
            PKey::from_ec_key(openssl::ec::EcKey::from_public_key_affine_coordinates(&group, &x, &y).ok()?)
        }
        KeyType::Ed25519 => PKey::public_key_from_raw_bytes(&numbers[0], openssl::pkey::Id::ED25519),
        KeyType::Oct => return Some(Theirs::Secret(numbers[0].clone())),
        KeyType::Other => return None,
    };
    public.ok().map(Theirs::Public)
}

fn is_pss(algorithm: &Algorithm) -> bool {
    algorithm.name.starts_with("PS")
}

fn sign(pair: &PKeyRef<Private>, algorithm: &Algorithm) -> Vec<u8> {
    match algorithm.kty {
        KeyType::Ec(curve) => {
            let hash = openssl::hash::hash(digest(algorithm), MESSAGE).expect("a hash");
            let signature = EcdsaSig::sign(&hash, &pair.ec_key().expect("a key")).expect("a signature");
            let length = i32::try_from(curve.length()).expect("a length");
            [signature.r(), signature.s()].map(|number| number.to_vec_padded(length).expect("a number")).concat()
        }
        KeyType::Ed25519 => {
            let mut signer = Signer::new_without_digest(pair).expect("a signer");
            signer.sign_oneshot_to_vec(MESSAGE).expect("a signature")
        }
        _ => {
            let mut signer = Signer::new(digest(algorithm), pair).expect("a signer");
            if is_pss(algorithm) {
                signer.set_rsa_padding(Padding::PKCS1_PSS).expect("PSS");
                signer.set_rsa_pss_saltlen(RsaPssSaltlen::DIGEST_LENGTH).expect("a salt");
            }
            signer.sign_oneshot_to_vec(MESSAGE).expect("a signature")
        }
    }
}

fn holds(key: &Theirs, algorithm: &Algorithm, message: &[u8], signature: &[u8]) -> bool {
    match (key, algorithm.kty) {
        (Theirs::Secret(secret), _) => {
            // OpenSSL makes no MAC with an empty secret; JOSE has none either.
            let Ok(secret) = PKey::hmac(secret) else { return false };
            let mut signer = Signer::new(digest(algorithm), &secret).expect("a signer");
            signer.sign_oneshot_to_vec(message).is_ok_and(|mac| mac == signature)
        }
        (Theirs::Public(key), KeyType::Ec(curve)) => {
            let hash = openssl::hash::hash(digest(algorithm), message).expect("a hash");
            let length = curve.length();
            if signature.len() != 2 * length {
                return false;
            }
            let [r, s] = [&signature[..length], &signature[length..]].map(|n| BigNum::from_slice(n).expect("a number"));
            let Ok(signature) = EcdsaSig::from_private_components(r, s) else { return false };
            key.ec_key().is_ok_and(|key| signature.verify(&hash, &key).unwrap_or(false))
        }
        (Theirs::Public(key), KeyType::Ed25519) => verified(Verifier::new_without_digest(key), message, signature),
        (Theirs::Public(key), _) => {
            let mut verifier = Verifier::new(digest(algorithm), key).expect("a verifier");
            if is_pss(algorithm) {
                verifier.set_rsa_padding(Padding::PKCS1_PSS).expect("PSS");
                verifier.set_rsa_pss_saltlen(RsaPssSaltlen::DIGEST_LENGTH).expect("a salt");
            }
            verified(Ok(verifier), message, signature)
        }
    }
}

fn verified(verifier: Result<Verifier<'_>, openssl::error::ErrorStack>, message: &[u8], signature: &[u8]) -> bool {
    verifier.is_ok_and(|mut verifier| verifier.verify_oneshot(signature, message).unwrap_or(false))
}

impl Edit {
    fn apply(self, bytes: &mut Vec<u8>, algorithm: &Algorithm) {
        let length = bytes.len();
        let place = |at: u16| usize::from(at) % length.max(1);
        match self {
            Self::Insert { at, byte } => bytes.insert(usize::from(at) % (length + 1), byte),
            Self::Negate => negate(bytes, algorithm),
            _ if bytes.is_empty() => {}
            Self::Flip { at, bits } => bytes[place(at)] ^= bits,
            Self::Set { at, byte } => bytes[place(at)] = byte,
            Self::Remove { at } => drop(bytes.remove(place(at))),
            Self::Cut { at } => bytes.truncate(place(at)),
            Self::Swap { at } => bytes.rotate_left(place(at)),
            Self::Zero { from, count } => {
                let from = place(from);
                let end = length.min(from + usize::from(count));
                bytes[from..end].fill(0);
            }
        }
    }
}

fn negate(bytes: &mut [u8], algorithm: &Algorithm) {
    let KeyType::Ec(curve) = algorithm.kty else { return };
    let length = curve.length();
    if bytes.len() != 2 * length {
        return;
    }
    let group = openssl::ec::EcGroup::from_curve_name(nid(curve)).expect("a curve");
    let mut context = BigNumContext::new().expect("a context");
    let (mut order, mut negative) = (BigNum::new().expect("a number"), BigNum::new().expect("a number"));
    group.order(&mut order, &mut context).expect("the order");
    let s = BigNum::from_slice(&bytes[length..]).expect("a number");
    negative.mod_sub(&order, &s, &order, &mut context).expect("a number");
    let padded = negative.to_vec_padded(i32::try_from(length).expect("a length")).expect("a number");
    bytes[length..].copy_from_slice(&padded);
}
