//! Spring Security's OAuth 2.0 resource server.

use super::shared::{CHARACTERS, HEADER, SHAPE, START, UNDER_ITS_KEY, certain, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, header, jwt, settings, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, ROUTE_SCOPES};
use crate::text::text;

/// The order of `BearerTokenAuthenticationFilter` and `NimbusJwtDecoder`: the header, the parts, the key for `kid` and
/// `alg` (RS256 alone by default), the signature, the moments with 60 seconds between clocks, the issuer, the audience,
/// and the authority last. An ID token passes all of it.
pub static SPRING: Authorizer = Authorizer {
    kind: Kind::Spring,
    gateway: &gateway::API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ROUTE_SCOPES, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules::program(60),
    steps: &[
        &likely(START, says("Bearer token is malformed")),
        &likely(CHARACTERS, says("Bearer token is malformed")),
        &certain([&cognito::refresh_token::CHECK], NOT_DECODED),
        &certain(SHAPE, says("An error occurred while attempting to decode the Jwt: Malformed token")),
        &certain([&jwt::unsigned::CHECK], says("Unsupported algorithm of none")),
        // The set of keys is that of the issuer it is set up with, and is asked before the issuer is compared.
        &likely([&header::foreign_algorithm::CHECK, &jwt::other_issuer::CHECK, &signature::unknown_key::CHECK], NO_KEY),
        &certain(HEADER, BAD_SIGNATURE),
        &certain(UNDER_ITS_KEY, BAD_SIGNATURE),
        &certain(
            [&claims::expired::CHECK],
            says("An error occurred while attempting to decode the Jwt: Jwt expired at {exp}"),
        ),
        &certain(
            [&jwt::used_too_early::CHECK],
            says("An error occurred while attempting to decode the Jwt: Jwt used before {nbf}"),
        ),
        &certain(
            [&jwt::audience_absent::CHECK, &jwt::no_such_audience::CHECK],
            says("An error occurred while attempting to decode the Jwt: The aud claim is not valid"),
        ),
        &certain(
            [&jwt::scope_missing::CHECK],
            Answer {
                status: 403,
                message: "The request requires higher privileges than provided by the access token.",
            },
        ),
        &likely([&settings::group_missing::CHECK], Answer::FORBIDDEN),
    ],
    unseen: &[
        text("whether the keys of the issuer could be read", "발급자의 키를 읽을 수 있었는지"),
        text("what your own validators and rules ask for besides", "직접 추가한 검증기와 규칙이 그 밖에 요구하는 조건"),
        text("whether the header reached it as it was sent", "헤더가 보낸 그대로 도달했는지"),
    ],
    last_resort: text(
        "Set the log level of org.springframework.security to DEBUG: the log names what failed. Then compare issuer-uri, audiences and the authorities with the token.",
        "org.springframework.security의 로그 수준을 DEBUG로 설정하세요. 로그에 실패한 이유가 나옵니다. 그런 다음 issuer-uri, audiences, 권한을 토큰과 비교하세요.",
    ),
};

const NOT_DECODED: Answer = says("An error occurred while attempting to decode the Jwt");
const NO_KEY: Answer = says(
    "An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found",
);
const BAD_SIGNATURE: Answer =
    says("An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature");

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
