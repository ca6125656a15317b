//! A browser that hides the answer from the page, and tells of CORS instead.

use crate::check::response_pattern::ResponsePattern;
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::secondhand;
use crate::text::text;

/// "blocked by CORS policy".
pub static CHECK: Check = Check {
    id: "response/hidden_by_the_browser",
    subject: Subject::Answer(None),
    title: text("an answer that the browser hides (CORS)", "브라우저가 숨긴 응답(CORS)"),
    remedy: text(
        "Look at the request's real status in the network tab. Let OPTIONS through without an authorizer, and add Access-Control-Allow-Origin to the gateway responses (DEFAULT_4XX, DEFAULT_5XX), so that a 401 can be read; then deploy the API.",
        "네트워크 탭에서 요청의 실제 상태 코드를 확인하세요. OPTIONS는 권한 부여자 없이 통과시키고, 게이트웨이 응답(DEFAULT_4XX, DEFAULT_5XX)에 Access-Control-Allow-Origin을 추가해 401도 읽을 수 있게 한 뒤 API를 배포하세요.",
    ),
    spec: &["Fetch: CORS protocol", "API Gateway: gateway responses"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        response.status.is_none()
            && (secondhand::is_cors(&response.body) || secondhand::is_without_answer(&response.body))
    },
    says: text(
        "the browser hides the real answer behind a CORS message",
        "브라우저가 실제 응답을 숨기고 CORS 메시지만 보여 줍니다",
    ),
    why: text(
        "The answer, or the answer to the preflight, has no CORS headers: this is often a 401 or 403 of the gateway itself.",
        "응답이나 사전 요청의 응답에 CORS 헤더가 없습니다. 게이트웨이가 직접 보낸 401이나 403인 경우가 많습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(finding) = FINGERPRINT.find(context) else { return Outcome::NotApplicable };
    let body = context.reading.exchange.response.as_ref().map_or("", |response| &*response.body);
    let says = if body.contains("does not have HTTP ok status") {
        text(
            "the preflight (OPTIONS) was refused, so the browser did not send the request itself",
            "사전 요청(OPTIONS)이 거부되어 브라우저가 실제 요청을 보내지 않았습니다",
        )
    } else if secondhand::is_cors(body) {
        finding.says
    } else {
        text(
            "the program in the browser got no answer: there was none, or the browser hides it (CORS)",
            "브라우저의 프로그램이 응답을 받지 못했으며, 응답이 없었거나 브라우저가 응답을 숨겼습니다(CORS)",
        )
    };
    Outcome::Unknown(crate::check::Need::Request, Finding { says, ..finding })
}
