//! The token that was sent against the one that is inspected.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::intake;
use crate::text::text;

/// Another token was sent.
pub static CHECK: Check = Check {
    id: "request/other_token",
    subject: Subject::Request,
    title: text("another token was sent", "검사 중인 토큰과 다른 토큰이 전송됨"),
    remedy: text(
        "Inspect the token that was sent: empty the editor and leave the request.",
        "전송된 토큰을 검사하세요. 입력란을 비우고 요청만 남겨 두면 됩니다.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    if context.reading.exchange.request.is_none() {
        return Outcome::NotApplicable;
    }
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    let sent = intake::find(&value);
    let (Some(sent), Some(inspected)) = (sent.first(), context.reading.token()) else { return Outcome::NotApplicable };
    if sent.clean == inspected.found.clean {
        return Outcome::Pass(Finding::new(text(
            "the token is the one that was sent",
            "전송된 토큰과 같은 토큰입니다",
        )));
    }
    Outcome::Warn(Finding::new(text(
        "the request was sent with another token than the one inspected here",
        "요청에는 여기서 검사하는 것과 다른 토큰이 들어 있습니다",
    )))
}
