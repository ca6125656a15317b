//! A redirect to another host, at which clients leave `Authorization` out.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The request was redirected to another host.
pub static CHECK: Check = Check {
    id: "request/another_origin",
    subject: Subject::Request,
    title: text("a redirect to another host", "다른 호스트로의 리디렉션"),
    remedy: text(
        "Send the request to the last address right away. Do not make the client send Authorization to every host.",
        "처음부터 마지막 주소로 요청을 보내세요. 모든 호스트에 Authorization을 보내도록 클라이언트를 설정하지는 마세요.",
    ),
    spec: &["RFC 9110 §15.4", "curl: --location-trusted"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(redirected) = &exchange.redirected else { return Outcome::NotApplicable };
    let status = exchange.response.as_ref().and_then(|response| response.status);
    if !matches!(status, Some(401 | 403)) {
        return Outcome::NotApplicable;
    }
    let to = &redirected.to;
    let says = say!(
        "the request was redirected to another origin ({to}), and clients drop the Authorization header there",
        "요청이 다른 출처({to})로 리디렉션되었고, 이때 클라이언트는 Authorization 헤더를 제거합니다"
    );
    Outcome::Fail(Finding::new(says))
}
