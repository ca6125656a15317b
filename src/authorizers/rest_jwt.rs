//! A REST API's JWT authorizer, of 2026.

use super::gateway::API_GATEWAY;
use super::shared::{CHARACTERS, SHAPE, SIGNATURE, START, certain, likely};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, jwt, settings};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, METHOD_SCOPES, SOURCE_HEADER};
use crate::text::text;

/// The steps of an HTTP API's JWT authorizer, as far as both are documented alike. Its answers are not all documented,
/// so each is only likely, but for an algorithm that it cannot be set up with. The audience is compared with `aud`; of `client_id` nothing is documented.
pub static REST_JWT: Authorizer = Authorizer {
    kind: Kind::RestJwt,
    gateway: &API_GATEWAY,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &METHOD_SCOPES, &ANY_AUDIENCES, &SOURCE_HEADER, &ANY_GROUP],
    rules: Rules::SERVICE,
    steps: &[
        &likely(START, REFUSED),
        &likely(CHARACTERS, REFUSED),
        &likely([&cognito::refresh_token::CHECK], REFUSED),
        &likely(SHAPE, REFUSED),
        &certain([&jwt::never_configured::CHECK], REFUSED),
        &likely([&jwt::algorithm_not_allowed::CHECK], REFUSED),
        &likely([&jwt::unknown_algorithm::CHECK, &jwt::other_issuer::CHECK], REFUSED),
        &likely(SIGNATURE, REFUSED),
        &likely(
            [
                &jwt::no_such_audience::CHECK,
                &claims::expired::CHECK,
                &claims::not_yet_valid::CHECK,
                &jwt::token_use_ignored::CHECK,
                &jwt::scope_missing::CHECK,
                &settings::group_missing::CHECK,
            ],
            REFUSED,
        ),
    ],
    unseen: &[
        text("whether the API was redeployed after its last change", "마지막 변경 이후 API를 다시 배포했는지"),
        text("which stage and method the request reached", "요청이 어느 스테이지와 메서드에 도달했는지"),
        text(
            "which algorithms and claims the authorizer asks for besides",
            "권한 부여자가 그 밖에 요구하는 알고리즘과 클레임",
        ),
        text("whether the header reached API Gateway as it was sent", "헤더가 보낸 그대로 API Gateway에 도달했는지"),
        text(
            "whether API Gateway still holds older keys (it keeps them for up to an hour)",
            "API Gateway가 이전 키를 아직 캐시하고 있는지(최대 1시간 동안 보관합니다)",
        ),
    ],
    last_resort: text(
        "Look in this order: deploy the API again, compare the stage in the URL, compare the authorizer that is attached to \
         the method, and look for a proxy that drops the header.",
        "다음 순서로 진행하세요. API를 다시 배포하고, URL의 스테이지가 맞는지, 메서드에 올바른 권한 부여자가 연결되어 있는지, \
         헤더를 제거하는 프록시가 있는지 확인하세요.",
    ),
};

const REFUSED: Answer = Answer::UNAUTHORIZED;
