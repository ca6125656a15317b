//! Too many requests.

use crate::check::response_pattern::ResponsePattern;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// Too many requests.
pub static CHECK: Check = Check {
    id: "response/throttled",
    subject: Subject::Answer(None),
    title: text("too many requests", "요청이 너무 많음"),
    remedy: text(
        "Wait and try again; look at the stage's throttling and the usage plan's quota.",
        "잠시 뒤 다시 시도하고, 스테이지의 스로틀링과 사용량 계획의 할당량을 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        response.status == Some(429)
            || matches!(response.error_type().as_str(), "TooManyRequestsException" | "LimitExceededException")
    },
    says: text(
        "API Gateway answered that there were too many requests",
        "API Gateway가 요청이 너무 많다고 응답했습니다",
    ),
    why: text("It is about a rate or a quota, not about your token.", "토큰이 아니라 속도 제한이나 할당량 문제입니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
