//! A signature that holds under a key that came with the token: whoever makes a token can add a key that fits it.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::Verification;
use crate::text::text;

/// The key that the signature holds under stands in the text of the token.
pub static CHECK: Check = Check {
    id: "signature/key_beside",
    subject: Subject::Token(Facet::Keys),
    title: text("a key that came with the token", "토큰과 함께 있는 키"),
    remedy: text(
        "Compare the key with the key set that your issuer publishes, or fetch that set.",
        "발급자가 게시한 키 세트와 비교하거나, 키 세트를 가져와 검증하세요.",
    ),
    spec: &["RFC 7515 §10.3", "RFC 8725 §3.8"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::Verified(_) = &context.reading.verification else { return Outcome::NotApplicable };
    if !context.reading.has_keys_beside() {
        return Outcome::NotApplicable;
    }
    let says = text(
        "the key that the signature holds under stands in the same text as the token",
        "서명을 검증한 키가 토큰과 같은 텍스트에 있습니다",
    );
    let evidence = text(
        "Whoever wrote the token may have written the key as well.",
        "토큰을 만든 사람이 키도 함께 넣었을 수 있습니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).harmless())
}
