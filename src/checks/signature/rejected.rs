//! The signature under the key that the token names.

use crate::check::{Check, Context, Need, Outcome};
use crate::finding::Finding;
use crate::jose::verify::{Reason, Rejection, Verification};
use crate::say;
use crate::text::{Text, text};

/// The signature does not hold.
pub static CHECK: Check = Check {
    id: "signature/rejected",
    title: text("the signature does not match", "서명이 일치하지 않음"),
    remedy: text(
        "Use the token exactly as the user pool gave it out. If it was not changed on the way, it was signed by somebody else.",
        "사용자 풀이 발급한 토큰을 그대로 사용하세요. 중간에 바뀌지 않았다면 다른 주체가 서명한 토큰입니다.",
    ),
    spec: &["RFC 7515 §5.2", "RFC 7518 §3.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let place = jws.signature.as_ref().map(|s| context.reading.locate(s.span));
    let fail = |says: Text| Finding::new(says).at(place);
    match &context.reading.verification {
        Verification::Verified(verified) => {
            let (bits, kid) = (verified.bits(), verified.kid().unwrap_or_else(|| verified.thumbprint()));
            let says = text("the signature holds", "서명이 올바릅니다");
            let evidence = say!("Verified with the {bits}-bit key {kid}.", "{bits}비트 키로 검증했습니다: {kid}");
            Outcome::Pass(Finding::new(says).evidence(evidence))
        }
        Verification::Rejected(Rejection::Length { expected, found }) => Outcome::Fail(
            fail(text("the signature has the wrong length", "서명의 길이가 맞지 않습니다")).evidence(say!(
                "It has {found} bytes, and the key makes signatures of {expected}. The end of the token may be missing.",
                "서명은 {found}바이트인데 이 키로 만든 서명은 {expected}바이트여야 합니다. 토큰의 끝부분이 빠졌을 수 있습니다."
            )),
        ),
        Verification::Rejected(Rejection::Mathematics) => Outcome::Fail(
            fail(text("the signature does not match", "서명이 일치하지 않습니다")).evidence(text(
                "The header or the claims were changed after signing, or another key signed them.",
                "서명한 뒤에 헤더나 클레임이 바뀌었거나, 다른 키로 서명되었습니다.",
            )),
        ),
        Verification::NotTried(reason) => not_tried(reason, fail),
    }
}

fn not_tried(reason: &Reason, fail: impl Fn(Text) -> Finding) -> Outcome {
    match reason {
        Reason::NoKeys => Outcome::Unknown(
            Need::Keys,
            fail(text("the signature has not been checked yet", "서명을 아직 검증하지 않았습니다"))
                .evidence(text(
                    "It needs the public keys of the user pool. Only their address is asked, never with your token.",
                    "사용자 풀의 공개 키가 필요합니다. 키의 주소로만 요청하며 토큰은 보내지 않습니다.",
                ))
                .remedy(text("Fetch the public keys, or paste them.", "공개 키를 가져오거나 붙여넣으세요.")),
        ),
        Reason::Unsigned => Outcome::Fail(fail(text("the token is unsigned", "토큰에 서명이 없습니다"))),
        Reason::CriticalExtension => Outcome::Fail(fail(text(
            "the header asks for an extension (crit) that no authorizer here knows",
            "헤더에 지원되지 않는 확장(crit)이 지정되어 있습니다",
        ))),
        Reason::UnusableKey => {
            let says = text(
                "the key that the token names cannot check this signature",
                "토큰이 지정한 키로는 이 서명을 검증할 수 없습니다",
            );
            Outcome::Unknown(Need::Keys, fail(says))
        }
        Reason::NoFittingKey => {
            let says = text("no key in the set fits this signature", "키 세트에 이 서명에 맞는 키가 없습니다");
            Outcome::Unknown(Need::Keys, fail(says))
        }
        // Each of these has a check of its own.
        Reason::UnknownKid { .. } | Reason::UnsupportedAlgorithm | Reason::Unreadable => Outcome::NotApplicable,
    }
}
