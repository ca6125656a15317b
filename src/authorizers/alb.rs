//! An Application Load Balancer in front of the API.

use super::gateway::LOAD_BALANCER;
use super::shared::{CHARACTERS, KIND, SHAPE, SIGNATURE, START, USER_POOL, likely};
use super::{Answer, Authorizer};
use crate::checks::{claims, cognito, settings};
use crate::text::text;

/// A load balancer takes the original issuer only. What it answers depends on how its rule is set up.
pub static ALB: Authorizer = Authorizer {
    id: "alb",
    name: super::names::ALB,
    gateway: &LOAD_BALANCER,
    takes_any_issuer: false,
    steps: &[
        &likely(START, REFUSED),
        &likely(CHARACTERS, REFUSED),
        &likely(KIND, REFUSED),
        &likely(SHAPE, REFUSED),
        &likely([&cognito::updated_issuer::CHECK], REFUSED),
        &likely(USER_POOL, REFUSED),
        &likely(SIGNATURE, REFUSED),
        &likely(
            [
                &claims::expired::CHECK,
                &claims::not_yet_valid::CHECK,
                &cognito::other_client::CHECK,
                &settings::group_missing::CHECK,
            ],
            REFUSED,
        ),
    ],
    unseen: &[
        text("how the listener's rule is set up", "리스너 규칙의 설정"),
        text(
            "whether the session cookie of the load balancer is still good",
            "로드 밸런서의 세션 쿠키가 아직 유효한지",
        ),
        text("whether the target behind it refuses the request", "뒤에 있는 대상이 요청을 거부하는지"),
    ],
    last_resort: text(
        "Look into the access log of the load balancer: its field error_reason names what failed. Then compare the rule of the \
         listener, and look into the log of the target.",
        "로드 밸런서의 액세스 로그를 확인하세요. error_reason 필드에 실패한 이유가 나옵니다. 그런 다음 리스너의 규칙과 대상의 로그를 확인하세요.",
    ),
};

const REFUSED: Answer = Answer { status: 401, message: "" };
