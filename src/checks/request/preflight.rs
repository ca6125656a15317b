//! A preflight, which never carries the header.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::responder::Responder;
use crate::text::text;

/// A preflight request.
pub static CHECK: Check = Check {
    id: "request/preflight",
    subject: Subject::Request,
    title: text("a preflight request", "사전 요청(preflight)"),
    remedy: text(
        "Take any authorizer off OPTIONS, let OPTIONS answer with CORS headers, add them to the gateway responses too, and deploy the API.",
        "OPTIONS에 권한 부여자가 있으면 제거하고, CORS 헤더로 응답하도록 설정하세요. 게이트웨이 응답에도 CORS 헤더를 추가한 뒤 API를 배포하세요.",
    ),
    spec: &["Fetch: CORS-preflight fetch", "API Gateway: CORS"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    if request.method.as_deref() != Some("OPTIONS") {
        return Outcome::NotApplicable;
    }
    let evidence = text(
        "A browser sends a preflight without the Authorization header, so an authorizer on OPTIONS refuses it, and the page sees only a CORS error.",
        "브라우저는 사전 요청에 Authorization 헤더를 넣지 않습니다. OPTIONS에 권한 부여자가 있으면 거부되고, 페이지에는 CORS 오류로만 나타납니다.",
    );
    let status = context.reading.exchange.response.as_ref().and_then(|r| r.status);
    if matches!(status, Some(401 | 403)) {
        let says = text(
            "the preflight was refused, as it is where OPTIONS has the authorizer attached",
            "사전 요청이 거부되었으며, OPTIONS에 권한 부여자가 연결되어 있을 때 나오는 응답입니다",
        );
        let finding = Finding::new(says).evidence(evidence);
        return Outcome::Fail(match context.authorizer {
            kind if kind.is_at(Responder::RestApi) => finding,
            kind if kind.is_at(Responder::HttpApi) => finding.remedy(text(
                "Set up CORS on the HTTP API: it then answers OPTIONS by itself, without an authorizer. A route ANY or $default with an authorizer takes OPTIONS too.",
                "HTTP API에 CORS를 설정하세요. 그러면 권한 부여자 없이 API가 OPTIONS에 직접 응답합니다. 권한 부여자가 연결된 ANY나 $default 경로는 OPTIONS도 받습니다.",
            )),
            _ => finding.remedy(text(
                "Let OPTIONS through without a token, and answer it with the Access-Control-Allow headers.",
                "OPTIONS는 토큰 없이 통과시키고 Access-Control-Allow 헤더로 응답하세요.",
            )),
        });
    }
    Outcome::Warn(Finding::new(text("this request is a preflight", "이 요청은 사전 요청입니다")).evidence(evidence))
}
