//! A request that goes by the session of a load balancer, not by a token.

use crate::answers::Meaning;
use crate::check::response_pattern::finding;
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// A load balancer's session.
pub static CHECK: Check = Check {
    id: "request/session_cookie",
    subject: Subject::Request,
    title: text("a load balancer's session, and no token", "토큰 없이 로드 밸런서의 세션만 있음"),
    remedy: text(
        "Sign in through the load balancer again: its session has ended, or the identity provider refused. For a program that sends a token, use a rule that validates JWTs.",
        "로드 밸런서를 통해 다시 로그인하세요. 세션이 끝났거나 자격 증명 공급자가 거부했습니다. 프로그램이 토큰을 보낸다면 JWT를 검증하는 규칙을 사용하세요.",
    ),
    spec: &["Elastic Load Balancing: authenticate users"],
    run,
};

/// How the cookies of a load balancer's session are called unless its rule names them otherwise.
const COOKIE: &str = "AWSELBAuthSessionCookie";
/// Where the identity provider sends the user back to.
const CALLBACK: &str = "/oauth2/idpresponse";

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let (Some(request), Some(response)) = (&exchange.request, &exchange.response) else {
        return Outcome::NotApplicable;
    };
    let has_cookie = request.fields.all("cookie").any(|cookies| cookies.contains(COOKIE));
    let is_callback = request.target.as_deref().is_some_and(|target| target.contains(CALLBACK));
    if !(has_cookie || is_callback) || response.status.is_some_and(|status| status < 400) {
        return Outcome::NotApplicable;
    }
    let told = context.reading.told.filter(|told| told.row.meaning == Meaning::SessionRefused);
    Outcome::Fail(told.map_or_else(
        || {
            Finding::new(text(
                "the request goes by the load balancer's session cookie: its rule that authenticates users does not read Authorization",
                "로드 밸런서의 세션 쿠키를 사용하는 요청이며, 사용자를 인증하는 규칙은 Authorization을 읽지 않습니다",
            ))
        },
        |told| finding(context, &told),
    ))
}
