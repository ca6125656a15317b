//! Why a signature does not hold, where that can be known.

use super::alg::{ALGORITHMS, Algorithm, Code, Holds};
use super::key::{Key, KeyType};
use super::{curves, key_forms, rsassa};
use crate::say;
use crate::text::{Text, text};

/// What was found out about a signature that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// Its name in reports for programs.
    pub id: String,
    /// What the signature is instead, in full sentences.
    pub says: Text,
}

/// Looks for the cause. Takes what was verified, and a signature that did not hold.
#[must_use]
pub fn find(algorithm: &Algorithm, key: &Key, signing_input: &[u8], signature: &[u8]) -> Option<Cause> {
    let holds = |other: &&Algorithm, key: &Key| match other.code {
        Code::Here(verify) => verify(key, signing_input, signature) == Holds::Yes,
        Code::Nowhere => false,
    };
    let cause = |id: &str, says: Text| Some(Cause { id: id.to_owned(), says });
    if algorithm.kty == KeyType::Oct && key.kty() != KeyType::Oct {
        let mut secrets = key_forms::texts(key).into_iter().map(Key::Oct);
        return secrets.any(|secret| holds(&algorithm, &secret)).then(confusion);
    }
    if curves::holds_as_der(key, signing_input, signature) {
        return cause(
            "der_signature",
            text(
                "It is an ECDSA signature in DER. JOSE wants the two numbers side by side, without DER around them.",
                "DER로 인코딩된 ECDSA 서명입니다. JOSE에서는 DER 없이 두 수를 이어 붙여야 합니다.",
            ),
        );
    }
    let mut others = ALGORITHMS.iter().filter(|a| a.kty == key.kty() && a.name != algorithm.name);
    if let Some(Algorithm { name, .. }) = others.find(|a| holds(a, key)) {
        return cause(
            "other_algorithm",
            say!(
                "Under the same key it holds as {name}: the header names the wrong algorithm.",
                "{name} 서명으로 보면 같은 키로 검증됩니다. 헤더의 alg가 잘못되었습니다."
            ),
        );
    }
    let length = rsassa::salt_length(algorithm.hash, key, signing_input, signature)?;
    cause(
        "salt_length",
        say!(
            "It is an RSASSA-PSS signature with a salt of {length} bytes; the salt must be as long as the hash.",
            "솔트가 {length}바이트인 RSASSA-PSS 서명입니다. 솔트의 길이는 해시의 길이와 같아야 합니다."
        ),
    )
}

/// A MAC that was made with the public key's own text as the secret (RFC 8725 §2.1).
pub(super) fn confusion() -> Cause {
    Cause {
        id: "key_confusion".to_owned(),
        says: text(
            "It is a MAC made with the text of the public key as its secret: a key-confusion attack. Whoever has the \
             public key can make such a token.",
            "공개 키의 텍스트를 비밀 값으로 사용해 만든 MAC입니다. 키 혼동(key confusion) 공격이며, 공개 키만 있으면 누구나 만들 수 있습니다.",
        ),
    }
}
