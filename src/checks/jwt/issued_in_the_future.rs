//! `iat` against the moment that is judged for: an HTTP API refuses a token that was issued in the future.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;
use crate::time::relative;

/// The token was issued in the future.
pub static CHECK: Check = Check {
    id: "jwt/issued_in_the_future",
    subject: Subject::Token(Facet::Time),
    title: text("issued in the future", "발급 시각이 미래임"),
    remedy: text(
        "Check this machine's clock against a time server first, then the clock of the server that issued the token.",
        "먼저 이 기기의 시계를 시간 서버와 비교한 다음, 토큰을 발급한 서버의 시계를 확인하세요.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs", "RFC 7519 §4.1.6"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let iat = context.reading.jws().and_then(|j| j.claims().moment("iat"));
    let Some(Ok(at)) = iat.filter(|i| i.as_ref().is_ok_and(|at| context.taken_from(*at) > context.now)) else {
        return Outcome::NotApplicable;
    };
    let (when, utc) = (relative(at, context.now), at.to_utc().unwrap_or_default());
    let (en, ko) = (when.en, when.ko);
    let says = text("the token was issued in the future", "토큰의 발급 시각이 미래입니다");
    Outcome::Fail(Finding::new(says).evidence(say!(
        "iat is {utc}: {en}. The issuer's clock or the clock here may be ahead or behind.",
        "iat 클레임의 시각은 {utc}({ko})입니다. 발급자의 시계나 이 기기의 시계가 맞지 않을 수 있습니다."
    )))
}
