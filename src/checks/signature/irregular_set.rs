//! Faults of a key set that leave its good keys usable.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::encoding::repeated::repeated;
use crate::finding::Finding;
use crate::text::{Text, text};

/// The set has a kid twice, or a modulus with leading zeros.
pub static CHECK: Check = Check {
    id: "signature/irregular_set",
    subject: Subject::Token(Facet::Keys),
    title: text("a key set with faults", "결함이 있는 키 세트"),
    remedy: text("Tell whoever publishes the key set.", "키 세트를 게시하는 담당자에게 알려 주세요."),
    spec: &["RFC 7517 §4.5", "RFC 7518 §6.3.1.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(set) = context.reading.keys.as_ref().map(|k| &k.set) else { return Outcome::NotApplicable };
    let twice = repeated(&mut set.keys.iter().filter_map(|k| k.kid.as_deref())).first().copied();
    let zero = set.keys.iter().any(|k| k.has_leading_zero);
    let (says, evidence) = match (twice, zero) {
        (Some(kid), _) => (
            text("two keys in the set have the same kid", "키 세트의 두 키가 같은 kid를 사용합니다"),
            Some(Text::verbatim(kid)),
        ),
        (None, true) => (
            text(
                "a modulus in the key set begins with a zero byte",
                "키 세트에 있는 키의 모듈러스(n)가 0x00 바이트로 시작합니다",
            ),
            None,
        ),
        (None, false) => return Outcome::NotApplicable,
    };
    let mut finding = Finding::new(says);
    finding.evidence = evidence;
    Outcome::Warn(finding)
}
