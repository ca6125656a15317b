//! AWS credentials that are not valid, or not any more.

use crate::check::response_pattern::{ResponsePattern, has_status};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The AWS credentials are not valid.
pub static CHECK: Check = Check {
    id: "response/aws_credentials",
    subject: Subject::Answer(None),
    title: text("the AWS credentials are not valid", "AWS 자격 증명이 유효하지 않음"),
    remedy: text(
        "Get new AWS credentials. If the API should take a Cognito token, send that and attach the Cognito authorizer to the method.",
        "새 AWS 자격 증명을 받으세요. Cognito 토큰을 받는 API라면 토큰을 보내고, 메서드에 Cognito 권한 부여자를 연결하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 403) && response.message().starts_with("The security token included in the request is ")
    },
    says: text(
        "the AWS credentials were refused; \"security token\" does not mean your JWT here",
        "AWS 자격 증명이 거부되었으며, 여기서 말하는 security token은 JWT가 아닙니다",
    ),
    why: text(
        "The security token is that of the credentials which signed the request.",
        "요청에 서명한 자격 증명의 보안 토큰을 말합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
