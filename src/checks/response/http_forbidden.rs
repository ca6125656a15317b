//! An HTTP API's 403: a scope is missing, or the route wants AWS credentials.

use crate::check::response_pattern::ResponsePattern;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// Forbidden by an HTTP API.
pub static CHECK: Check = Check {
    id: "response/http_forbidden",
    subject: Subject::Answer(Some(Facet::Scopes)),
    title: text("forbidden by an HTTP API", "HTTP API가 거부함(Forbidden)"),
    remedy: text(
        "Compare the scopes of the route with the token's; if the route has a Lambda authorizer, look at its log; if it uses IAM, sign the request instead.",
        "경로의 범위를 토큰의 범위와 비교하세요. 경로에 Lambda 권한 부여자가 있다면 로그를 확인하고, IAM을 사용한다면 요청에 서명해야 합니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| response.status == Some(403) && response.message() == "Forbidden" && response.is_of_http_api(),
    says: text(
        "the HTTP API answered Forbidden, as it does for a missing scope, for a Lambda authorizer that denied, or for an unsigned call to a route with IAM",
        "HTTP API의 Forbidden 응답은 범위가 부족하거나, Lambda 권한 부여자가 거부했거나, IAM을 사용하는 경로를 서명 없이 호출했다는 뜻입니다",
    ),
    why: text(
        "A JWT authorizer answers 401 for any other fault of the token.",
        "JWT 권한 부여자는 토큰의 다른 문제에 401로 응답합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
