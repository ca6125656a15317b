//! The server's word that the other token of the sign-in is wanted.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the other kind of token is wanted.
pub static CHECK: Check = Check {
    id: "response/wrong_token_use",
    subject: Subject::Answer(Some(Facet::Kind)),
    title: text("the answer says that the other kind of token is wanted", "다른 종류의 토큰이 필요하다는 응답"),
    remedy: text(
        "Send the other token of the same sign-in: the ID token in place of the access token, or the other way round.",
        "같은 로그인에서 받은 다른 토큰을 보내세요. 액세스 토큰 대신 ID 토큰을, 또는 그 반대로 보냅니다.",
    ),
    spec: &["Cognito: understanding user pool JSON web tokens"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WrongTokenUse])
}
