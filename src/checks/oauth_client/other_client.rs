//! The client ID against the token's.

use crate::check::{Check, Context, Outcome, Subject};
use crate::cognito::issuer;
use crate::finding::Finding;
use crate::text::{Text, text};

/// Another app client than the token's.
pub static CHECK: Check = Check {
    id: "oauth_client/other_client",
    subject: Subject::Client,
    title: text("another app client than the token's", "앱 클라이언트가 토큰과 다름"),
    remedy: text(
        "Use the app client that the API expects, and get a new token.",
        "API에 설정된 앱 클라이언트로 새 토큰을 받으세요.",
    ),
    spec: &["RFC 6749 §2.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(id) = client.client_id.as_deref().filter(|id| !issuer::is_pool_id(id)) else {
        return Outcome::NotApplicable;
    };
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let name = if jws.claims().string("token_use") == Some("id") { "aud" } else { "client_id" };
    let Some(found) = jws.claims().string(name) else { return Outcome::NotApplicable };
    if found == id {
        return Outcome::Pass(Finding::new(text("the token is of this app client", "이 앱 클라이언트의 토큰입니다")));
    }
    let says = text("the token was given to another app client", "다른 앱 클라이언트에 발급된 토큰입니다");
    // The token is judged as it is, whoever asks for the next one.
    Outcome::Warn(Finding::new(says).contrast(name, Text::verbatim(found), Text::verbatim(id)).harmless())
}
