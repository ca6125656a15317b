//! A challenge without an error: no token arrived.

use crate::answers::Meaning;
use crate::check::response_pattern::{ResponsePattern, has_status, tells};
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// No token arrived.
pub static CHECK: Check = Check {
    id: "response/no_token_arrived",
    subject: Subject::Answer(Some(Facet::Presence)),
    title: text("no token arrived", "토큰이 도착하지 않음"),
    remedy: text(
        "Send the token in the header that the authorizer names as its identity source, and look for a proxy that drops the header.",
        "권한 부여자의 자격 증명 소스로 지정된 헤더에 토큰을 보내고, 중간에서 헤더를 제거하는 프록시가 있는지 확인하세요.",
    ),
    spec: &["RFC 6750 §3.1", "API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        has_status(response, 401)
            && response.is_of_http_api()
            && response.challenge().is_some_and(|c| c.scheme == "Bearer" && c.get("error").is_none())
    },
    says: text(
        "the answer names no error, as it does when no token arrived",
        "응답에 오류 설명이 없으며, 토큰이 도착하지 않았을 때 나오는 응답입니다",
    ),
    why: text(
        "RFC 6750 leaves the error out where the request had no token.",
        "요청에 토큰이 없으면 오류를 적지 않습니다(RFC 6750).",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    match tells(context, &[Meaning::NoToken]) {
        Outcome::NotApplicable if context.reading.told.is_none() => FINGERPRINT.fail(context),
        told => told,
    }
}
