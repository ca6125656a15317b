//! The curves of RFC 7518 §6.2.1.1 and Ed25519: their points, and the public key of a private one.

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
