//! A signature shorter than any that its algorithm makes: the end of the token was not copied. Needs no key.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::Verification;
use crate::say;
use crate::text::text;

/// The signature has no length that its algorithm gives.
pub static CHECK: Check = Check {
    id: "signature/lost_tail",
    subject: Subject::Token(Facet::Signature),
    title: text("the end of the token is missing", "토큰의 끝부분이 빠짐"),
    remedy: text(
        "Copy the whole token again, to the last character of the third part.",
        "세 번째 부분의 마지막 문자까지 토큰 전체를 다시 복사하세요.",
    ),
    spec: &["RFC 7518 §3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let Verification::NotTried(_) = context.reading.verification else { return Outcome::NotApplicable };
    let (Some(length), Some(segment)) = (jws.odd_signature_length(), &jws.signature) else {
        return Outcome::NotApplicable;
    };
    let name = jws.header().alg().unwrap_or_default();
    let says = text("the signature is cut off, or has grown", "서명이 잘렸거나 길어졌습니다");
    let evidence = say!(
        "It has {length} bytes, and no usual key makes {name} signatures of that length.",
        "서명이 {length}바이트인데, 일반적인 키로 만든 {name} 서명은 이 길이가 될 수 없습니다."
    );
    Outcome::Fail(Finding::new(says).evidence(evidence).at([context.reading.locate(segment.span)]))
}
