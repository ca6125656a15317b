//! The server's word that the app client is wrong.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the app client is wrong.
pub static CHECK: Check = Check {
    id: "response/wrong_client",
    subject: Subject::Answer(Some(Facet::Audience)),
    title: text("the answer says that the app client is wrong", "앱 클라이언트가 맞지 않는다는 응답"),
    remedy: text(
        "Add the token's app client to the allowed ones, or sign in with a client that is listed there.",
        "허용 목록에 토큰의 앱 클라이언트를 추가하거나, 등록된 클라이언트로 로그인하세요.",
    ),
    spec: &["Cognito: verifying JSON web tokens"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WrongClient])
}
