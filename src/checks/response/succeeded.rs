//! The request was let through.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A status below 400.
pub static CHECK: Check = Check {
    id: "response/succeeded",
    title: text("let through", "허용됨"),
    remedy: text("Nothing needs to change.", "바꿀 것이 없습니다."),
    spec: &["RFC 9110 §15.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let status = context.reading.exchange.response.as_ref().and_then(|r| r.status);
    let Some(status) = status.filter(|status| (200..400).contains(status)) else { return Outcome::NotApplicable };
    Outcome::Pass(Finding::new(say!(
        "the answer is {status}: the request was let through",
        "{status} 응답: 요청이 허용되었습니다"
    )))
}
