//! An answer of the userInfo endpoint, not of an API.

use crate::check::answered::{Fingerprint, has_status};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The userInfo endpoint refused the access token.
pub static CHECK: Check = Check {
    id: "response/user_info_refused",
    subject: Subject::Answer(None),
    title: text("the userInfo endpoint refused the access token", "userInfo 엔드포인트가 액세스 토큰을 거부함"),
    remedy: text(
        "Sign in again, with the scope openid: the user pool itself checks whether a token was revoked.",
        "openid 범위를 포함해 다시 로그인하세요. 사용자 풀은 토큰 취소 여부까지 확인합니다.",
    ),
    spec: &["Cognito: userInfo endpoint", "RFC 6750 §3.1"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| {
        has_status(response, 401)
            && response.challenge().and_then(|c| c.get("error_description").map(|d| d.contains("globally signed out")))
                == Some(true)
    },
    says: text(
        "the userInfo endpoint of the user pool answered, not API Gateway",
        "API Gateway가 아니라 사용자 풀의 userInfo 엔드포인트가 응답했습니다",
    ),
    why: text(
        "The access token is expired, disabled or deleted, or the user has signed out everywhere. API Gateway would take a revoked token until it expires.",
        "액세스 토큰이 만료, 비활성화 또는 삭제되었거나 사용자가 모든 기기에서 로그아웃했습니다. API Gateway는 취소된 토큰도 만료될 때까지 허용합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
