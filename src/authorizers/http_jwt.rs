//! An HTTP API's JWT authorizer.

use super::gateway::API_GATEWAY;
use super::shared::{CHARACTERS, SHAPE, SIGNATURE, START, certain};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, jwt, settings};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, ROUTE_SCOPES, SOURCE_HEADER};
use crate::text::text;

/// The steps of "Control access to HTTP APIs with JWT authorizers": the token, an RSA algorithm and the key, the
/// issuer as an exact text, the audience, the moments, and last the route's scopes, whose answer is 403.
pub static HTTP_JWT: Authorizer = Authorizer {
    kind: Kind::HttpJwt,
    gateway: &API_GATEWAY,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ROUTE_SCOPES, &ANY_AUDIENCES, &SOURCE_HEADER, &ANY_GROUP],
    rules: Rules::SERVICE,
    steps: &[
        &certain(START, REFUSED),
        &certain(CHARACTERS, REFUSED),
        &certain([&cognito::refresh_token::CHECK], REFUSED),
        &certain(SHAPE, REFUSED),
        &certain([&jwt::not_rsa::CHECK, &jwt::other_issuer::CHECK], REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain(
            [
                &jwt::no_such_audience_or_client::CHECK,
                &claims::expired::CHECK,
                &jwt::used_too_early::CHECK,
                &jwt::issued_in_the_future::CHECK,
                &jwt::token_use_ignored::CHECK,
            ],
            REFUSED,
        ),
        &certain([&jwt::scope_missing::CHECK], Answer::FORBIDDEN),
        &certain([&settings::group_missing::CHECK], Answer::FORBIDDEN),
    ],
    unseen: &[
        text("whether the route has this authorizer attached", "경로에 이 권한 부여자가 연결되어 있는지"),
        text("which stage and route the request reached", "요청이 어느 스테이지와 경로에 도달했는지"),
        text(
            "whether API Gateway could read the issuer's discovery document and keys in time",
            "API Gateway가 발급자의 디스커버리 문서와 키를 제시간에 읽을 수 있었는지",
        ),
        text("whether the header reached API Gateway as it was sent", "헤더가 보낸 그대로 API Gateway에 도달했는지"),
        text(
            "whether API Gateway still holds older keys (it keeps them for up to two hours)",
            "API Gateway가 이전 키를 아직 캐시하고 있는지(최대 2시간 동안 보관합니다)",
        ),
    ],
    last_resort: text(
        "Compare the route that the request reached with its authorizer: the issuer, the audiences and the identity source. \
         Then look for a proxy that drops the header. A change of an HTTP API takes effect only once its stage is deployed, \
         which a stage with automatic deployment does by itself.",
        "요청이 도달한 경로의 권한 부여자를 확인하세요. 발급자와 대상(audience)은 토큰과, 자격 증명 소스는 요청과 비교한 다음, 헤더를 제거하는 프록시가 있는지 \
         확인하세요. HTTP API의 변경은 스테이지에 배포되어야 적용되며, 자동 배포를 켠 스테이지에는 바로 적용됩니다.",
    ),
};

const REFUSED: Answer = Answer::UNAUTHORIZED;
