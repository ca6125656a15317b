//! The token's `kid` against the keys at hand. A missing key is not an invalid signature.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::jose::verify::{Reason, Verification};
use crate::text::{Text, text};

/// No key with the token's `kid` is in the set.
pub static CHECK: Check = Check {
    id: "signature/unknown_key",
    title: text("the key is not in the set", "키 세트에 없는 키"),
    remedy: text(
        "Fetch the user pool's keys again: they may have been rotated. If the key is still missing, the token comes from \
         another user pool.",
        "사용자 풀의 키를 다시 가져오세요. 키가 교체되었을 수 있습니다. 그래도 없다면 다른 사용자 풀의 토큰입니다.",
    ),
    spec: &["RFC 7515 §4.1.4", "RFC 7517 §4.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::NotTried(Reason::UnknownKid { kid, known }) = &context.reading.verification else {
        return Outcome::NotApplicable;
    };
    let says = text("no key with the token's kid is in the key set", "토큰의 kid에 해당하는 키가 키 세트에 없습니다");
    let evidence = text(
        "The signature was not checked, so nothing is said about it. A user pool signs ID tokens and access tokens with \
         different keys; its key set holds both.",
        "서명은 검증하지 않았으므로 서명이 틀렸다는 뜻은 아닙니다. 사용자 풀은 ID 토큰과 액세스 토큰을 서로 다른 키로 서명하며, 키 세트에는 두 키가 모두 들어 있습니다.",
    );
    let expected = if known.is_empty() {
        text("the set is empty", "키 세트가 비어 있음")
    } else {
        Text::verbatim(known.join(", "))
    };
    Outcome::Fail(Finding::new(says).evidence(evidence).contrast("kid", Text::verbatim(kid), expected))
}
