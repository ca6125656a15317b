//! A signature that holds under a key too weak to trust. It says nothing about the signature itself.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::jose::key::Weakness;
use crate::jose::verify::Verification;
use crate::say;
use crate::text::text;

/// The key that checks the signature is too short, or known to others.
pub static CHECK: Check = Check {
    id: "signature/weak_key",
    title: text("a weak key", "안전하지 않은 키"),
    remedy: text(
        "Use a longer, random key. User pools do; find out where this key comes from.",
        "더 긴 임의의 키를 사용하세요. 사용자 풀의 키는 항상 그렇습니다. 이 키가 어디에서 왔는지 확인하세요.",
    ),
    spec: &["RFC 7518 §3.2", "RFC 7518 §3.3", "RFC 8725 §3.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::Verified(verified) = &context.reading.verification else { return Outcome::NotApplicable };
    let bits = verified.bits();
    let says = match verified.weakness() {
        None => return Outcome::NotApplicable,
        Some(Weakness::Short(least)) => say!(
            "the key has only {bits} bits; {least} is the least",
            "키가 {bits}비트밖에 되지 않습니다. 최소 {least}비트여야 합니다"
        ),
        Some(Weakness::WellKnown) => {
            text("the secret stands in public word lists", "공개된 단어 목록에 있는 비밀 값입니다")
        }
        Some(Weakness::Roca) => text(
            "the key comes from a generator whose keys can be broken (ROCA)",
            "ROCA 취약점이 있는 생성기로 만든 키입니다",
        ),
        Some(Weakness::SmallOrder) => text("the key is of small order", "위수가 작은(small order) 키입니다"),
    };
    let evidence = text("Others can make signatures for such a key.", "이런 키의 서명은 위조될 수 있습니다.");
    Outcome::Warn(Finding::new(says).evidence(evidence))
}
