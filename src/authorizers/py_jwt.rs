//! PyJWT's `decode`, with the keys of its `PyJWKClient`.

use super::shared::{CHARACTERS, DECODED, HEADER, START, UNDER_ITS_KEY, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, encoding, header, jwt, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS};
use crate::text::text;

/// The order of `api_jws.py` and `api_jwt.py`: the segments, the key, the algorithm, the signature, then `iat`, `nbf`,
/// `exp`, the issuer and the audience. An audience that nobody asked for is refused too.
pub static PY_JWT: Authorizer = Authorizer {
    kind: Kind::PyJwt,
    gateway: &gateway::API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules { refuses_an_unasked_audience: true, ..Rules::program(0) },
    steps: &[
        &likely(START, says("Not enough segments")),
        &likely(CHARACTERS, says("Not enough segments")),
        &likely([&cognito::refresh_token::CHECK, &encoding::wrong_segment_count::CHECK], says("Not enough segments")),
        &likely([&header::unreadable::CHECK], says("Invalid header string")),
        &likely(DECODED, says("Invalid payload string")),
        // The set of keys that it is given is that of the issuer it is set up with.
        &likely(
            [&jwt::other_issuer::CHECK, &signature::unknown_key::CHECK],
            says("Unable to find a signing key that matches: \"{kid}\""),
        ),
        &likely(
            [&jwt::unsigned::CHECK, &jwt::unknown_algorithm::CHECK],
            says("The specified alg value is not allowed"),
        ),
        &likely(HEADER, says("Signature verification failed")),
        &likely(UNDER_ITS_KEY, says("Signature verification failed")),
        &likely([&jwt::issued_in_the_future::CHECK], says("The token is not yet valid (iat)")),
        &likely([&jwt::used_too_early::CHECK], says("The token is not yet valid (nbf)")),
        &likely([&claims::expired::CHECK], says("Signature has expired")),
        &likely([&jwt::audience_absent::CHECK], says("Token is missing the \"aud\" claim")),
        &likely([&jwt::no_such_audience::CHECK], says("Audience doesn't match")),
    ],
    unseen: &[
        text(
            "which options your code gives to decode, leeway among them",
            "코드에서 decode에 전달하는 옵션(leeway 포함)",
        ),
        text("what your code answers with when decode raises", "decode가 예외를 일으킬 때 코드가 보내는 응답"),
        text("whether the keys could be fetched", "키를 가져올 수 있었는지"),
    ],
    last_resort: text(
        "Log the exception of decode: its message says what failed. Then compare audience, issuer and algorithms with the token.",
        "decode의 예외를 로그로 남기세요. 메시지에 실패한 이유가 나옵니다. 그런 다음 audience, issuer, algorithms를 토큰과 비교하세요.",
    ),
};

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
