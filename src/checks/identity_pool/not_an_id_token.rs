//! An identity pool takes ID tokens.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::text::{Text, text};

/// Another token than an ID token.
pub static CHECK: Check = Check {
    id: "identity_pool/not_an_id_token",
    subject: Subject::Token(Facet::Kind),
    title: text("not an ID token", "ID 토큰이 아님"),
    remedy: text(
        "Put the ID token of the same sign-in into Logins.",
        "같은 로그인에서 받은 ID 토큰을 Logins에 넣으세요.",
    ),
    spec: &["Cognito: identity pools, Logins"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let found = jws.claims().string("token_use");
    if found == Some("id") {
        return Outcome::Pass(Finding::new(text(
            "an ID token, as an identity pool takes it",
            "자격 증명 풀이 받는 ID 토큰입니다",
        )));
    }
    let says = text(
        "it is not an ID token, which an identity pool takes",
        "ID 토큰이 아닌데, 자격 증명 풀은 ID 토큰만 받습니다",
    );
    let actual = found.map_or_else(|| text("missing", "없음"), Text::verbatim);
    Outcome::Fail(Finding::new(says).contrast("token_use", actual, Text::verbatim("id")))
}
