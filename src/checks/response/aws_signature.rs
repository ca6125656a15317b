//! An AWS signature that does not hold.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The AWS signature does not hold.
pub static CHECK: Check = Check {
    id: "response/aws_signature",
    subject: Subject::Answer(None),
    title: text("the AWS signature does not hold", "AWS 서명이 맞지 않음"),
    remedy: text(
        "Set the clock of the machine that signs, and sign exactly the request that is sent, with the right secret key.",
        "서명하는 컴퓨터의 시계를 맞추고, 실제로 보내는 요청에 올바른 보안 액세스 키(secret access key)로 서명하세요.",
    ),
    spec: &["API Gateway: gateway response types"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::SignatureRefused])
}
