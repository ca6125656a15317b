//! The userInfo endpoint of a user pool's login domain (`OpenID` Connect Core §5.3).

use super::shared::{CHARACTERS, SHAPE, SIGNATURE, START, certain, likely};
use super::user_pool_api::{SIGN_IN_AGAIN, UNSEEN};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, POOLS};

/// The userInfo endpoint, which takes an access token with the scope `openid`.
pub static USER_INFO: Authorizer = Authorizer {
    kind: Kind::UserInfo,
    gateway: &super::gateway::USER_INFO,
    takes_any_issuer: false,
    rules: Rules::SERVICE,
    asks: &[&POOLS, &APP_CLIENTS, &ANY_GROUP],
    steps: &[
        &likely(START, REFUSED),
        &likely(CHARACTERS, REFUSED),
        &certain(SHAPE, REFUSED),
        &certain([&cognito::not_an_access_token::CHECK], REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain([&claims::expired::CHECK, &cognito::own_scope_missing::CHECK], REFUSED),
    ],
    unseen: UNSEEN,
    last_resort: SIGN_IN_AGAIN,
};

const REFUSED: Answer = Answer { status: 401, message: "invalid_token" };
