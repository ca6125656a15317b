//! An AWS signature is wanted, and no token.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// An AWS signature is wanted.
pub static CHECK: Check = Check {
    id: "response/wants_signature",
    subject: Subject::Answer(None),
    title: text("an AWS signature is wanted", "AWS 서명이 필요함"),
    remedy: text(
        "Sign the request with AWS credentials, or have a token authorizer attached.",
        "AWS 자격 증명으로 요청에 서명하거나 토큰을 받는 권한 부여자를 연결하세요.",
    ),
    spec: &["AWS: Signature Version 4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WantsSignature])
}
