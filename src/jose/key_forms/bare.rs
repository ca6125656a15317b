//! Keys without anything around them that says what they are: a point of a curve, the modulus of an RSA key, and `x` of an
//! Ed25519 key.

use crate::jose::curve::{self, Curve};
use crate::jose::key::Key;

/// The point that bytes are: compressed or not, with the first byte of SEC 1's form or without. That it lies on the curve
/// is the proof: of numbers without a first byte, one in 2^256 does.
pub(super) fn point(bytes: &[u8]) -> Option<Key> {
    [Curve::P256, Curve::P384, Curve::P521].into_iter().find_map(|curve| {
        let point = match (bytes.len().checked_sub(2 * curve.length()), bytes) {
            (Some(0), _) => [&[4], bytes].concat(),
            // The first byte of the hybrid form is 6 or 7 (SEC 1 names it no more).
            (Some(1), [4 | 6 | 7, coordinates @ ..]) => [&[4], coordinates].concat(),
            _ if bytes.len() == 1 + curve.length() => bytes.to_vec(),
            _ => return None,
        };
        let point = curve::uncompressed(curve, &point)?;
        let (x, y) = point.get(1..)?.split_at_checked(curve.length())?;
        Key::ec(curve, x, y)
    })
}

/// The key that bytes may be, where they may be a secret as well: the modulus `n` of an RSA key with the usual exponent, or
/// `x` of an Ed25519 key. What is a text is neither.
pub(super) fn member(bytes: &[u8]) -> Option<Key> {
    if std::str::from_utf8(bytes).is_ok() {
        return None;
    }
    let is_x = <&[u8; 32]>::try_from(bytes).is_ok_and(curve::is_of_prime_order);
    if is_x { Key::ed25519(bytes) } else { is_like_a_modulus(bytes).then(|| Key::rsa(bytes, &[1, 0, 1]))? }
}

/// Whether a number has the marks of an RSA modulus: behind the zeros that some tools write before it, its first bit is set,
/// and no small number divides it. One number of thirty has them by chance.
fn is_like_a_modulus(number: &[u8]) -> bool {
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let number = number.get(zeros..).unwrap_or_default();
    let remainder = |by: u32| number.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % by);
    let number_of_bits = 8 * number.len();
    (1024..=8192).contains(&number_of_bits)
        && number.first().is_some_and(|byte| *byte >= 0x80)
        && (2..1 << 12).all(|by| remainder(by) != 0)
}
