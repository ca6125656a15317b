//! An answer of the Cognito API.

use crate::check::answered::Fingerprint;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The Cognito API refused the request.
pub static CHECK: Check = Check {
    id: "response/cognito_refused",
    subject: Subject::Answer(None),
    title: text("the Cognito API refused the request", "Cognito API의 거부"),
    remedy: text(
        "Look at the call to Cognito: the user name, the password, or the token that was sent there.",
        "Cognito 호출에 보낸 사용자 이름, 암호 또는 토큰을 확인하세요.",
    ),
    spec: &["Cognito API: common errors"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| response.error_type() == "NotAuthorizedException",
    says: text(
        "the Cognito API answered NotAuthorizedException, not API Gateway",
        "API Gateway가 아니라 Cognito API가 NotAuthorizedException으로 응답했습니다",
    ),
    why: text("The call went to Cognito itself.", "Cognito에 직접 보낸 호출의 응답입니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
