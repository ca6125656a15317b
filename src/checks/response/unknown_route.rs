//! A path, method or stage that the deployed API does not have, or an unsigned call to a method with IAM.

use crate::answers::Meaning;
use crate::check::answered::tells;
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

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::NoRoute])
}
