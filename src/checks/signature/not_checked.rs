//! What a signature waits for before it can be checked.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::{Misfit, Reason, Verification};
use crate::text::{Text, text};

/// The signature has not been checked.
pub static CHECK: Check = Check {
    id: "signature/not_checked",
    subject: Subject::Token(Facet::Signature),
    title: text("the signature has not been checked", "아직 검증하지 않은 서명"),
    remedy: text("Fetch the public keys, or paste them.", "공개 키를 가져오거나 붙여넣으세요."),
    spec: &["RFC 7515 §5.2", "RFC 7517 §4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::NotTried(reason) = &context.reading.verification else { return Outcome::NotApplicable };
    let not_yet = text("the signature has not been checked yet", "서명을 아직 검증하지 않았습니다");
    let (says, evidence) = match reason {
        Reason::NoKeys => (
            not_yet,
            text(
                "It needs the issuer's public keys. Only their address is asked, never with your token.",
                "발급자의 공개 키가 필요합니다. 키의 주소로만 요청하며 토큰은 보내지 않습니다.",
            ),
        ),
        Reason::UnusableKey(misfit) => (
            text(
                "the key that the token names cannot check this signature",
                "토큰에 지정된 키로는 이 서명을 검증할 수 없습니다",
            ),
            why(*misfit),
        ),
        Reason::NoFittingKey => (
            text("no key in the set fits this signature", "키 세트에 이 서명에 맞는 키가 없습니다"),
            text("Each is damaged or meant for another algorithm.", "모두 손상되었거나 다른 알고리즘의 키입니다."),
        ),
        // Each of these has a check of its own.
        Reason::UnknownKid { .. }
        | Reason::PublishedSecret
        | Reason::MayBePublic
        | Reason::TooManyKeys { .. }
        | Reason::UnsupportedAlgorithm
        | Reason::CriticalExtension
        | Reason::RepeatedParameter(_)
        | Reason::Unreadable
        | Reason::Unsigned => return Outcome::NotApplicable,
    };
    let place = context.reading.jws().and_then(|j| j.signature.as_ref()).map(|s| context.reading.locate(s.span));
    Outcome::Unknown(Need::Keys, Finding::new(says).evidence(evidence).at(place))
}

fn why(misfit: Misfit) -> Text {
    match misfit {
        Misfit::Broken => text("The key is damaged.", "키가 손상되었습니다."),
        Misfit::Type => {
            text("The key is of another type than the algorithm's.", "키의 유형이 알고리즘에 맞지 않습니다.")
        }
        Misfit::Purpose => text(
            "Its alg, use or key_ops says that it is meant for something else.",
            "키의 alg, use, key_ops에 다른 용도로 지정되어 있습니다.",
        ),
    }
}
