//! AWS STS `AssumeRoleWithWebIdentity`, which gives the credentials of a role for an ID token.

use super::gateway;
use super::shared::{CHARACTERS, HEADER, SHAPE, START, UNDER_ITS_KEY, likely};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, jwt, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS};
use crate::text::text;

/// The IAM identity provider of the issuer, its keys, the signature, the audience, the expiry; the role's trust policy
/// comes last and cannot be seen.
pub static STS: Authorizer = Authorizer {
    kind: Kind::Sts,
    gateway: &gateway::STS,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules { names_an_absent_audience: true, ..Rules::SERVICE },
    steps: &[
        &likely(START, INVALID),
        &likely(CHARACTERS, INVALID),
        &likely([&cognito::refresh_token::CHECK], INVALID),
        &likely(SHAPE, INVALID),
        &likely([&jwt::unsigned::CHECK, &jwt::unknown_algorithm::CHECK], INVALID),
        &likely([&jwt::other_issuer::CHECK], says("No OpenIDConnect provider found in your account for {iss}")),
        &likely(
            [&signature::unknown_key::CHECK],
            says(
                "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
            ),
        ),
        &likely(HEADER, INVALID),
        &likely(UNDER_ITS_KEY, INVALID),
        &likely([&jwt::audience_absent::CHECK, &jwt::no_such_audience::CHECK], says("Incorrect token audience")),
        &likely([&claims::expired::CHECK], says("ExpiredTokenException")),
        &likely([&claims::not_yet_valid::CHECK], INVALID),
    ],
    unseen: &[
        text(
            "whether the role's trust policy lets this sub and aud in",
            "역할의 신뢰 정책이 이 sub과 aud를 허용하는지",
        ),
        text(
            "whether the account of the role has the identity provider",
            "역할이 있는 계정에 자격 증명 공급자가 있는지",
        ),
    ],
    last_resort: text(
        "Compare the conditions of the role's trust policy (aud, sub) with the token's claims, letter by letter.",
        "역할의 신뢰 정책 조건(aud, sub)을 토큰의 클레임과 한 글자씩 비교하세요.",
    ),
};

const INVALID: Answer = says("InvalidIdentityToken");

const fn says(message: &'static str) -> Answer {
    Answer { status: 400, message }
}
