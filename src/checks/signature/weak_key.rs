//! A signature that holds under a key too weak to trust. It says nothing about the signature itself.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::Verification;
use crate::text::text;

/// The key that checks the signature is too short, or known to others.
pub static CHECK: Check = Check {
    id: "signature/weak_key",
    subject: Subject::Token(Facet::Keys),
    title: text("a weak key", "안전하지 않은 키"),
    remedy: text(
        "Use a longer, random key. User pools do; find out where this key comes from.",
        "더 긴 임의의 키를 사용하세요. 사용자 풀은 그런 키를 사용합니다. 이 키의 출처를 확인하세요.",
    ),
    spec: &["RFC 7518 §3.2", "RFC 7518 §3.3", "RFC 8725 §3.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::Verified(verified) = &context.reading.verification else { return Outcome::NotApplicable };
    let Some(says) = verified.weakness() else { return Outcome::NotApplicable };
    let evidence =
        text("Others may be able to make signatures for such a key.", "이런 키의 서명은 위조될 수 있습니다.");
    Outcome::Warn(Finding::new(says.clone()).evidence(evidence))
}
