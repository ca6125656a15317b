//! A signature that holds under a key too short to trust. It says nothing about the signature itself.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::jose::verify::Verification;
use crate::say;
use crate::text::text;

/// The key that checks the signature is shorter than 2048 bits.
pub static CHECK: Check = Check {
    id: "signature/weak_key",
    title: text("a key that is too short", "너무 짧은 키"),
    remedy: text(
        "Use a key of 2048 bits or more. User pools do; find out where this key comes from.",
        "2048비트 이상의 키를 사용하세요. 사용자 풀의 키는 항상 그렇습니다. 이 키가 어디에서 왔는지 확인하세요.",
    ),
    spec: &["RFC 7518 §3.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::Verified(verified) = &context.reading.verification else { return Outcome::NotApplicable };
    if !verified.is_weak() {
        return Outcome::NotApplicable;
    }
    let bits = verified.bits();
    let evidence =
        text("Anyone with patience can make signatures for such a key.", "이렇게 짧은 키의 서명은 위조될 수 있습니다.");
    let says = say!(
        "the key has only {bits} bits; 2048 is the least",
        "키가 {bits}비트밖에 되지 않습니다. 최소 2048비트여야 합니다"
    );
    Outcome::Warn(Finding::new(says).evidence(evidence))
}
