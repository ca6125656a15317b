//! Envoy's JWT filter, which Istio uses as well.

use super::shared::{CHARACTERS, DECODED, HEADER, START, UNDER_ITS_KEY, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, encoding, header, jwt, settings, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, ROUTE_SCOPES};
use crate::text::text;

/// The order of `jwt_verify_lib`: the parts, the algorithm, the issuer, the moments with 60 seconds between clocks, the
/// audience, and only then the keys and the signature. Its texts are in the code; its statuses are from use.
pub static ENVOY: Authorizer = Authorizer {
    kind: Kind::Envoy,
    gateway: &gateway::API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ROUTE_SCOPES, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules::program(60),
    steps: &[
        &likely(START, PARTS),
        &likely(CHARACTERS, PARTS),
        &likely([&cognito::refresh_token::CHECK, &encoding::wrong_segment_count::CHECK], PARTS),
        &likely([&header::unreadable::CHECK], says("Jwt header is an invalid JSON")),
        &likely(DECODED, says("Jwt payload is an invalid JSON")),
        &likely([&jwt::unsigned::CHECK, &jwt::unknown_algorithm::CHECK], says("Jwt header [alg] is not supported")),
        &likely([&jwt::other_issuer::CHECK], says("Jwt issuer is not configured")),
        &likely([&jwt::used_too_early::CHECK], says("Jwt not yet valid")),
        &likely([&claims::expired::CHECK], says("Jwt is expired")),
        &likely(
            [&jwt::audience_absent::CHECK, &jwt::no_such_audience::CHECK],
            Answer { status: 403, message: "Audiences in Jwt are not allowed" },
        ),
        &likely([&signature::unknown_key::CHECK], says("Jwks doesn't have key to match kid or alg from Jwt")),
        &likely(HEADER, says("Jwt verification fails")),
        &likely(UNDER_ITS_KEY, says("Jwt verification fails")),
        &likely(
            [&jwt::scope_missing::CHECK, &settings::group_missing::CHECK],
            Answer { status: 403, message: "RBAC: access denied" },
        ),
    ],
    unseen: &[
        text("whether the proxy could fetch the keys", "프록시가 키를 가져올 수 있었는지"),
        text(
            "what an authorization policy of the mesh asks for besides",
            "서비스 메시의 권한 부여 정책이 그 밖에 요구하는 조건",
        ),
        text("whether the header reached the proxy as it was sent", "헤더가 보낸 그대로 프록시에 도달했는지"),
    ],
    last_resort: text(
        "Compare issuer, audiences and the key set of the JWT rule with the token; in Istio look at the AuthorizationPolicy as well.",
        "JWT 규칙의 발급자, 대상(audience), 키 세트를 토큰과 비교하세요. Istio라면 AuthorizationPolicy도 확인하세요.",
    ),
};

const PARTS: Answer = says("Jwt is not in the form of Header.Payload.Signature with two dots and 3 sections");

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
