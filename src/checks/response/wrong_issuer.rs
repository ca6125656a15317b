//! The server's word that the issuer is wrong.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the issuer is wrong.
pub static CHECK: Check = Check {
    id: "response/wrong_issuer",
    subject: Subject::Answer(Some(Facet::Issuer)),
    title: text("the answer says that the issuer is wrong", "발급자가 맞지 않는다는 응답"),
    remedy: text(
        "Compare the token's iss with the issuer that is configured, character by character, the slash at the end too.",
        "토큰의 iss를 설정된 발급자와 끝의 슬래시까지 한 글자씩 비교하세요.",
    ),
    spec: &["RFC 7519 §4.1.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WrongIssuer])
}
