//! Another scheme than Bearer.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// Another scheme than Bearer.
pub static CHECK: Check = Check {
    id: "request/other_scheme",
    subject: Subject::Request,
    title: text("another scheme than Bearer", "Bearer가 아닌 스킴"),
    remedy: text("Write Bearer, one space, then the token.", "Bearer 다음에 공백 한 칸을 두고 토큰을 쓰세요."),
    spec: &["RFC 6750 §2.1", "RFC 9110 §11.4"],
    run,
};

const OTHERS: [&str; 6] = ["Basic", "JWT", "Token", "Digest", "Negotiate", "OAuth"];

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let value = request.fields.get(context.want.token_source()).unwrap_or_default();
    let first = value.split_ascii_whitespace().next().unwrap_or_default();
    let Some(scheme) = OTHERS.iter().find(|scheme| scheme.eq_ignore_ascii_case(first)) else {
        return Outcome::NotApplicable;
    };
    Outcome::Fail(Finding::new(say!("the header has the scheme {scheme}", "헤더의 스킴이 Bearer가 아닙니다: {scheme}")))
}
