//! A Lambda authorizer's deny.

use crate::check::response_pattern::{ResponsePattern, has_status, may_be};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// A Lambda authorizer denied the request.
pub static CHECK: Check = Check {
    id: "response/lambda_denied",
    subject: Subject::Answer(None),
    title: text("a Lambda authorizer denied the request", "Lambda 권한 부여자가 거부함"),
    remedy: text(
        "Look at the policy that the Lambda authorizer returned, in its log, and at how long its answers are cached.",
        "Lambda 권한 부여자가 반환한 정책을 로그에서 확인하고, 응답 캐시 시간도 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 403)
            && may_be(response, "AccessDeniedException")
            && response
                .member("Message")
                .is_some_and(|m| m.starts_with("User is not authorized to access this resource"))
    },
    says: text(
        "a Lambda authorizer denied the request; a Cognito authorizer does not answer like this",
        "Lambda 권한 부여자가 요청을 거부했으며, Cognito 권한 부여자는 이렇게 응답하지 않습니다",
    ),
    why: text("The body says Message with a capital M.", "응답 본문에 대문자 M으로 시작하는 Message가 있습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
