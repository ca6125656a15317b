//! What a user pool itself answers to an access token: its API, as in `GetUser`.

use super::shared::{CHARACTERS, SHAPE, SIGNATURE, certain, likely};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, gateway, wrapping};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, POOLS};
use crate::text::{Text, text};

/// The API of user pools, which reads the access token from the body.
pub static USER_POOL_API: Authorizer = Authorizer {
    kind: Kind::UserPoolApi,
    gateway: &super::gateway::USER_POOL_API,
    takes_any_issuer: false,
    rules: Rules { reads_no_header: true, ..Rules::SERVICE },
    asks: &[&POOLS, &APP_CLIENTS, &ANY_GROUP],
    steps: &[
        &certain([&gateway::token_missing::CHECK, &wrapping::too_much::CHECK], REFUSED),
        &likely(CHARACTERS, REFUSED),
        &certain(SHAPE, REFUSED),
        &certain([&cognito::not_an_access_token::CHECK], REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain([&claims::expired::CHECK, &cognito::own_scope_missing::CHECK], REFUSED),
    ],
    unseen: UNSEEN,
    last_resort: SIGN_IN_AGAIN,
};

/// What decides as well at a user pool's own services.
pub(super) const UNSEEN: &[Text] = &[text(
    "whether the token was revoked, or its user signed out or disabled",
    "토큰이 취소되었거나 사용자가 로그아웃했거나 비활성화되었는지",
)];

/// What to do where nothing that can be seen explains it.
pub(super) const SIGN_IN_AGAIN: Text = text(
    "Sign in again and send the new access token: a revoked one is refused until it expires. Then compare the region of the host with that of the user pool.",
    "다시 로그인해 새 액세스 토큰을 보내세요. 취소된 토큰은 만료될 때까지 거부됩니다. 그런 다음 호스트의 리전을 사용자 풀의 리전과 비교하세요.",
);

const REFUSED: Answer = Answer { status: 400, message: "NotAuthorizedException" };
