//! The client secret against the app client.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// A secret too many, or none.
pub static CHECK: Check = Check {
    id: "oauth_client/secret",
    subject: Subject::Client,
    title: text("a client secret that should be left out, or is missing", "맞지 않는 클라이언트 보안 암호 설정"),
    remedy: text(
        "Fill in the client secret only if the app client has one; else leave it blank.",
        "앱 클라이언트에 보안 암호가 있을 때만 입력하고, 없으면 비워 두세요.",
    ),
    spec: &["RFC 6749 §2.3.1", "Cognito: app clients"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let says = match (client.sends_secret, client.has_secret) {
        (Some(true), Some(false)) => text(
            "a client secret is sent, and the app client has none",
            "앱 클라이언트에 보안 암호가 없는데, 보안 암호를 보내고 있습니다",
        ),
        (Some(false), Some(true)) => text(
            "the app client has a secret, and none is sent",
            "앱 클라이언트에 보안 암호가 있는데, 보내지 않고 있습니다",
        ),
        _ => return Outcome::NotApplicable,
    };
    Outcome::Fail(Finding::new(says))
}
