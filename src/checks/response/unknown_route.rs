//! A path, method or stage that the deployed API does not have, or an unsigned call to a method with IAM.

use crate::check::answered::{Fingerprint, has_status, may_be};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// No such path, method or stage.
pub static CHECK: Check = Check {
    id: "response/unknown_route",
    subject: Subject::Answer(None),
    title: text("no such path, method or stage", "없는 경로, 메서드 또는 스테이지"),
    remedy: text(
        "Compare stage, path and method of the URL with the deployed API, and deploy the API if it was changed since. If the method uses AWS_IAM, sign the request instead.",
        "URL의 스테이지, 경로, 메서드를 배포된 API와 비교하고, 변경한 뒤 배포하지 않았다면 API를 배포하세요. 메서드가 AWS_IAM을 사용한다면 요청에 서명해야 합니다.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| {
        has_status(response, 403)
            && response.message() == "Missing Authentication Token"
            && may_be(response, "MissingAuthenticationTokenException")
    },
    says: text(
        "API Gateway answered Missing Authentication Token: this is about the URL or the method, not about your token",
        "API Gateway가 Missing Authentication Token으로 응답했습니다. 토큰이 아니라 URL이나 메서드 문제입니다",
    ),
    why: text(
        "The deployed API has no such path, method or stage, or the method asks for AWS credentials.",
        "배포된 API에 해당 경로, 메서드 또는 스테이지가 없거나, 메서드가 AWS 자격 증명을 요구합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
