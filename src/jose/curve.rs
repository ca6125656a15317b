//! The curves of RFC 7518 §6.2.1.1 and Ed25519: their points, and the public key of a private one. Of secp256k1 (RFC 8812
//! §3.1) it is only known what a point is.

use p256::elliptic_curve::bigint::{NonZero, U256};
use p256::elliptic_curve::sec1::ToSec1Point as _;

/// A curve of RFC 7518 §6.2.1.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// `P-256`
    P256,
    /// `P-384`
    P384,
    /// `P-521`
    P521,
}

impl Curve {
    /// The curves and their names.
    pub const ALL: [(&'static str, Self); 3] = [("P-256", Self::P256), ("P-384", Self::P384), ("P-521", Self::P521)];

    /// The value of `crv`.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, curve)| *curve == self).map_or("", |(name, _)| name)
    }

    /// The length of a coordinate, in bytes.
    #[must_use]
    pub const fn length(self) -> usize {
        match self {
            Self::P256 => 32,
            Self::P384 => 48,
            Self::P521 => 66,
        }
    }
}

/// Whether the coordinates are a point of the curve.
pub(super) fn is_on_curve(curve: Curve, point: &[u8]) -> bool {
    match curve {
        Curve::P256 => p256::PublicKey::from_sec1_bytes(point).is_ok(),
        Curve::P384 => p384::PublicKey::from_sec1_bytes(point).is_ok(),
        Curve::P521 => p521::PublicKey::from_sec1_bytes(point).is_ok(),
    }
}

/// A point in SEC 1's uncompressed form, of one that is compressed or not; `None` where it is off the curve.
pub(super) fn uncompressed(curve: Curve, point: &[u8]) -> Option<Vec<u8>> {
    match curve {
        Curve::P256 => Some(p256::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
        Curve::P384 => Some(p384::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
        Curve::P521 => Some(p521::PublicKey::from_sec1_bytes(point).ok()?.to_sec1_point(false).as_bytes().to_vec()),
    }
}

/// Whether 32 bytes are a point of Ed25519.
pub(super) fn is_on_edwards_curve(bytes: &[u8; 32]) -> bool {
    ed25519_dalek::VerifyingKey::from_bytes(bytes).is_ok()
}

/// Whether 32 bytes are a point of Ed25519 in the group that every public key made after RFC 8032 §5.1.5 lies in. One random
/// number of 16 is.
pub(super) fn is_of_prime_order(bytes: &[u8; 32]) -> bool {
    ed25519_dalek::VerifyingKey::from_bytes(bytes).is_ok_and(|key| key.to_edwards().is_torsion_free())
}

/// Whether bytes are a point of secp256k1, compressed or not, with the first byte of SEC 1's form or without.
pub(super) fn is_point_of_secp256k1(bytes: &[u8]) -> bool {
    // The prime of the field is 2^256 - 2^32 - 977 (SEC 2 §2.4.1).
    let prime = U256::MAX.wrapping_sub(&U256::from_u64((1 << 32) + 976));
    let Some(p) = NonZero::new(prime).into_option() else { return false };
    let number = |bytes: &[u8; 32]| Some(U256::from_be_slice(bytes)).filter(|number| *number < prime);
    let times = |one: &U256, other: &U256| one.mul_mod_vartime(other, &p);
    let square_of_y = |x: &U256| times(&times(x, x), x).add_mod(&U256::from_u64(7), &p);
    let (coordinates, is_compressed) = match bytes {
        [4 | 6 | 7, coordinates @ ..] if coordinates.len() == 64 => (coordinates, false),
        [2 | 3, x @ ..] if x.len() == 32 => (x, true),
        coordinates => (coordinates, false),
    };
    match coordinates.as_chunks::<32>() {
        ([x], []) if is_compressed => number(x).is_some_and(|x| {
            // What is a square gives 1 when it is raised to (p - 1) / 2 (Euler).
            let (square, exponent) = (square_of_y(&x), prime.wrapping_shr(1));
            let power = (0..256).rev().fold(U256::ONE, |power, bit| {
                let power = times(&power, &power);
                if exponent.bit_vartime(bit) { times(&power, &square) } else { power }
            });
            power == U256::ONE
        }),
        ([x, y], []) => number(x).zip(number(y)).is_some_and(|(x, y)| times(&y, &y) == square_of_y(&x)),
        _ => false,
    }
}

/// The public key of a private one, in SEC 1's uncompressed form.
pub(super) fn public_point(curve: Curve, private: &[u8]) -> Option<Vec<u8>> {
    match curve {
        Curve::P256 => {
            Some(p256::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
        Curve::P384 => {
            Some(p384::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
        Curve::P521 => {
            Some(p521::SecretKey::from_slice(private).ok()?.public_key().to_sec1_point(false).as_bytes().to_vec())
        }
    }
}

/// The public key of an Ed25519 seed.
pub(super) fn public_of_seed(seed: &[u8]) -> Option<[u8; 32]> {
    Some(ed25519_dalek::SigningKey::from_bytes(seed.try_into().ok()?).verifying_key().to_bytes())
}
