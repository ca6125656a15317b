//! The policy of an IAM caller.

use crate::check::response_pattern::{ResponsePattern, has_status, may_be};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// An IAM policy refused the request.
pub static CHECK: Check = Check {
    id: "response/iam_policy",
    subject: Subject::Answer(None),
    title: text("an IAM policy refused the request", "IAM 정책에서 거부됨"),
    remedy: text(
        "Allow execute-api:Invoke on this method in the policy of the IAM user or role that signed the request.",
        "요청에 서명한 IAM 사용자나 역할의 정책에서 이 메서드에 execute-api:Invoke를 허용하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 403)
            && may_be(response, "AccessDeniedException")
            && response.message().starts_with("User: arn:aws")
            && response.message().contains("is not authorized to perform")
    },
    says: text(
        "an IAM policy refused the request; it was signed with AWS credentials",
        "AWS 자격 증명으로 서명된 요청을 IAM 정책이 거부했습니다",
    ),
    why: text("The answer names the IAM caller by its ARN.", "응답에 IAM 호출자의 ARN이 표시되어 있습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
