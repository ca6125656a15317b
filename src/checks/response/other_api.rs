//! The API's type, which the answer tells, against the authorizer that was chosen.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::responder::Responder;
use crate::http::response::Response;
use crate::say;
use crate::text::{Text, text};

/// The answer of another type of API.
pub static CHECK: Check = Check {
    id: "response/other_api",
    subject: Subject::Answer(None),
    title: text("the answer of another type of API", "다른 유형의 API가 보낸 응답"),
    remedy: text(
        "Choose the authorizer of the API that answered, or compare the URL of the request: it may lead to another API.",
        "응답한 API의 권한 부여자를 선택하세요. 요청한 URL이 다른 API로 연결되는 것은 아닌지도 확인하세요.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(response) = &context.reading.exchange.response else { return Outcome::NotApplicable };
    let (is_http, is_rest) = (response.is_of_http_api(), response.is_of_rest_api());
    let says = match context.stated {
        Some(kind) if kind.is_at(Responder::RestApi) && is_http && !is_rest => text(
            "an HTTP API answered, and the settings here are those of a REST API",
            "HTTP API가 응답했지만, 여기에 있는 설정은 REST API의 설정입니다",
        ),
        Some(kind) if kind.is_at(Responder::HttpApi) && is_rest && !is_http => text(
            "a REST API answered, and the settings here are those of an HTTP API",
            "REST API가 응답했지만, 여기에 있는 설정은 HTTP API의 설정입니다",
        ),
        _ => return Outcome::NotApplicable,
    };
    Outcome::Fail(Finding::new(says).evidence(evidence(response)))
}

/// By what the answer tells its API's type.
fn evidence(response: &Response) -> Text {
    if let Some(logged) = response.logged.as_ref().filter(|_| response.fields.0.is_empty()) {
        let Text { en, ko } = logged.kind.name();
        return say!(
            "It is told by {en}. The two types of API decide by different rules.",
            "근거: {ko}. 두 유형의 API는 판단 규칙이 다릅니다."
        );
    }
    if response.is_of_http_api() {
        text(
            "It names its request in the header apigw-requestid, as HTTP APIs do; a REST API uses x-amz-apigw-id. The two decide by different rules.",
            "요청 ID가 HTTP API의 헤더인 apigw-requestid에 있습니다. REST API는 x-amz-apigw-id를 사용합니다. 두 API는 판단 규칙이 다릅니다.",
        )
    } else {
        text(
            "It has the header x-amz-apigw-id, as REST APIs do; an HTTP API uses apigw-requestid. The two decide by different rules.",
            "응답에 REST API의 헤더인 x-amz-apigw-id가 있습니다. HTTP API는 apigw-requestid를 사용합니다. 두 API는 판단 규칙이 다릅니다.",
        )
    }
}
