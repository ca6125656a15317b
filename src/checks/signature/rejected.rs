//! The signature under the key that the token names.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::jwk::SecretReading;
use crate::jose::verify::{Reason, Rejection, Verification};
use crate::say;
use crate::text::{Text, text};

/// The signature does not hold.
pub static CHECK: Check = Check {
    id: "signature/rejected",
    subject: Subject::Token(Facet::Signature),
    title: text("the signature does not match", "서명이 일치하지 않음"),
    remedy: text(
        "Use the token exactly as it was given out, and check that these keys are those of its issuer. If both are right, another key signed it.",
        "발급된 토큰을 그대로 사용하고, 이 키가 토큰 발급자의 키인지 확인하세요. 둘 다 맞다면 다른 키로 서명된 토큰입니다.",
    ),
    spec: &["RFC 7515 §5.2", "RFC 7518 §3.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let place = jws.signature.as_ref().map(|s| context.reading.locate(s.span));
    let fail = |says: Text, evidence: Text| Outcome::Fail(Finding::new(says).evidence(evidence).at(place));
    match &context.reading.verification {
        Verification::Verified(verified) => {
            let (bits, kind, name) = (verified.bits(), verified.kind(), verified.name());
            let says = text("the signature holds", "서명이 일치합니다");
            let evidence = match verified.reading().map(SecretReading::name) {
                Some(Text { en, ko }) => {
                    say!("Verified with the secret, read as {en}.", "비밀 값을 {ko} 형식으로 읽어 검증했습니다.")
                }
                None => match context.reading.keys.as_ref().and_then(|keys| keys.provenance.address()) {
                    Some(address) => say!(
                        "Verified with the {bits}-bit {kind} key {name}, fetched from {address}.",
                        "{bits}비트 {kind} 키({name})로 검증했습니다. 키를 가져온 주소: {address}"
                    ),
                    None => say!(
                        "Verified with the {bits}-bit {kind} key {name}.",
                        "{bits}비트 {kind} 키({name})로 검증했습니다."
                    ),
                },
            };
            let finding = Finding::new(says).evidence(evidence);
            if !context.want.user_pools.is_empty() || !context.want.issuers.is_empty() {
                return Outcome::Pass(finding);
            }
            // Anybody can publish keys and name them in a token.
            let says = text(
                "the keys that verified the signature are not yet known to be your issuer's",
                "서명을 검증한 키가 설정한 발급자의 키인지 아직 확인되지 않았습니다",
            );
            Outcome::Warn(Finding { says, ..finding })
        }
        Verification::Rejected(Rejection::Length { expected, found }) => fail(
            text("the signature has the wrong length", "서명의 길이가 맞지 않습니다"),
            say!(
                "It has {found} bytes, and the key makes signatures of {expected}. The end of the token may be missing.",
                "서명은 {found}바이트인데 이 키로 만든 서명은 {expected}바이트여야 합니다. 토큰의 끝부분이 빠졌을 수 있습니다."
            ),
        ),
        Verification::Rejected(Rejection::Mismatch) => fail(
            text("the signature does not match", "서명이 일치하지 않습니다"),
            text(
                "The header, the claims or the signature were changed after signing, or another key signed them.",
                "서명한 뒤에 헤더, 클레임 또는 서명이 바뀌었거나, 다른 키로 서명되었습니다.",
            ),
        ),
        Verification::Rejected(Rejection::Because(cause)) => {
            fail(text("the signature does not match", "서명이 일치하지 않습니다"), cause.says.clone())
        }
        Verification::NotTried(Reason::Unsigned) => {
            Outcome::Fail(Finding::new(text("the token is unsigned", "토큰에 서명이 없습니다")).at(place))
        }
        // Each of the other reasons has a check of its own.
        Verification::NotTried(_) => Outcome::NotApplicable,
    }
}
