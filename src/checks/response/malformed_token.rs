//! The server's word that it could not read the token.

use crate::check::answered::{Fingerprint, describes, has_status};
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the token is malformed.
pub static CHECK: Check = Check {
    id: "response/malformed_token",
    subject: Subject::Answer(Some(Facet::Shape)),
    title: text("the answer says that the token is malformed", "토큰 형식이 잘못되었다는 응답"),
    remedy: text(
        "Look at the header that was really sent: something else than a signed JWT arrived.",
        "실제로 전송된 헤더를 확인하세요. 서명된 JWT가 아닌 값이 도착했습니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs", "RFC 6750 §3.1"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| has_status(response, 401) && describes(response, "token contains an invalid number of segments"),
    says: text("the answer says that what arrived is no JWT", "도착한 값이 JWT가 아니라고 응답에 나옵니다"),
    why: text("It has another number of segments than a signed JWT.", "서명된 JWT와 세그먼트 개수가 다릅니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
