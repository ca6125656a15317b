//! `fetch` in a mode that leaves headers out.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// `mode: "no-cors"`.
pub static CHECK: Check = Check {
    id: "request/no_cors",
    subject: Subject::Request,
    title: text("fetch with mode no-cors", "no-cors 모드의 fetch"),
    remedy: text(
        "Take mode: \"no-cors\" out, and let the API answer CORS: OPTIONS without an authorizer, and CORS headers in the answers.",
        "mode: \"no-cors\"를 제거하고 API가 CORS에 응답하게 하세요. OPTIONS에는 권한 부여자를 두지 않고 응답에 CORS 헤더를 넣으면 됩니다.",
    ),
    spec: &["Fetch: request mode, request-no-cors guard"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    if request.mode.as_deref() != Some("no-cors") {
        return Outcome::NotApplicable;
    }
    let says = text(
        "mode: \"no-cors\" makes the browser leave the Authorization header out",
        "mode: \"no-cors\"에서는 브라우저가 Authorization 헤더를 보내지 않습니다",
    );
    Outcome::Fail(Finding::new(says))
}
