//! The token's `kid` against the keys at hand. A missing key is not an invalid signature.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::{Reason, Verification};
use crate::text::{Text, text};

/// No key with the token's `kid` is in the set.
pub static CHECK: Check = Check {
    id: "signature/unknown_key",
    subject: Subject::Token(Facet::Signature),
    title: text("the key is not in the set", "키 세트에 없는 키"),
    remedy: text(
        "Fetch the issuer's keys again: they may have been rotated. If the key is still missing, the token may come from another issuer.",
        "발급자의 키를 다시 가져오세요. 키가 교체되었을 수 있습니다. 그래도 없다면 다른 발급자의 토큰일 수 있습니다.",
    ),
    spec: &["RFC 7515 §4.1.4", "RFC 7517 §4.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let kid = context.reading.jws().and_then(|j| j.header().kid());
    let evidence = match &context.reading.verification {
        Verification::NotTried(Reason::UnknownKid { .. }) => text(
            "That does not make the signature invalid. A user pool signs ID tokens and access tokens with different keys; \
             its key set holds both.",
            "서명이 틀렸다는 뜻은 아닙니다. 사용자 풀은 ID 토큰과 액세스 토큰을 서로 다른 키로 서명하며, 키 세트에는 두 키가 모두 들어 있습니다.",
        ),
        Verification::Verified(verified) if !verified.is_named() => text(
            "The signature holds under another key of the set, but an authorizer looks for the key that the token names.",
            "서명은 키 세트의 다른 키로 검증되지만, 권한 부여자는 토큰에 지정된 키를 찾습니다.",
        ),
        _ => return Outcome::NotApplicable,
    };
    let known = context.reading.keys.as_ref().map(|k| k.set.kids()).unwrap_or_default();
    let says = if known.iter().any(|other| Some(other.as_str()) == kid) {
        text("another key signed this than the token names", "토큰에 지정된 키가 아니라 다른 키로 서명되었습니다")
    } else {
        text("no key with the token's kid is in the key set", "토큰의 kid에 해당하는 키가 키 세트에 없습니다")
    };
    let expected = if known.is_empty() {
        text("the set is empty", "키 세트가 비어 있음")
    } else {
        Text::verbatim(known.join(", "))
    };
    Outcome::Fail(Finding::new(says).evidence(evidence).contrast(
        "kid",
        Text::verbatim(kid.unwrap_or_default()),
        expected,
    ))
}
