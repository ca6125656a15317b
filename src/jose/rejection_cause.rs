//! Why a signature does not hold, where that can be known.

use super::alg::{ALGORITHMS, Algorithm, Code};
use super::key::Key;
use super::signature_result::SignatureResult;
use super::{ecdsa, rsassa};
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
        Code::Here(verify) => verify(key, signing_input, signature) == SignatureResult::Yes,
        Code::Nowhere => false,
    };
    let cause = |id: &str, says: Text| Some(Cause { id: id.to_owned(), says });
    if ecdsa::holds_as_der(key, signing_input, signature) {
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
