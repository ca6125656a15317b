//! The request was let through.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A status below 400.
pub static CHECK: Check = Check {
    id: "response/succeeded",
    subject: Subject::Answer(None),
    title: text("let through", "허용됨"),
    remedy: text("Nothing needs to change.", "변경할 사항이 없습니다."),
    spec: &["RFC 9110 §15.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(response) = &context.reading.exchange.response else { return Outcome::NotApplicable };
    // The authorization endpoint tells an error in the address that it redirects to.
    let is_error = context.reading.told.is_some()
        || response.fields.get("location").is_some_and(|location| location.contains("error="));
    let is_sent_away = matches!((super::sent_to_sign_in::CHECK.run)(context), Outcome::Fail(_));
    let status = response.status.filter(|status| (200..400).contains(status) && !is_error && !is_sent_away);
    let Some(status) = status else { return Outcome::NotApplicable };
    Outcome::Pass(Finding::new(say!(
        "the answer is {status}: the request was let through",
        "요청이 허용되었습니다(응답 {status})"
    )))
}
