//! The server's word that the token was revoked.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token was revoked.
pub static CHECK: Check = Check {
    id: "response/revoked",
    subject: Subject::Answer(Some(Facet::Revocation)),
    title: text("the answer says that the token was revoked", "토큰이 취소되었다는 응답"),
    remedy: text(
        "Sign in again: the tokens of this sign-in are not taken any more.",
        "다시 로그인하세요. 이 로그인에서 받은 토큰은 더 이상 사용할 수 없습니다.",
    ),
    spec: &["Cognito: token revocation", "RFC 7009 §2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::Revoked])
}
