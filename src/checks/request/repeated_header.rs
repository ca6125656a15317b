//! The header twice.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::token_source::TokenSource;
use crate::say;
use crate::text::text;

/// The header with the token twice.
pub static CHECK: Check = Check {
    id: "request/repeated_header",
    subject: Subject::Request,
    title: text("the header with the token twice", "두 번 나오는 토큰 헤더"),
    remedy: text("Set the header in one place only.", "헤더는 한 곳에서만 설정하세요."),
    spec: &["RFC 9110 §5.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let source = TokenSource::read(context.want.token_source()).name();
    let count = request.fields.all(source).count();
    if count < 2 {
        return Outcome::NotApplicable;
    }
    Outcome::Fail(Finding::new(say!(
        "the request has the header {source} {count} times",
        "요청에 {source} 헤더가 {count}번 나옵니다"
    )))
}
