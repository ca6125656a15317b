//! A request that failed for another reason than its token.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// Not about the token.
pub static CHECK: Check = Check {
    id: "response/not_about_the_token",
    subject: Subject::Answer(None),
    title: text("not about the token", "토큰 문제가 아님"),
    remedy: text(
        "Look at the request and at the integration; the token needs no change.",
        "요청과 통합을 확인하세요. 토큰은 바꾸지 않아도 됩니다.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::NotAboutTheToken])
}
