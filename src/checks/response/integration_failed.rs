//! A fault behind the authorizer.

use crate::check::response_pattern::{ResponsePattern, has_status};
use crate::check::{Check, Context, Outcome, Subject};
use crate::http::response::Response;
use crate::text::text;

/// The API failed behind the authorizer.
pub static CHECK: Check = Check {
    id: "response/integration_failed",
    subject: Subject::Answer(None),
    title: text("the API failed behind the authorizer", "권한 부여자를 통과한 뒤 발생한 오류"),
    remedy: text(
        "Look at the log of the integration: the function's errors, its permission, and the form of what it returns.",
        "통합 로그에서 함수 오류, 권한, 반환 형식을 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| has_status(response, 500) && response.message().eq_ignore_ascii_case("Internal server error"),
    says: text(
        "API Gateway answered Internal server error, as it does where the integration failed",
        "API Gateway의 Internal server error는 통합에서 오류가 발생했을 때 나오는 응답입니다",
    ),
    why: text("It is not an answer about a token.", "토큰에 대한 응답이 아닙니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    let is_http = context.reading.exchange.response.as_ref().is_some_and(Response::is_of_http_api);
    match FINGERPRINT.find(context) {
        // An HTTP API gives this answer as well where a Lambda authorizer failed.
        Some(finding) if is_http => Outcome::Fail(
            finding
                .evidence(text(
                    "On an HTTP API it is the integration, or a Lambda authorizer that failed or answered in a wrong format.",
                    "HTTP API에서는 통합에서 오류가 났거나, Lambda 권한 부여자가 실패했거나 잘못된 형식으로 응답했을 때 나옵니다.",
                ))
                .remedy(text(
                    "Look at the log of the integration, and where the route has a Lambda authorizer at its log too.",
                    "통합의 로그를 확인하고, 경로에 Lambda 권한 부여자가 있다면 그 로그도 확인하세요.",
                )),
        ),
        Some(finding) => Outcome::Fail(finding),
        None => Outcome::NotApplicable,
    }
}
