//! A REST API's 403 Forbidden: the firewall, a key or a domain name, decided before or beside the token.

use crate::check::response_pattern::{ResponsePattern, has_status};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// Forbidden before the token counted.
pub static CHECK: Check = Check {
    id: "response/forbidden",
    subject: Subject::Answer(None),
    title: text("forbidden before the token counted", "토큰을 확인하기 전에 거부됨"),
    remedy: text(
        "Look in this order: WAF rules, API key and usage plan, the mapping of the custom domain, the endpoint of a private API, mutual TLS, whether the execute-api endpoint is disabled, and whether CloudFront or another proxy passes on its own Host header.",
        "WAF 규칙, API 키와 사용량 계획, 사용자 지정 도메인 매핑, 프라이빗 API 엔드포인트, 상호 TLS, execute-api 엔드포인트 비활성화 여부, CloudFront 같은 프록시의 자체 Host 헤더 전달 여부를 차례로 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 403)
            && !response.is_of_http_api()
            && (response.is_gateway_response(&["WAF_FILTERED", "INVALID_API_KEY"])
                || (response.message() == "Forbidden"
                    && (response.error_type() == "ForbiddenException" || response.is_of_rest_api())))
    },
    says: text(
        "API Gateway answered Forbidden, as it does for a firewall rule, an API key or a domain name, not for a token",
        "API Gateway의 Forbidden 응답은 토큰이 아니라 WAF 규칙, API 키, 도메인 이름 설정이 원인입니다",
    ),
    why: text("Which of them it was cannot be told from the answer.", "응답만으로는 어느 것인지 알 수 없습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
