//! The trap that Cognito's access tokens set for every library that compares an audience: they have no `aud`.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// An audience is asked for, and the token has no `aud`.
pub static CHECK: Check = Check {
    id: "jwt/audience_absent",
    subject: Subject::Token(Facet::Audience),
    title: text("no audience in the token", "토큰에 대상이 없음"),
    remedy: text(
        "Have the code compare client_id with the app client in place of aud, or send the ID token, whose aud is the app client. \
         An access token has aud only where a resource was asked for (RFC 8707).",
        "코드에서 aud 대신 client_id를 앱 클라이언트와 비교하게 하거나, aud가 앱 클라이언트인 ID 토큰을 보내세요. 액세스 토큰에는 리소스를 지정해 \
         요청한 경우(RFC 8707)에만 aud가 있습니다.",
    ),
    spec: &["RFC 7519 §4.1.3", "Cognito: understanding the access token"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let expected = context.want.audiences_or_clients();
    if expected.is_empty() || jws.payload.get("aud").is_some() {
        return Outcome::NotApplicable;
    }
    let (says, evidence) = match jws.claims().string("client_id") {
        Some(client) => (
            text(
                "the token has no aud, like every plain access token of a user pool, and the API asks for an audience",
                "사용자 풀의 일반 액세스 토큰처럼 aud가 없는 토큰인데 API가 대상(audience)을 요구합니다",
            ),
            Some(say!("Its app client is in client_id: {client}.", "앱 클라이언트({client})는 client_id에 있습니다.")),
        ),
        None => (text("the token names no audience", "토큰에 대상(aud)이 없습니다"), None),
    };
    let finding = Finding::new(says).contrast("aud", text("missing", "없음"), Text::verbatim(expected.join(", ")));
    Outcome::Fail(Finding { evidence, ..finding })
}
