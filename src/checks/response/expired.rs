//! The server's word that the token has expired.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token has expired.
pub static CHECK: Check = Check {
    id: "response/expired",
    subject: Subject::Answer(Some(Facet::Time)),
    title: text("the answer says that the token has expired", "토큰이 만료되었다는 응답"),
    remedy: text(
        "Get new tokens with the refresh token, or sign in again, and compare this machine's clock with the Date of the answer.",
        "새로 고침 토큰으로 새 토큰을 받거나 다시 로그인하세요. 이 기기의 시계를 응답의 Date와 비교하세요.",
    ),
    spec: &["RFC 7519 §4.1.4", "RFC 6750 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::Expired])
}
