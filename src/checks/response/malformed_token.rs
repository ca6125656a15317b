//! The server's word that what arrived is no JWT.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token is malformed.
pub static CHECK: Check = Check {
    id: "response/malformed_token",
    subject: Subject::Answer(Some(Facet::Shape)),
    title: text("the answer says that the token is malformed", "토큰 형식이 잘못되었다는 응답"),
    remedy: text(
        "Look at the header that was really sent: something else than a signed JWT arrived.",
        "실제로 전송된 헤더를 확인하세요. 서명된 JWT가 아닌 값이 도착했습니다.",
    ),
    spec: &["RFC 7515 §7.1", "RFC 6750 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::Malformed])
}
