//! The errors of the authorization and token endpoints (RFC 6749 §4.1.2.1, §5.2).

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The sign-in was refused.
pub static CHECK: Check = Check {
    id: "response/oauth_error",
    title: text("the sign-in was refused", "로그인이 거부됨"),
    remedy: text(
        "Compare the client's settings with those of the app client in the user pool.",
        "클라이언트 설정을 사용자 풀의 앱 클라이언트 설정과 비교하세요.",
    ),
    spec: &["RFC 6749 §4.1.2.1", "RFC 6749 §5.2", "Cognito: token endpoint"],
    run,
};

static ERRORS: [(&str, Text); 8] = [
    ("invalid_request", text("a parameter is missing or wrong.", "매개변수가 빠졌거나 잘못되었습니다.")),
    (
        "unauthorized_client",
        text(
            "the app client does not allow this grant, or the callback URL ends in a slash that is not registered.",
            "앱 클라이언트에서 허용하지 않는 권한 부여 유형이거나, 콜백 URL 끝에 등록되지 않은 슬래시가 있습니다.",
        ),
    ),
    (
        "invalid_scope",
        text(
            "a scope does not exist, or the app client does not allow it.",
            "없는 범위이거나 앱 클라이언트에서 허용하지 않는 범위입니다.",
        ),
    ),
    (
        "redirect_mismatch",
        text(
            "the callback URL is not registered with the app client, byte for byte.",
            "콜백 URL이 앱 클라이언트에 등록된 값과 정확히 같지 않습니다.",
        ),
    ),
    (
        "invalid_client",
        text(
            "the client ID or the secret is wrong, or the secret is missing.",
            "클라이언트 ID나 보안 암호가 잘못되었거나 보안 암호가 빠졌습니다.",
        ),
    ),
    (
        "invalid_grant",
        text(
            "the code was used already or is older than 5 minutes, the refresh token was revoked, or the PKCE verifier does not fit.",
            "코드를 이미 사용했거나 5분이 지났거나, 새로 고침 토큰이 취소되었거나, PKCE 검증 값이 맞지 않습니다.",
        ),
    ),
    (
        "unsupported_grant_type",
        text(
            "the token endpoint does not know this grant type.",
            "토큰 엔드포인트가 지원하지 않는 권한 부여 유형입니다.",
        ),
    ),
    (
        "method_not_allowed",
        text(
            "the token endpoint takes a POST with Content-Type: application/x-www-form-urlencoded.",
            "토큰 엔드포인트에는 Content-Type이 application/x-www-form-urlencoded인 POST 요청을 보내야 합니다.",
        ),
    ),
];

fn run(context: &Context<'_>) -> Outcome {
    let Some(response) = &context.reading.exchange.response else { return Outcome::NotApplicable };
    let named = response.member("error");
    // The authorization endpoint answers in the address it redirects to.
    let location = response.fields.get("location").unwrap_or_default();
    let redirected = ERRORS.iter().map(|(id, _)| *id).find(|id| location.contains(&format!("error={id}")));
    let not_allowed = (response.status == Some(405)).then_some("method_not_allowed");
    let Some((id, meaning)) =
        ERRORS.iter().find(|(id, _)| [named.as_deref(), redirected, not_allowed].contains(&Some(id)))
    else {
        return Outcome::NotApplicable;
    };
    let says = say!(
        "the user pool's endpoint refused the sign-in: {id}",
        "사용자 풀의 엔드포인트가 로그인을 거부했습니다: {id}"
    );
    let (en, ko) = (&meaning.en, &meaning.ko);
    Outcome::Fail(Finding::new(says).evidence(say!("It means: {en}", "의미: {ko}")))
}
