//! A Bearer token in the Authorization header that was read as an AWS signature.

use super::credential_parameter_missing::{REMEDY, WHY};
use crate::check::answered::{Fingerprint, has_status, may_be};
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The Bearer token was read as an AWS signature.
pub static CHECK: Check = Check {
    id: "response/not_a_key_value_pair",
    subject: Subject::Answer(None),
    title: text("the Bearer token was read as an AWS signature", "Bearer 토큰을 AWS 서명으로 읽음"),
    remedy: REMEDY,
    spec: &["API Gateway: gateway response types"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| {
        has_status(response, 403)
            && may_be(response, "IncompleteSignatureException")
            && response.message().contains("not a valid key=value pair")
    },
    says: text(
        "API Gateway read the Bearer token as an AWS signature: this is about the URL or the method, not about your token",
        "API Gateway가 Bearer 토큰을 AWS 서명으로 읽었습니다. 토큰이 아니라 URL이나 메서드 문제입니다",
    ),
    why: WHY,
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
