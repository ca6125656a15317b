//! aws-jwt-verify's verifier for Cognito, in a Lambda authorizer, a server or at the edge.

use super::shared::{CHARACTERS, DECODED, HEADER, START, UNDER_ITS_KEY, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, encoding, header, jwt, settings, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, POOLS, ROUTE_SCOPES};
use crate::text::text;

/// The order of the code: the three parts, the key of the pool that it is set up with, the algorithm, the signature, and
/// only then the moments, the issuer, the scopes, the groups and the app client. It never looks at `iat`.
pub static AWS_JWT_VERIFY: Authorizer = Authorizer {
    kind: Kind::AwsJwtVerify,
    gateway: &gateway::API,
    takes_any_issuer: false,
    asks: &[&POOLS, &ROUTE_SCOPES, &APP_CLIENTS, &ANY_GROUP],
    rules: Rules { compares_clients: true, compares_groups: true, ..Rules::program(0) },
    steps: &[
        &likely(START, PARTS),
        &likely(CHARACTERS, PARTS),
        &likely([&cognito::refresh_token::CHECK, &encoding::wrong_segment_count::CHECK], PARTS),
        &likely([&header::unreadable::CHECK], says("Invalid JWT. Header is not a valid JSON object")),
        &likely(DECODED, says("Invalid JWT. Payload is not a valid JSON object")),
        // A token of another pool has another pool's key, and the issuer is compared after the key was found.
        &likely(
            [&cognito::other_pool::CHECK, &signature::unknown_key::CHECK],
            says("JWK for kid \"{kid}\" not found in the JWKS"),
        ),
        &likely(
            [&header::foreign_algorithm::CHECK],
            says("JWT signature algorithm not allowed: {alg}. Expected: RS256"),
        ),
        &likely(HEADER, says("Invalid signature")),
        &likely(UNDER_ITS_KEY, says("Invalid signature")),
        &likely([&claims::expired::CHECK], says("Token expired at {exp_ms}")),
        &likely([&jwt::used_too_early::CHECK], says("Token can't be used before {nbf_ms}")),
        &likely([&cognito::updated_issuer::CHECK], says("Issuer not allowed: {iss}. Expected: {issuers}")),
        &likely([&jwt::scope_missing::CHECK], says("Scope not allowed")),
        &likely([&settings::group_missing::CHECK], says("Cognito group not allowed")),
        &likely([&cognito::other_client::CHECK], says("Client ID not allowed")),
    ],
    unseen: &[
        text("which tokenUse the verifier was told to take", "검증기에 설정된 tokenUse"),
        text(
            "what your code answers with when the verifier throws: a Lambda authorizer that throws anything but Unauthorized gives 500",
            "검증기가 오류를 던질 때 코드가 보내는 응답(Lambda 권한 부여자는 Unauthorized 이외의 오류를 던지면 500이 됩니다)",
        ),
        text("whether the verifier could fetch the keys", "검증기가 키를 가져올 수 있었는지"),
    ],
    last_resort: text(
        "Log the error that the verifier throws: its name and its message say what failed. Then compare userPoolId, tokenUse and clientId of the verifier with the token.",
        "검증기가 던지는 오류를 로그로 남기세요. 오류의 이름과 메시지에 실패한 이유가 나옵니다. 그런 다음 검증기의 userPoolId, tokenUse, clientId를 토큰과 비교하세요.",
    ),
};

const PARTS: Answer = says("JWT string does not consist of exactly 3 parts (header, payload, signature)");

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
