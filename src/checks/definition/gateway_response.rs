//! What an API answers in the place of API Gateway's own words.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A gateway response hides why a call was refused.
pub static CHECK: Check = Check {
    id: "definition/gateway_response",
    subject: Subject::Definition,
    title: text("a gateway response hides the cause", "원인을 가리는 게이트웨이 응답"),
    remedy: text(
        "In the gateway responses UNAUTHORIZED and ACCESS_DENIED (or DEFAULT_4XX), keep the statuses 401 and 403, set Access-Control-Allow-Origin for calls from browsers, and deploy the API.",
        "게이트웨이 응답 UNAUTHORIZED와 ACCESS_DENIED(또는 DEFAULT_4XX)에서 상태 코드 401과 403을 유지하고, 브라우저에서 호출한다면 Access-Control-Allow-Origin 헤더를 설정한 뒤 API를 배포하세요.",
    ),
    spec: &["API Gateway: gateway responses", "Fetch: CORS protocol"],
    run,
};

/// The refusals of an authorizer, and the statuses that they have by themselves.
const REFUSALS: [(&str, &str); 2] = [("UNAUTHORIZED", "401"), ("ACCESS_DENIED", "403")];

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let set = || {
        let of = |(kind, own)| Some((kind, own, exchange.definitions.gateway_response(kind)?));
        REFUSALS.into_iter().filter_map(of)
    };
    let changed = set().find_map(|(kind, own, one)| {
        let status = one.status.as_ref().filter(|status| status.value != own)?;
        Some((kind, own, status))
    });
    if let Some((kind, own, status)) = changed {
        let value = &status.value;
        let says = say!(
            "the gateway response {kind} answers with the status {value} in the place of {own}",
            "게이트웨이 응답({kind})의 상태 코드({value})가 기본값({own})과 다릅니다"
        );
        return Outcome::Warn(Finding::new(says).at([status.span]));
    }
    // Only a page of another origin asks whether it may read the answer.
    let is_browser = exchange.request.as_ref().is_some_and(|request| request.fields.get("origin").is_some());
    let hidden = set().find(|(_, _, one)| is_browser && one.is_shared == Some(false));
    let Some((kind, _, one)) = hidden else { return Outcome::NotApplicable };
    let says = say!(
        "the gateway response {kind} sets no Access-Control-Allow-Origin, so the browser keeps the refusal from the page and speaks of CORS",
        "게이트웨이 응답({kind})에 Access-Control-Allow-Origin이 없어서 브라우저가 거부 응답을 페이지에 전달하지 않고 CORS 오류로 표시합니다"
    );
    Outcome::Warn(Finding::new(says).at([one.kind.span]))
}
