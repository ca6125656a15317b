//! 401 Unauthorized, which says no more.

use crate::check::response_pattern::ResponsePattern;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// 401 Unauthorized.
pub static CHECK: Check = Check {
    id: "response/unauthorized",
    subject: Subject::Answer(None),
    title: text("401 Unauthorized, without a reason", "이유를 알려 주지 않는 401 Unauthorized"),
    remedy: text(
        "Deploy the API first, then compare the stage, the attached authorizer, and the header that really arrives.",
        "먼저 API를 배포한 다음 스테이지, 연결된 권한 부여자, 실제로 도착하는 헤더를 차례로 확인하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        response.status == Some(401) || (response.status.is_none() && response.message() == "Unauthorized")
    },
    says: text(
        "the answer is 401: it is about the token or the header it came in",
        "401 응답이므로 토큰 또는 토큰이 담긴 헤더의 문제입니다",
    ),
    why: text(
        "Nothing in it that is known here says which fault it was.",
        "어떤 문제인지 알 수 있는 내용이 응답에 없습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    if context.reading.told.is_some() {
        return Outcome::NotApplicable;
    }
    FINGERPRINT.find(context).map_or(Outcome::NotApplicable, Outcome::Warn)
}
