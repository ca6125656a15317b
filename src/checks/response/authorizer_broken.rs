//! An authorizer that could not be run.

use crate::answers::Meaning;
use crate::check::response_pattern::{ResponsePattern, has_status, tells};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The authorizer itself failed.
pub static CHECK: Check = Check {
    id: "response/authorizer_broken",
    subject: Subject::Answer(None),
    title: text("the authorizer itself failed", "권한 부여자 자체의 오류"),
    remedy: text(
        "Look at the authorizer's settings, at API Gateway's permission to call its Lambda function, and at that function's log.",
        "권한 부여자의 설정과 API Gateway의 Lambda 함수 호출 권한, 해당 함수의 로그를 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 500)
            && (response.error_type() == "AuthorizerConfigurationException"
                || response.is_gateway_response(&["AUTHORIZER_FAILURE", "AUTHORIZER_CONFIGURATION_ERROR"])
                || response.body.split_ascii_whitespace().collect::<String>() == r#"{"message":null}"#)
    },
    says: text("the authorizer failed before it could decide", "권한 부여자가 판단하기 전에 오류가 발생했습니다"),
    why: text("It is set up wrong, or its Lambda function failed.", "설정이 잘못되었거나 Lambda 함수가 실패했습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    match tells(context, &[Meaning::ServerBroken]) {
        Outcome::NotApplicable => FINGERPRINT.fail(context),
        told => told,
    }
}
