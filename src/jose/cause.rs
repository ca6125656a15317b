//! Why a signature does not hold, where that can be known.

use super::alg;
use crate::say;
use crate::text::{Text, text};

/// What was found out about a signature that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It holds as ECDSA in ASN.1 DER; JOSE wants r ‖ s (RFC 7518 §3.4).
    Der,
    /// It holds as RSASSA-PSS with a salt of this many bytes instead of the hash's (RFC 7518 §3.5).
    Salt(usize),
    /// It holds under the same key as this algorithm's.
    Algorithm(&'static str),
    /// It is a MAC made with the public key's own text as the secret: a key-confusion attack (RFC 8725 §2.1).
    KeyConfusion,
}

impl Cause {
    /// What the signature is instead, in full sentences.
    #[must_use]
    pub fn says(self) -> Text {
        match self {
            Self::Der => text(
                "It is an ECDSA signature in DER. JOSE wants the two numbers side by side, without DER around them.",
                "DER로 인코딩된 ECDSA 서명입니다. JOSE에서는 DER 없이 두 수를 이어 붙여야 합니다.",
            ),
            Self::Salt(length) => say!(
                "It is an RSASSA-PSS signature with a salt of {length} bytes; the salt must be as long as the hash.",
                "솔트가 {length}바이트인 RSASSA-PSS 서명입니다. 솔트의 길이는 해시의 길이와 같아야 합니다."
            ),
            Self::Algorithm(name) => say!(
                "Under the same key it holds as {name}: the header names the wrong algorithm.",
                "같은 키로 {name} 서명으로는 올바릅니다. 헤더의 alg가 잘못되었습니다."
            ),
            Self::KeyConfusion => text(
                "It is a MAC made with the text of the public key as its secret: a key-confusion attack. Whoever has the \
                 public key can make such a token.",
                "공개 키의 텍스트를 비밀 값으로 사용해 만든 MAC입니다. 키 혼동(key confusion) 공격이며, 공개 키만 있으면 누구나 만들 수 있습니다.",
            ),
        }
    }

    /// The word that stands for it between the page and its module.
    #[cfg(feature = "signatures")]
    pub(super) fn id(self) -> String {
        match self {
            Self::Der => "der".to_owned(),
            Self::Salt(length) => length.to_string(),
            Self::Algorithm(name) => name.to_owned(),
            Self::KeyConfusion => "confusion".to_owned(),
        }
    }

    /// The cause of [`Self::id`].
    pub(super) fn from_id(id: &str) -> Option<Self> {
        match id {
            "der" => Some(Self::Der),
            "confusion" => Some(Self::KeyConfusion),
            _ => alg::find(id).map(|a| Self::Algorithm(a.name)).or_else(|| id.parse().ok().map(Self::Salt)),
        }
    }
}

#[cfg(feature = "signatures")]
pub(super) use search::find;

#[cfg(feature = "signatures")]
mod search {
    use super::Cause;
    use crate::jose::alg::{ALGORITHMS, Algorithm, Code, Holds};
    use crate::jose::key::{Key, KeyType};
    use crate::jose::{curves, key_forms, rsassa};

    /// Looks for the cause. Takes what was verified, and a signature that did not hold.
    pub(in crate::jose) fn find(
        algorithm: &Algorithm,
        key: &Key,
        signing_input: &[u8],
        signature: &[u8],
    ) -> Option<Cause> {
        let holds = |other: &&Algorithm, key: &Key| match other.code {
            Code::Here(verify) => verify(key, signing_input, signature) == Holds::Yes,
            Code::Module | Code::Nowhere => false,
        };
        if algorithm.kty == KeyType::Oct && key.kty() != KeyType::Oct {
            let mut secrets = key_forms::texts(key).into_iter().map(Key::Oct);
            return secrets.any(|secret| holds(&algorithm, &secret)).then_some(Cause::KeyConfusion);
        }
        if curves::holds_as_der(key, signing_input, signature) {
            return Some(Cause::Der);
        }
        let others = ALGORITHMS.iter().filter(|a| a.kty == key.kty() && a.name != algorithm.name);
        let other = others.into_iter().find(|a| holds(a, key)).map(|a| Cause::Algorithm(a.name));
        // An RSA row that takes a salt is one whose scheme says so; another finds none.
        other.or_else(|| rsassa::salt_length(algorithm.hash, key, signing_input, signature).map(Cause::Salt))
    }
}
