//! ASP.NET Core's JwtBearer.

use super::shared::{CHARACTERS, HEADER, SHAPE, START, UNDER_ITS_KEY, certain, likely};
use super::{Answer, Authorizer, gateway};
use crate::check::rules::Rules;
use crate::checks::{claims, cognito, jwt, settings, signature};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS, ROUTE_SCOPES};
use crate::text::text;

/// The signature first, then the lifetime with 5 minutes between clocks, the audience, the issuer, and the policy last.
/// Its answer is a challenge without a body.
pub static ASP_NET: Authorizer = Authorizer {
    kind: Kind::AspNet,
    gateway: &gateway::API,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ROUTE_SCOPES, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules::program(300),
    steps: &[
        &likely(START, says("")),
        &likely(CHARACTERS, says("")),
        &certain([&cognito::refresh_token::CHECK], says("")),
        &certain(SHAPE, says("")),
        &likely([&jwt::unsigned::CHECK, &jwt::unknown_algorithm::CHECK], says("The signature is invalid")),
        // The keys are those of the authority it is set up with, and are asked before the issuer is compared.
        &likely([&jwt::other_issuer::CHECK, &signature::unknown_key::CHECK], says("The signature key was not found")),
        &certain(HEADER, says("The signature is invalid")),
        &certain(UNDER_ITS_KEY, says("The signature is invalid")),
        &certain([&claims::expired::CHECK], says("The token expired at '{exp_us}'")),
        &certain([&jwt::used_too_early::CHECK], says("The token is not valid before '{nbf_us}'")),
        &certain([&jwt::audience_absent::CHECK], says("The audience '(null)' is invalid")),
        &certain([&jwt::no_such_audience::CHECK], says("The audience '{aud}' is invalid")),
        &likely([&jwt::scope_missing::CHECK, &settings::group_missing::CHECK], Answer { status: 403, message: "" }),
    ],
    unseen: &[
        text("whether the keys of the authority could be read", "Authority의 키를 읽을 수 있었는지"),
        text("which policies and roles the endpoint asks for", "엔드포인트가 요구하는 정책과 역할"),
        text("whether the header reached it as it was sent", "헤더가 보낸 그대로 도달했는지"),
    ],
    last_resort: text(
        "Look into the log for a line with IDX and a number: it names what failed. Then compare Authority, ValidAudience and the policy with the token.",
        "로그에서 IDX와 번호가 있는 줄을 찾으세요. 실패한 이유가 나옵니다. 그런 다음 Authority, ValidAudience, 정책을 토큰과 비교하세요.",
    ),
};

const fn says(message: &'static str) -> Answer {
    Answer { status: 401, message }
}
