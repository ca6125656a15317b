//! A token at a rule of a load balancer that goes by its own session.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// A token where a session cookie counts.
pub static CHECK: Check = Check {
    id: "request/no_session",
    subject: Subject::Request,
    title: text("a token where a session cookie counts", "세션 쿠키가 필요한 곳에 보낸 토큰"),
    remedy: text(
        "Sign in through the load balancer and send its cookie AWSELBAuthSessionCookie, or have the rule validate JWTs (the action jwt-validation) instead.",
        "로드 밸런서를 통해 로그인해 AWSELBAuthSessionCookie 쿠키를 보내거나, 규칙에서 JWT를 검증(jwt-validation 작업)하도록 바꾸세요.",
    ),
    spec: &["Elastic Load Balancing: authenticate users"],
    run,
};

/// How the cookies of a load balancer's session are called unless its rule names them otherwise.
const COOKIE: &str = "AWSELBAuthSessionCookie";

fn run(context: &Context<'_>) -> Outcome {
    let request = context.reading.exchange.request.as_ref();
    if request.is_some_and(|r| r.fields.all("cookie").any(|cookies| cookies.contains(COOKIE))) {
        return Outcome::Pass(Finding::new(text(
            "the request has the session cookie of the load balancer",
            "요청에 로드 밸런서의 세션 쿠키가 있습니다",
        )));
    }
    if context.reading.token().is_none() {
        return Outcome::NotApplicable;
    }
    Outcome::Warn(
        Finding::new(text(
            "a rule that authenticates users does not read this token: the load balancer goes by its own session cookie",
            "사용자를 인증하는 규칙은 이 토큰이 아니라 로드 밸런서의 세션 쿠키를 확인합니다",
        ))
        .evidence(text(
            "Without the cookie it answers by its setting for unauthenticated requests: 302 to the sign-in, 401, or it lets the request through.",
            "쿠키가 없으면 인증되지 않은 요청에 대한 설정에 따라 로그인으로 리디렉션(302)하거나, 401로 거부하거나, 요청을 통과시킵니다.",
        )),
    )
}
