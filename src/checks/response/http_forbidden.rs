//! An HTTP API's 403: a scope is missing, or the route wants AWS credentials.

use crate::check::answered::Fingerprint;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// Forbidden by an HTTP API.
pub static CHECK: Check = Check {
    id: "response/http_forbidden",
    subject: Subject::Answer(Some(Facet::Scopes)),
    title: text("forbidden by an HTTP API", "HTTP API의 거부"),
    remedy: text(
        "Compare the scopes of the route with the token's; if the route uses IAM, sign the request instead.",
        "경로의 범위를 토큰의 범위와 비교하세요. 경로가 IAM을 사용한다면 요청에 서명해야 합니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| response.status == Some(403) && response.message() == "Forbidden" && response.is_of_http_api(),
    says: text(
        "the HTTP API answered Forbidden, as it does for a missing scope or an unsigned call to a route with IAM",
        "HTTP API가 Forbidden으로 응답했습니다. 범위가 부족하거나 IAM 경로에 서명 없이 호출했을 때의 응답입니다",
    ),
    why: text(
        "A token that is refused for any other reason gets 401.",
        "토큰이 다른 이유로 거부되면 401이 반환됩니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
