//! What the code of an algorithm says of a signature.

/// What a computation says of a signature under one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureResult {
    /// It is that key's signature.
    Yes,
    /// It is, but the key is an Ed25519 point of small order, under which others could have made it (RFC 8032 §8.7).
    Weakly,
    /// It is not.
    No,
    /// The key's numbers are no key: the point is off its curve.
    KeyBroken,
}

impl From<bool> for SignatureResult {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}
