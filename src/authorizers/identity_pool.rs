//! An Amazon Cognito identity pool, which gives AWS credentials for a user pool's ID token.

use super::gateway;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, USER_POOL, certain, likely};
use super::{Answer, Authorizer};
use crate::check::rules::{IdToken, Rules};
use crate::checks::{claims, cognito, gateway as header_field, identity_pool, jwt, settings, whitespace, wrapping};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, LOGINS, POOLS};
use crate::text::text;

/// The ID token goes into the `Logins` map, under the issuer without its scheme.
pub static IDENTITY_POOL: Authorizer = Authorizer {
    kind: Kind::IdentityPool,
    gateway: &gateway::IDENTITY_POOL,
    takes_any_issuer: false,
    asks: &[&POOLS, &APP_CLIENTS, &ANY_GROUP, &LOGINS],
    rules: Rules { compares_clients: true, id_token: IdToken::Always, ..Rules::SERVICE },
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
        &likely(CHARACTERS, REFUSED),
        &certain(KIND, REFUSED),
        &certain(SHAPE, REFUSED),
        &certain(
            [&identity_pool::not_an_id_token::CHECK],
            message("Invalid login token. Missing a required claim: aud"),
        ),
        &certain(USER_POOL, message("Token is not from a supported provider of this identity pool.")),
        &certain(
            [&identity_pool::logins_key::CHECK],
            message("Invalid login token. Issuer doesn't match providerName"),
        ),
        &certain(SIGNATURE, message("Invalid login token. Couldn't verify signed token.")),
        &certain([&claims::expired::CHECK], message("Invalid login token. Token expired")),
        &likely(
            [&cognito::other_client::CHECK],
            message("Token is not from a supported provider of this identity pool."),
        ),
        &likely([&claims::not_yet_valid::CHECK, &settings::group_missing::CHECK], REFUSED),
    ],
    unseen: &[
        text(
            "whether the identity pool names this user pool and app client as a provider",
            "자격 증명 풀에 이 사용자 풀과 앱 클라이언트가 공급자로 등록되어 있는지",
        ),
        text("whether the role may be assumed", "역할을 수임할 수 있는지"),
    ],
    last_resort: text(
        "Compare the identity pool's providers with the token's iss and aud, and the key in Logins with its iss.",
        "자격 증명 풀의 공급자를 토큰의 iss, aud 클레임과 비교하고, Logins의 키를 iss 클레임과 비교하세요.",
    ),
};

const REFUSED: Answer = message("NotAuthorizedException");

const fn message(message: &'static str) -> Answer {
    Answer { status: 400, message }
}
