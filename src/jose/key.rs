//! A key that checks signatures (RFC 7518 §6, RFC 8037 §2), and what makes one unusable or weak.

use super::curve::{self, Curve};

/// The key types that this crate can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyType {
    /// `RSA`
    Rsa,
    /// `EC` with this curve.
    Ec(Curve),
    /// `OKP` with the curve Ed25519.
    Ed25519,
    /// `oct`: a shared secret.
    Oct,
    /// One that no algorithm here takes.
    Other,
}

/// A key, checked.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// An RSA key of 1024 to 8192 bits.
    Rsa {
        /// The modulus, big-endian, without leading zeros.
        n: Vec<u8>,
        /// The exponent, big-endian, without leading zeros.
        e: Vec<u8>,
    },
    /// A point in SEC 1's uncompressed form: 4, x, y. Without the code for curves nothing but its length is
    /// checked; the computation refuses a point that is off the curve.
    Ec {
        /// The curve.
        curve: Curve,
        /// The point.
        point: Vec<u8>,
    },
    /// An Ed25519 key.
    Ed25519([u8; 32]),
    /// A shared secret.
    Oct(Vec<u8>),
}

impl Key {
    /// Its type.
    #[must_use]
    pub const fn kty(&self) -> KeyType {
        match self {
            Self::Rsa { .. } => KeyType::Rsa,
            Self::Ec { curve, .. } => KeyType::Ec(*curve),
            Self::Ed25519(_) => KeyType::Ed25519,
            Self::Oct(_) => KeyType::Oct,
        }
    }

    /// Its type in short, such as `RSA` or `EC P-256`.
    #[must_use]
    pub fn kind(&self) -> String {
        match self {
            Self::Rsa { .. } => "RSA".to_owned(),
            Self::Ec { curve, .. } => format!("EC {}", curve.name()),
            Self::Ed25519(_) => "Ed25519".to_owned(),
            Self::Oct(_) => "oct".to_owned(),
        }
    }

    /// The key's size, in bits.
    #[must_use]
    pub fn bits(&self) -> usize {
        match self {
            Self::Rsa { n, .. } => bits(n),
            Self::Ec { curve: Curve::P521, .. } => 521,
            Self::Ec { curve, .. } => 8 * curve.length(),
            Self::Ed25519(_) => 256,
            Self::Oct(secret) => 8 * secret.len(),
        }
    }

    /// What a signature under this key costs, in units of one under an RSA key of 2048 bits.
    #[must_use]
    pub fn cost(&self) -> usize {
        match self {
            Self::Rsa { .. } => (self.bits() / 2048).pow(2).max(1),
            Self::Ec { .. } | Self::Ed25519(_) => 4,
            Self::Oct(_) => 1,
        }
    }

    /// An RSA key of these big-endian numbers; `None` where they are none: an even modulus, an exponent that is
    /// even or below 3 or above 33 bits, less than 1024 or more than 8192 bits.
    #[must_use]
    pub fn rsa(n: &[u8], e: &[u8]) -> Option<Self> {
        let [n, e] = [n, e].map(|number| {
            let zeros = number.iter().take_while(|byte| **byte == 0).count();
            number.get(zeros..).unwrap_or_default().to_vec()
        });
        let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte % 2 == 1);
        let sizes = (1024..=8192).contains(&bits(&n)) && (2..=33).contains(&bits(&e));
        (is_odd(&n) && is_odd(&e) && sizes).then_some(Self::Rsa { n, e })
    }

    /// A point of `curve`; `None` where the coordinates have the wrong length, or are known to be off it.
    #[must_use]
    pub fn ec(curve: Curve, x: &[u8], y: &[u8]) -> Option<Self> {
        let point = [&[4], x, y].concat();
        if !curve::is_on_curve(curve, &point) {
            return None;
        }
        (x.len() == curve.length() && y.len() == curve.length()).then_some(Self::Ec { curve, point })
    }

    /// An Ed25519 key; `None` where it has the wrong length, or is known to be no point.
    #[must_use]
    pub fn ed25519(x: &[u8]) -> Option<Self> {
        let x: [u8; 32] = x.try_into().ok()?;
        if !curve::is_on_edwards_curve(&x) {
            return None;
        }
        Some(Self::Ed25519(x))
    }
}

/// The length of a number without leading zeros, in bits.
fn bits(number: &[u8]) -> usize {
    (8 * number.len()).saturating_sub(number.first().map_or(0, |byte| byte.leading_zeros() as usize))
}

impl std::fmt::Debug for Key {
    /// Never a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.kind())
    }
}
