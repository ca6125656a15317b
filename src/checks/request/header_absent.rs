//! The header that the authorizer reads the token from is not in the request.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::http::door::{self, Door};
use crate::http::fields::Fields;
use crate::intake;
use crate::say;
use crate::text::text;

/// No header with the token.
pub static CHECK: Check = Check {
    id: "request/header_absent",
    title: text("no header with the token", "토큰 헤더 없음"),
    remedy: text(
        "Send the token in the header that the authorizer names as its token source.",
        "권한 부여자의 토큰 소스로 지정된 헤더에 토큰을 보내세요.",
    ),
    spec: &["API Gateway: Cognito user pools as authorizer", "RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let source = context.want.token_source();
    if request.fields.get(source).is_some_and(|value| !value.trim().is_empty()) {
        return Outcome::Pass(Finding::new(say!(
            "the request has the header {source}",
            "요청에 {source} 헤더가 있습니다"
        )));
    }
    // A preflight never has it, and is told by a check of its own. Other services do not read it at all.
    let door = door::of(Some(request), context.reading.exchange.response.as_ref()).map(|judge| judge.door);
    let reads_none = door.is_some_and(|door| door == Door::LoadBalancer || door.authorizers().is_empty());
    if request.method.as_deref() == Some("OPTIONS") || reads_none {
        return Outcome::NotApplicable;
    }
    let says = if request.fields.get(source).is_some() {
        say!("the header {source} is empty", "{source} 헤더가 비어 있습니다")
    } else {
        say!("the request has no header {source}", "요청에 {source} 헤더가 없습니다")
    };
    let evidence = elsewhere(&request.fields)
        .map(|name| say!("A token stands in the header {name} instead.", "토큰은 {name} 헤더에 들어 있습니다."));
    Outcome::Fail(Finding { evidence, ..Finding::new(says) })
}

/// The name of the first header that holds a token.
fn elsewhere(fields: &Fields) -> Option<&str> {
    let holds = |value: &str| intake::find(value).iter().any(|found| found.clean.starts_with(intake::HEADER_START));
    fields.0.iter().find(|(_, value)| holds(value)).map(|(name, _)| name.as_str())
}
