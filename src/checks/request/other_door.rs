//! A call that went to another service than the API, told by its host.

use crate::answers::hosts::rule;
use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::http::decided_by;
use crate::http::host;
use crate::http::responder::{Mark, Responder};
use crate::say;
use crate::text::text;

/// The call went to another service.
pub static CHECK: Check = Check {
    id: "request/other_door",
    subject: Subject::Request,
    title: text("the call went to another service", "다른 서비스로 보낸 호출"),
    remedy: text(
        "Send the token to the address of the API, or follow the rules of the service that the host names.",
        "토큰을 API의 주소로 보내거나, 호스트에 나타난 서비스의 규칙을 따르세요.",
    ),
    spec: &["RFC 9110 §7.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let judge = decided_by::of(exchange.request.as_ref(), exchange.response.as_ref());
    let asked = exchange.request.as_ref().and_then(host::of_request);
    let (Some(judge), Some(asked)) = (judge, asked) else { return Outcome::NotApplicable };
    let (Some((says, remedy)), Mark::Host(name)) = (rule(asked.responder), asked.by) else {
        return Outcome::NotApplicable;
    };
    let status = exchange.response.as_ref().and_then(|response| response.status);
    let is_own = judge.responder != asked.responder || context.authorizer.is_at(asked.responder);
    if is_own || status.is_some_and(|status| status < 400) {
        return Outcome::NotApplicable;
    }
    let finding = Finding::new(says).evidence(say!("The host: {name}.", "호스트: {name}.")).remedy(remedy);
    match asked.responder {
        // These take the access token, and have tables of their own.
        Responder::UserInfo | Responder::UserPoolApi => Outcome::NotApplicable,
        _ if context.reading.told.is_some() => Outcome::NotApplicable,
        // What the function's own code answers is not known, and IAM answers 403.
        Responder::FunctionUrl if status != Some(403) => Outcome::Unknown(Need::Nothing, finding),
        _ if status.is_some() => Outcome::Fail(finding),
        _ => Outcome::Unknown(Need::Nothing, finding),
    }
}
