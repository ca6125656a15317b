//! A rule of an Application Load Balancer that validates JWTs (the action `jwt-validation`).

use super::gateway::LOAD_BALANCER;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, START, likely};
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{claims, header, jwt, settings};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_AUDIENCES, ANY_GROUP, ANY_ISSUERS};
use crate::text::text;

/// The steps of "Verify JWTs using an Application Load Balancer": one algorithm, the configured issuer and key set, the
/// moments, and up to ten further claims. The audience counts only where it is one of these.
pub static ALB: Authorizer = Authorizer {
    kind: Kind::Alb,
    gateway: &LOAD_BALANCER,
    takes_any_issuer: true,
    asks: &[&ANY_ISSUERS, &ANY_AUDIENCES, &ANY_GROUP],
    rules: Rules::SERVICE,
    steps: &[
        &likely(START, REFUSED),
        &likely(CHARACTERS, REFUSED),
        &likely(KIND, REFUSED),
        &likely(SHAPE, REFUSED),
        &likely([&header::foreign_algorithm::CHECK, &jwt::other_issuer::CHECK], REFUSED),
        &likely(SIGNATURE, REFUSED),
        &likely([&claims::expired::CHECK, &jwt::used_too_early::CHECK, &jwt::issued_in_the_future::CHECK], REFUSED),
        &likely([&settings::group_missing::CHECK], REFUSED),
    ],
    unseen: &[
        text("which further claims the rule compares", "규칙에서 그 밖에 비교하는 클레임"),
        text(
            "whether the load balancer could read the key set (at most 150 KB and 10 keys)",
            "로드 밸런서가 키 세트를 읽을 수 있었는지(최대 150KB, 키 10개)",
        ),
        text("whether the target behind it refuses the request", "대상 그룹의 대상이 요청을 거부하는지"),
    ],
    last_resort: text(
        "Look into the access log of the load balancer: its field error_reason names what failed. Then compare the rule of the \
         listener, and look into the log of the target.",
        "로드 밸런서의 액세스 로그를 확인하세요. error_reason 필드에 실패한 이유가 나옵니다. 그런 다음 리스너의 규칙과 대상의 로그를 확인하세요.",
    ),
};

const REFUSED: Answer = Answer { status: 401, message: "" };
