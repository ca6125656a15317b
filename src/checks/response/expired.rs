//! The server's word that the token has expired.

use crate::check::answered::{Fingerprint, describes, has_status};
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token has expired.
pub static CHECK: Check = Check {
    id: "response/expired",
    subject: Subject::Answer(Some(Facet::Time)),
    title: text("the answer says that the token has expired", "토큰이 만료되었다는 응답"),
    remedy: text(
        "Get new tokens with the refresh token, or sign in again, and compare this machine's clock with the Date of the answer.",
        "새로 고침 토큰으로 새 토큰을 받거나 다시 로그인하세요. 이 컴퓨터의 시계를 응답의 Date와 비교하세요.",
    ),
    spec: &["API Gateway: gateway response types", "RFC 6750 §3.1"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| {
        has_status(response, 401)
            && (response.message() == "The incoming token has expired" || describes(response, "the token has expired"))
    },
    says: text("the answer says that the token has expired", "토큰이 만료되었다고 응답에 나옵니다"),
    why: text(
        "It is the token that was sent with this request, which may be an older one.",
        "이 요청에 실제로 보낸 토큰에 대한 응답입니다. 이전 토큰이 전송되었을 수 있습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
