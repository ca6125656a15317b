//! The server's word that no key has the token's kid.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that no key fits.
pub static CHECK: Check = Check {
    id: "response/unknown_key",
    subject: Subject::Answer(Some(Facet::Signature)),
    title: text("the answer says that no key fits", "맞는 키가 없다는 응답"),
    remedy: text(
        "Compare the token's kid with the keys of its issuer, and the issuer with the one whose keys are read; a server that holds older keys has to fetch them again.",
        "토큰의 kid를 발급자의 키와 비교하고, 서버가 그 발급자의 키를 읽는지 확인하세요. 이전 키를 가지고 있는 서버는 키를 다시 받아야 합니다.",
    ),
    spec: &["RFC 7515 §4.1.4", "RFC 7517 §4.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::UnknownKey])
}
