//! jsonwebtoken's `verify` (Node), with the keys of jwks-rsa.

use super::shared::{CHARACTERS, DECODED, HEADER, START, UNDER_ITS_KEY, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, encoding, header, jwt, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS};
use crate::text::text;

/// The order of `verify.js`: the three parts, the key, the algorithm, the signature, then `nbf` before `exp`, and the
/// audience before the issuer. It never looks at `token_use` or at scopes.
pub static JSON_WEB_TOKEN: Authorizer = Authorizer {
    kind: Kind::JsonWebToken,
    gateway: &gateway::API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules::program(0),
    steps: &[
        &likely(START, says("jwt malformed")),
        &likely(CHARACTERS, says("jwt malformed")),
        &likely([&cognito::refresh_token::CHECK, &encoding::wrong_segment_count::CHECK], says("jwt malformed")),
        &likely([&header::unreadable::CHECK], says("invalid token")),
        &likely(DECODED, says("invalid token")),
        // The set of keys that it is given is that of the issuer it is set up with.
        &likely(
            [&jwt::other_issuer::CHECK, &signature::unknown_key::CHECK],
            says("error in secret or public key callback: Unable to find a signing key that matches '{kid}'"),
        ),
        &likely([&jwt::unsigned::CHECK], says("jwt signature is required")),
        &likely([&jwt::unknown_algorithm::CHECK], says("invalid algorithm")),
        &likely(HEADER, says("invalid signature")),
        &likely(UNDER_ITS_KEY, says("invalid signature")),
        &likely([&jwt::used_too_early::CHECK], says("jwt not active")),
        &likely([&claims::expired::CHECK], says("jwt expired")),
        &likely(
            [&jwt::audience_absent::CHECK, &jwt::no_such_audience::CHECK],
            says("jwt audience invalid. expected: {audiences}"),
        ),
    ],
    unseen: &[
        text("which options your code gives to verify", "코드에서 verify에 전달하는 옵션"),
        text("what your code answers with when verify fails", "verify가 실패할 때 코드가 보내는 응답"),
        text("whether the keys could be fetched", "키를 가져올 수 있었는지"),
    ],
    last_resort: text(
        "Log the error of verify: its message says what failed. Then compare the options audience, issuer and algorithms with the token.",
        "verify의 오류를 로그로 남기세요. 메시지에 실패한 이유가 나옵니다. 그런 다음 audience, issuer, algorithms 옵션을 토큰과 비교하세요.",
    ),
};

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
