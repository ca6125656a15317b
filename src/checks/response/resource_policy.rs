//! The API's resource policy.

use crate::answers::Meaning;
use crate::check::response_pattern::{ResponsePattern, has_status, may_be, tells};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The resource policy refused the request.
pub static CHECK: Check = Check {
    id: "response/resource_policy",
    subject: Subject::Answer(None),
    title: text("the resource policy refused the request", "리소스 정책에서 거부됨"),
    remedy: text(
        "Read the API's resource policy: it has to allow execute-api:Invoke for this caller, address or VPC endpoint. Deploy the API after a change.",
        "API의 리소스 정책을 확인하세요. 이 호출자, IP 주소 또는 VPC 엔드포인트에 execute-api:Invoke를 허용해야 합니다. 변경한 뒤에는 API를 배포하세요.",
    ),
    spec: &["API Gateway: gateway response types", "API Gateway: resource policies"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 403)
            && may_be(response, "AccessDeniedException")
            && response.message().starts_with("User: anonymous is not authorized to perform: execute-api:")
    },
    says: text(
        "the API's resource policy refused the request; it is not about your token",
        "토큰 문제가 아니며, API의 리소스 정책이 요청을 거부했습니다",
    ),
    why: text("The answer names the caller as anonymous.", "응답에 호출자가 anonymous로 표시되어 있습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    match tells(context, &[Meaning::PolicyRefused]) {
        Outcome::NotApplicable => FINGERPRINT.fail(context),
        told => told,
    }
}
