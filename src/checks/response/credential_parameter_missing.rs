//! A raw token in the Authorization header that was read as an AWS signature.

use crate::check::answered::{Fingerprint, has_status, may_be};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::{Text, text};

/// What to do where API Gateway has read a token as an AWS signature.
pub(super) const REMEDY: Text = text(
    "Compare stage, path and method of the URL with the deployed API. If the method uses AWS_IAM, sign the request, or attach the Cognito authorizer and deploy the API.",
    "URL의 스테이지, 경로, 메서드를 배포된 API와 비교하세요. 메서드가 AWS_IAM을 사용한다면 요청에 서명하거나, Cognito 권한 부여자를 연결하고 API를 배포하세요.",
);

/// What it means that API Gateway has read a token as an AWS signature.
pub(super) const WHY: Text = text(
    "No authorizer for tokens was reached: the path, method or stage is unknown, or the method uses AWS_IAM. The body repeats the token; do not share it.",
    "토큰을 받는 권한 부여자에 도달하지 못했습니다. 경로, 메서드 또는 스테이지가 없거나 메서드가 AWS_IAM을 사용합니다. 응답 본문에 토큰이 그대로 들어 있으니 공유하지 마세요.",
);

/// The token was read as an AWS signature.
pub static CHECK: Check = Check {
    id: "response/credential_parameter_missing",
    subject: Subject::Answer(None),
    title: text("the token was read as an AWS signature", "토큰을 AWS 서명으로 읽음"),
    remedy: REMEDY,
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| {
        has_status(response, 403)
            && may_be(response, "IncompleteSignatureException")
            && response.message().starts_with("Authorization header requires 'Credential' parameter")
    },
    says: text(
        "API Gateway read the token as an AWS signature: this is about the URL or the method, not about your token",
        "API Gateway가 토큰을 AWS 서명으로 읽었습니다. 토큰이 아니라 URL이나 메서드 문제입니다",
    ),
    why: WHY,
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
