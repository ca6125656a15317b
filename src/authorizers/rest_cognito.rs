//! A REST API's `COGNITO_USER_POOLS` authorizer.

use super::gateway::API_GATEWAY;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, START, certain};
use super::{Answer, Authorizer};
use crate::check::rules::{IdToken, Rules};
use crate::checks::settings;
use crate::checks::{claims, cognito, gateway, header};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, EXPRESSION, METHOD_SCOPES, POOLS, SOURCE_HEADER};
use crate::text::text;

/// The steps that API Gateway decides in: the token is found and taken apart, its issuer and signature
/// are compared with the user pools, then its expiry, then its kind and scopes against the method.
pub static REST_COGNITO: Authorizer = Authorizer {
    kind: Kind::RestCognito,
    gateway: &API_GATEWAY,
    takes_any_issuer: false,
    asks: &[&POOLS, &METHOD_SCOPES, &APP_CLIENTS, &SOURCE_HEADER, &EXPRESSION, &ANY_GROUP],
    rules: Rules { id_token: IdToken::WithoutScopes, ..Rules::SERVICE },
    steps: &[
        &certain(START, REFUSED),
        &certain(CHARACTERS, REFUSED),
        &certain(KIND, REFUSED),
        &certain(SHAPE, REFUSED),
        &certain([&settings::token_validation::CHECK], REFUSED),
        &certain(
            [
                &cognito::updated_issuer::CHECK,
                &cognito::foreign_issuer::CHECK,
                &cognito::other_pool::CHECK,
                &header::foreign_algorithm::CHECK,
            ],
            REFUSED,
        ),
        &certain(SIGNATURE, REFUSED),
        &certain([&claims::expired::CHECK], Answer::EXPIRED),
        &certain(
            [
                &claims::not_yet_valid::CHECK,
                &cognito::wrong_token_use::CHECK,
                &gateway::scope_missing::CHECK,
                &cognito::other_client::CHECK,
            ],
            REFUSED,
        ),
        &certain([&settings::group_missing::CHECK], REFUSED),
    ],
    unseen: &[
        text("whether the API was redeployed after its last change", "마지막 변경 이후 API를 다시 배포했는지"),
        text("which stage and method the request reached", "요청이 어느 스테이지와 메서드에 도달했는지"),
        text("whether the header reached API Gateway as it was sent", "헤더가 보낸 그대로 API Gateway에 도달했는지"),
        text(
            "whether the user has signed out (API Gateway takes the token until it expires)",
            "사용자가 로그아웃했는지(API Gateway는 만료될 때까지 토큰을 허용합니다)",
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
