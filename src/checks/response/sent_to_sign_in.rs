//! A redirect to a sign-in: whoever answered goes by a session of its own.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The answer sends the client to a sign-in.
pub static CHECK: Check = Check {
    id: "response/sent_to_sign_in",
    subject: Subject::Answer(None),
    title: text("a redirect to a sign-in", "로그인 페이지로 리디렉션됨"),
    remedy: text(
        "Call the API at an address that takes tokens, or send the session's cookie. A load balancer verifies tokens with its jwt-validation action only.",
        "토큰을 받는 API 주소를 호출하거나 세션 쿠키를 함께 보내세요. 로드 밸런서는 jwt-validation 작업을 사용할 때만 토큰을 검증합니다.",
    ),
    spec: &["RFC 9110 §15.4", "Elastic Load Balancing: authenticate users"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(response) = exchange.response.as_ref().filter(|response| response.is_redirect()) else {
        return Outcome::NotApplicable;
    };
    let asked = exchange.request.as_ref().and_then(|request| request.target.as_deref()).unwrap_or_default();
    let location = response.fields.get("location").unwrap_or_default();
    // One page of a sign-in sends to the next, and back with an error or a code.
    let is_within = is_sign_in(asked) || location.contains("error=") || location.contains("code=");
    if is_within || !is_sign_in(location) {
        return Outcome::NotApplicable;
    }
    let place = location.split(['?', '#']).next().unwrap_or_default();
    let says = text(
        "the answer sends the client to a sign-in: whoever answered goes by a session, and not by the token",
        "응답이 로그인 페이지로 리디렉션하며, 응답한 곳은 토큰이 아니라 세션을 확인합니다",
    );
    Outcome::Fail(Finding::new(says).evidence(say!("It leads to {place}.", "리디렉션 위치: {place}")))
}

/// What the last part of a path is called at sign-ins: those of OAuth, and those of web frameworks.
const NAMES: [&str; 8] = ["authorize", "login", "signin", "sign-in", "sign_in", "log-in", "saml2", "auth"];

/// Whether an address is that of a sign-in, by the last part of its path.
fn is_sign_in(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_ascii_lowercase();
    let name = path.rsplit('/').next().unwrap_or_default();
    NAMES.iter().any(|known| name == *known || name.split('.').next() == Some(known))
}
