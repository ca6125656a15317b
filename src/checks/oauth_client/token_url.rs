//! The address of the token endpoint.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::client::{host, path};
use crate::text::text;

/// The wrong token URL.
pub static CHECK: Check = Check {
    id: "oauth_client/token_url",
    subject: Subject::Client,
    title: text("the wrong token URL", "잘못된 토큰 URL"),
    remedy: text(
        "Use https://, the login domain and /oauth2/token.",
        "https://, 로그인 도메인, /oauth2/token 순서로 이루어진 주소를 사용하세요.",
    ),
    spec: &["RFC 6749 §3", "Cognito: managed login endpoints"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(url) = client.token_url.as_deref() else { return Outcome::NotApplicable };
    let host = host(url).unwrap_or_default();
    let says = if host.starts_with("cognito-idp") || host.starts_with("issuer-cognito-idp") {
        text(
            "the access token URL has the issuer's host, where the login domain belongs",
            "액세스 토큰 URL의 호스트가 로그인 도메인이 아니라 발급자의 호스트입니다",
        )
    } else if !url.starts_with("https://") {
        text("the access token URL does not begin with https://", "액세스 토큰 URL이 https://로 시작하지 않습니다")
    } else if !["/oauth2/token"].contains(&path(url)) {
        text(
            "the path of the access token URL is not /oauth2/token",
            "액세스 토큰 URL의 경로가 /oauth2/token이 아닙니다",
        )
    } else {
        return Outcome::Pass(Finding::new(text(
            "the access token URL has the right form",
            "액세스 토큰 URL의 형식이 맞습니다",
        )));
    };
    Outcome::Fail(Finding::new(says))
}
