//! The server's word that the audience is wrong.

use crate::check::answered::{Fingerprint, describes, has_status};
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the audience is wrong.
pub static CHECK: Check = Check {
    id: "response/wrong_audience",
    subject: Subject::Answer(Some(Facet::Audience)),
    title: text("the answer says that the audience is wrong", "대상이 맞지 않는다는 응답"),
    remedy: text(
        "Add the token's aud, or its client_id where it has no aud, to the audiences of the JWT authorizer, or sign in with an app client that is listed there.",
        "JWT 권한 부여자의 대상에 토큰의 aud(없으면 client_id)를 추가하거나, 등록된 앱 클라이언트로 로그인하세요.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

static FINGERPRINT: Fingerprint = Fingerprint {
    fits: |response| has_status(response, 401) && describes(response, "the token does not have a valid audience"),
    says: text(
        "the answer says that the token does not have an audience of the authorizer",
        "권한 부여자의 대상에 없는 토큰이라고 응답에 나옵니다",
    ),
    why: text("client_id counts only where the token has no aud.", "client_id는 토큰에 aud가 없을 때만 비교합니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.fail(context)
}
