//! Any API that follows RFC 7519, and RFC 9068 for access tokens.

use super::gateway::API;
use super::shared::{CHARACTERS, SHAPE, SIGNATURE, START, certain, likely};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, jwt, settings};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, ROUTE_SCOPES, SOURCE_HEADER};
use crate::text::text;

/// What RFC 7519 §7.2 and RFC 9068 §4 ask a resource server to do; the answers are those of RFC 6750 §3.1.
pub static ANY_JWT: Authorizer = Authorizer {
    kind: Kind::AnyJwt,
    gateway: &API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ROUTE_SCOPES, &ANY_AUDIENCES, &SOURCE_HEADER, &ANY_GROUP],
    rules: Rules { names_an_absent_audience: false, ..Rules::program(0) },
    steps: &[
        &likely(START, REFUSED),
        &likely(CHARACTERS, REFUSED),
        &certain([&cognito::refresh_token::CHECK], REFUSED),
        &certain(SHAPE, REFUSED),
        &certain([&jwt::unknown_algorithm::CHECK, &jwt::other_issuer::CHECK], REFUSED),
        &certain(SIGNATURE, REFUSED),
        &certain([&jwt::no_such_audience::CHECK, &claims::expired::CHECK, &jwt::used_too_early::CHECK], REFUSED),
        &certain([&jwt::scope_missing::CHECK, &settings::group_missing::CHECK], Answer::FORBIDDEN),
    ],
    unseen: &[
        text("what your own code asks for besides", "코드에서 그 밖에 요구하는 조건"),
        text("how much difference between clocks it allows", "허용하는 시계 오차"),
        text("whether the header reached it as it was sent", "헤더가 보낸 그대로 도달했는지"),
        text("whether it still holds older keys", "이전 키를 아직 캐시하고 있는지"),
    ],
    last_resort: text(
        "Look into the log of the API that answered: many libraries name the check that failed there. Then compare the issuer, \
         audience and keys that it is set up with.",
        "응답한 API의 로그를 확인하세요. 실패한 검사의 이름을 로그에 남기는 라이브러리가 많습니다. 그런 다음 설정된 발급자, 대상(audience), 키를 토큰과 비교하세요.",
    ),
};

const REFUSED: Answer = Answer::UNAUTHORIZED;
