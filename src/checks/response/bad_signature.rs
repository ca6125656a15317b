//! The server's word that the signature does not hold.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the signature does not hold.
pub static CHECK: Check = Check {
    id: "response/bad_signature",
    subject: Subject::Answer(Some(Facet::Signature)),
    title: text("the answer says that the signature does not hold", "서명이 맞지 않는다는 응답"),
    remedy: text(
        "Compare the token that was sent with the one that was issued, letter by letter, and the issuer whose keys are read: the token was changed, or another key signed it.",
        "보낸 토큰을 발급된 토큰과 한 글자씩 비교하고, 서버가 어느 발급자의 키를 읽는지 확인하세요. 토큰이 바뀌었거나 다른 키로 서명되었습니다.",
    ),
    spec: &["RFC 7515 §5.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::BadSignature])
}
