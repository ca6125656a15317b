//! Why a key should not be trusted, although a signature holds under it.

use super::alg::Algorithm;
use super::key::Key;
use super::signature_result::SignatureResult;
use crate::say;
use crate::text::{Text, text};

/// Secrets of tutorials, libraries and debuggers. What stands here has been typed by thousands.
#[rustfmt::skip]
const WELL_KNOWN: &[&str] = &[
    "secret", "password", "changeme", "your-256-bit-secret", "your-384-bit-secret", "your-512-bit-secret",
    "a-string-secret-at-least-256-bits-long", "your_jwt_secret", "jwt_secret", "secretkey", "secret_key", "test", "key",
    "123456", "1234567890", "mysecret", "supersecret", "shhhhh", "AllYourBase",
];

/// What is weak about a key under which a signature holds: a clause.
pub(super) fn find(key: &Key, algorithm: &Algorithm, holds: SignatureResult) -> Option<Text> {
    let bits = key.bits();
    let least = match key {
        Key::Rsa { .. } => 2048,
        Key::Oct(_) => 8 * algorithm.hash,
        Key::Ec { .. } | Key::Ed25519(_) => 0,
    };
    match key {
        Key::Oct(secret) if WELL_KNOWN.iter().any(|known| known.as_bytes() == secret) => {
            Some(text("the secret stands in public word lists", "공개된 단어 목록에 있는 비밀 값입니다"))
        }
        // RFC 7518 §3.2, §3.3.
        _ if bits < least => Some(say!(
            "the key has only {bits} bits; {least} is the least",
            "키의 길이가 {bits}비트로, 최소 길이인 {least}비트보다 짧습니다"
        )),
        Key::Rsa { n, .. } if is_roca(n) => Some(text(
            "the key comes from a generator whose keys can be broken (ROCA)",
            "ROCA 취약점이 있는 생성기로 만든 키입니다",
        )),
        // RFC 8032 §8.7.
        _ if holds == SignatureResult::Weakly => {
            Some(text("the key is of small order", "위수가 작은(small order) 키입니다"))
        }
        _ => None,
    }
}

/// Whether a modulus has the mark of the Infineon generator: modulo each of these primes it is a power of 65537
/// (Nemec et al., "The Return of Coppersmith's Attack", 2017, §3.2). A random modulus has it once in 2^27.
fn is_roca(modulus: &[u8]) -> bool {
    const PRIMES: [u32; 20] = [3, 5, 7, 11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157];
    PRIMES.iter().all(|p| {
        let remainder = modulus.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % p);
        let mut powers = (0..*p).scan(1, |power, _| {
            *power = *power * 65537 % p;
            Some(*power)
        });
        powers.any(|power| power == remainder)
    })
}
