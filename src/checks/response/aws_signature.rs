//! An AWS signature that does not hold.

use crate::check::answered::{Fingerprint, has_status};
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

/// How the messages begin.
const WORDS: [&str; 5] = [
    "Signature expired",
    "Signature not yet current",
    "The request signature we calculated does not match",
    "Credential should be scoped to correct service",
    "Credential should be scoped to a valid region",
];

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| has_status(response, 403) && WORDS.iter().any(|words| response.message().starts_with(words)),
    says: text(
        "the AWS signature of the request was refused; it is not about your JWT",
        "JWT와 관계없이 요청의 AWS 서명이 거부되었습니다",
    ),
    why: text(
        "The sender's clock or secret key may be wrong, the request may be signed for another Region or service, or it was changed after it was signed.",
        "보낸 쪽의 시계나 보안 액세스 키가 맞지 않거나, 다른 리전이나 서비스로 서명했거나, 서명한 뒤에 요청이 바뀌었을 수 있습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
