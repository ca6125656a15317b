//! The address of the authorization endpoint.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::client::{host, path};
use crate::text::text;

/// The wrong authorization URL.
pub static CHECK: Check = Check {
    id: "oauth_client/auth_url",
    subject: Subject::Client,
    title: text("the wrong authorization URL", "잘못된 권한 부여 URL"),
    remedy: text(
        "Use https://, the login domain and /oauth2/authorize.",
        "https://, 로그인 도메인, /oauth2/authorize 순서로 이루어진 주소를 사용하세요.",
    ),
    spec: &["RFC 6749 §3", "Cognito: managed login endpoints"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(url) = client.auth_url.as_deref() else { return Outcome::NotApplicable };
    let host = host(url).unwrap_or_default();
    let says = if host.starts_with("cognito-idp") || host.starts_with("issuer-cognito-idp") {
        text(
            "the auth URL has the issuer's host, where the login domain belongs",
            "권한 부여 URL의 호스트가 로그인 도메인이 아니라 발급자의 호스트입니다",
        )
    } else if path(url) == "/oauth2/token" && client.token_url.as_deref().map(path) == Some("/oauth2/authorize") {
        text(
            "the auth URL and the access token URL are swapped",
            "권한 부여 URL과 액세스 토큰 URL이 서로 바뀌어 있습니다",
        )
    } else if !url.starts_with("https://") {
        text("the auth URL does not begin with https://", "권한 부여 URL이 https://로 시작하지 않습니다")
    } else if !["/oauth2/authorize", "/login"].contains(&path(url)) {
        text(
            "the path of the auth URL is neither /oauth2/authorize nor /login",
            "권한 부여 URL의 경로가 /oauth2/authorize나 /login이 아닙니다",
        )
    } else {
        return Outcome::Pass(Finding::new(text("the auth URL has the right form", "권한 부여 URL의 형식이 맞습니다")));
    };
    Outcome::Fail(Finding::new(says))
}
