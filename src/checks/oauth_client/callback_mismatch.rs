//! The callback URL against the registered ones, byte for byte.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::client::{host, path};
use crate::text::{Text, text};

/// The callback URL is not registered.
pub static CHECK: Check = Check {
    id: "oauth_client/callback_mismatch",
    subject: Subject::Client,
    title: text("the callback URL is not registered", "등록되지 않은 콜백 URL"),
    remedy: text(
        "Register exactly this callback URL with the app client, or send one that is registered.",
        "이 콜백 URL을 앱 클라이언트에 그대로 등록하거나, 등록된 콜백 URL을 사용하세요.",
    ),
    spec: &["RFC 6749 §3.1.2", "RFC 9700 §4.1.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(url) = client.callback_url.as_deref().filter(|_| !client.registered_callbacks.is_empty()) else {
        return Outcome::NotApplicable;
    };
    let registered = &client.registered_callbacks;
    if registered.iter().any(|r| r == url) {
        return Outcome::Pass(Finding::new(text("the callback URL is registered", "등록된 콜백 URL입니다")));
    }
    let near = registered.iter().find_map(|r| DIFFERENCES.iter().find(|(is, _)| is(url, r)));
    let says = near
        .map_or(text("the callback URL is not registered", "등록되지 않은 콜백 URL입니다"), |(_, says)| {
            says.clone()
        });
    Outcome::Fail(Finding::new(says).contrast(
        "redirect_uri",
        Text::verbatim(url),
        Text::verbatim(registered.join(", ")),
    ))
}

/// Takes the URL that is sent and one that is registered.
type Difference = fn(&str, &str) -> bool;

/// The narrowest first.
static DIFFERENCES: [(Difference, Text); 5] = [
    (
        |a, b| a.trim_end_matches('/') == b.trim_end_matches('/'),
        text("the callback URLs differ in the trailing slash", "콜백 URL 끝의 슬래시(/) 유무가 다릅니다"),
    ),
    (
        |a, b| a.eq_ignore_ascii_case(b),
        text("the callback URLs differ in upper and lower case", "콜백 URL의 대소문자가 다릅니다"),
    ),
    (
        |a, b| host(a) == host(b) && path(a) == path(b),
        text("the callback URLs differ in scheme or query", "콜백 URL의 스킴이나 쿼리가 다릅니다"),
    ),
    (|a, b| host(a) == host(b), text("the callback URLs differ in the path", "콜백 URL의 경로가 다릅니다")),
    (
        |a, b| path(a) == path(b),
        text("the callback URLs differ in host or port", "콜백 URL의 호스트나 포트가 다릅니다"),
    ),
];
