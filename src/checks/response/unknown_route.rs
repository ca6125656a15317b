//! A path, method or stage that the deployed API does not have, or an unsigned call to a method with IAM.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
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
    let outcome = tells(context, &[Meaning::NoRoute]);
    let request = context.reading.exchange.request.as_ref();
    let is_preflight = request.and_then(|request| request.method.as_deref()) == Some("OPTIONS");
    match outcome {
        Outcome::Fail(finding) if is_preflight => Outcome::Fail(Finding {
            says: text(
                "the API has no OPTIONS method at this path, so that the browser's preflight (CORS) is refused; this is not about your token",
                "토큰 문제가 아니며, 이 경로에 OPTIONS 메서드가 없어 브라우저의 사전 요청(CORS preflight)이 거부되었습니다",
            ),
            remedy: Some(text(
                "Enable CORS for the resource, which adds an OPTIONS method without an authorizer, and deploy the API; then look at the request that follows.",
                "리소스에서 CORS를 활성화해 권한 부여자가 없는 OPTIONS 메서드를 추가하고 API를 배포하세요. 그런 다음 이어지는 요청을 확인하세요.",
            )),
            ..finding
        }),
        outcome => outcome,
    }
}
