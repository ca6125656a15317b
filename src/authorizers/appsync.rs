//! An AppSync API with Amazon Cognito user pools.

use super::gateway;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, USER_POOL, certain};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, gateway as header_field, jwt, settings, whitespace, wrapping};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, POOLS};
use crate::text::text;

/// AppSync takes the token alone: a scheme before it is a fault.
pub static APPSYNC: Authorizer = Authorizer {
    kind: Kind::AppSync,
    gateway: &gateway::APPSYNC,
    takes_any_issuer: false,
    asks: &[&POOLS, &APP_CLIENTS, &ANY_GROUP],
    rules: Rules::SERVICE,
    steps: &[
        &certain(
            [
                &header_field::token_missing::CHECK,
                &wrapping::too_much::CHECK,
                &whitespace::leading::CHECK,
                &jwt::scheme_sent::CHECK,
            ],
            NO_JWT,
        ),
        &certain(CHARACTERS, NO_JWT),
        &certain(KIND, REFUSED),
        &certain(SHAPE, NO_JWT),
        &certain(USER_POOL, REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain([&claims::expired::CHECK], message("Token has expired.")),
        &certain(
            [&claims::not_yet_valid::CHECK, &cognito::other_client::CHECK, &settings::group_missing::CHECK],
            REFUSED,
        ),
    ],
    unseen: &[
        text("which authorization mode the field asks for", "필드에 지정된 권한 부여 모드"),
        text(
            "whether the API's own code or its groups refuse the user",
            "API의 코드나 그룹 설정이 사용자를 거부하는지",
        ),
        text("whether the header reached AppSync as it was sent", "헤더가 보낸 그대로 AppSync에 도달했는지"),
    ],
    last_resort: text(
        "Compare the authorization modes of the API and of the field that was asked for, and the user pool and the app client \
         pattern that the API is set up with.",
        "API와 요청한 필드의 권한 부여 모드를 확인하고, API에 설정된 사용자 풀과 앱 클라이언트 정규식을 토큰과 비교하세요.",
    ),
};

const REFUSED: Answer = message("You are not authorized to make this call.");
const NO_JWT: Answer = message("Unable to parse JWT token.");

const fn message(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
