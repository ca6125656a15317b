//! A method or route that has no authorizer.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// `NONE` on the method.
pub static CHECK: Check = Check {
    id: "definition/open_method",
    subject: Subject::Definition,
    title: text("the method has no authorizer", "권한 부여자가 없는 메서드"),
    remedy: text(
        "If the method should be guarded, set its authorizer and deploy the API. If it should be open, look for the refusal in the integration behind it.",
        "보호해야 하는 메서드라면 권한 부여자를 설정한 뒤 API를 배포하세요. 열어 둔 메서드라면 그 뒤의 통합(백엔드)에서 거부 원인을 찾으세요.",
    ),
    spec: &["API Gateway: authorizationType"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(read) = context.want.without_authorizer.as_ref().filter(|read| read.value == "NONE") else {
        return Outcome::NotApplicable;
    };
    let says = text(
        "the method has the authorization type NONE, so API Gateway does not look at the token",
        "메서드의 권한 부여 유형이 NONE이므로 API Gateway가 토큰을 확인하지 않습니다",
    );
    let evidence = text(
        "Where API Gateway itself refused the request, what is deployed is not what was pasted, or the request reached another method.",
        "API Gateway가 직접 요청을 거부했다면, 배포된 설정이 붙여넣은 설정과 다르거나 요청이 다른 메서드에 도달한 것입니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([read.span]))
}
