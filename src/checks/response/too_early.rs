//! The server's word that the token is not valid yet.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token is not valid yet.
pub static CHECK: Check = Check {
    id: "response/too_early",
    subject: Subject::Answer(Some(Facet::Time)),
    title: text("the answer says that the token is not valid yet", "토큰이 아직 유효하지 않다는 응답"),
    remedy: text(
        "Set the clocks of both machines by a time server, and send the token again.",
        "양쪽 컴퓨터의 시계를 시간 서버에 맞추고 토큰을 다시 보내세요.",
    ),
    spec: &["RFC 7519 §4.1.5", "RFC 7519 §4.1.6"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::TooEarly])
}
