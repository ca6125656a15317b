//! A token in the Authorization header that was read as an AWS signature.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The token was read as an AWS signature.
pub static CHECK: Check = Check {
    id: "response/read_as_signature",
    subject: Subject::Answer(None),
    title: text("the token was read as an AWS signature", "토큰을 AWS 서명으로 읽음"),
    remedy: text(
        "Compare stage, path and method of the URL with the deployed API. If the method uses AWS_IAM, sign the request, or attach the Cognito authorizer and deploy the API.",
        "URL의 스테이지, 경로, 메서드를 배포된 API와 비교하세요. 메서드가 AWS_IAM을 사용한다면 요청에 서명하거나, Cognito 권한 부여자를 연결하고 API를 배포하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::ReadAsSignature])
}
