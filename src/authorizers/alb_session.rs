//! A rule of an Application Load Balancer that authenticates users (the action `authenticate-cognito`).

use super::gateway::SESSION;
use super::shared::likely;
use super::{Answer, Authorizer};
use crate::check::rules::Rules;
use crate::checks::{cognito, request};
use crate::http::authorizer::Kind;
use crate::settings::expected::{ANY_GROUP, APP_CLIENTS, POOLS};
use crate::text::text;

/// It never reads a token of a request: it goes by its own session cookie, and signs the user in where there is none.
/// The user pool that it signs in with has to have the original issuer.
pub static ALB_SESSION: Authorizer = Authorizer {
    kind: Kind::AlbSession,
    gateway: &SESSION,
    takes_any_issuer: false,
    asks: &[&POOLS, &APP_CLIENTS, &ANY_GROUP],
    rules: Rules { reads_no_header: true, ..Rules::SERVICE },
    steps: &[&likely([&cognito::updated_issuer::CHECK, &request::no_session::CHECK], REFUSED)],
    unseen: &[
        text(
            "whether the session cookie of the load balancer is still good",
            "로드 밸런서의 세션 쿠키가 아직 유효한지",
        ),
        text(
            "what the rule does with unauthenticated requests: sign in, deny or allow",
            "인증되지 않은 요청을 규칙에서 어떻게 처리하는지(로그인, 거부, 허용)",
        ),
        text("whether the target behind it refuses the request", "대상 그룹의 대상이 요청을 거부하는지"),
    ],
    last_resort: text(
        "Sign in through the load balancer again, and look into its access log: the field error_reason names what failed.",
        "로드 밸런서를 통해 다시 로그인하고 액세스 로그를 확인하세요. error_reason 필드에 실패한 이유가 나옵니다.",
    ),
};

const REFUSED: Answer = Answer { status: 401, message: "" };
