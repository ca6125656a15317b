//! An AppSync API with Amazon Cognito user pools.

use super::gateway;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, USER_POOL, certain};
use super::{Answer, Authorizer};
use crate::checks::{claims, cognito, gateway as header_field, jwt, settings, whitespace, wrapping};
use crate::text::text;

/// AppSync takes the token alone: a scheme before it is a fault.
pub static APPSYNC: Authorizer = Authorizer {
    id: "appsync",
    name: super::names::APPSYNC,
    gateway: &gateway::APPSYNC,
    takes_any_issuer: false,
    steps: &[
        &certain(
            [
                &header_field::token_missing::CHECK,
                &wrapping::too_much::CHECK,
                &whitespace::leading::CHECK,
                &jwt::scheme_sent::CHECK,
            ],
            REFUSED,
        ),
        &certain(CHARACTERS, REFUSED),
        &certain(KIND, REFUSED),
        &certain(SHAPE, REFUSED),
        &certain(USER_POOL, REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain(
            [
                &claims::expired::CHECK,
                &claims::not_yet_valid::CHECK,
                &cognito::other_client::CHECK,
                &settings::group_missing::CHECK,
            ],
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
};

const REFUSED: Answer = Answer { status: 401, message: "UnauthorizedException" };
