//! The prefix that the client puts before the token.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// Another prefix than Bearer.
pub static CHECK: Check = Check {
    id: "oauth_client/header_prefix",
    subject: Subject::Client,
    title: text("another prefix than Bearer", "Bearer가 아닌 접두사"),
    remedy: text("Set the header prefix to Bearer, once.", "헤더 접두사를 Bearer로 한 번만 설정하세요."),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(prefix) = client.header_prefix.as_deref().map(str::trim) else { return Outcome::NotApplicable };
    if prefix.is_empty() || prefix == "Bearer" {
        return Outcome::NotApplicable;
    }
    Outcome::Fail(Finding::new(say!("the header prefix is {prefix}", "헤더 접두사({prefix})가 Bearer가 아닙니다")))
}
