//! A pool ID in the place of the client ID.

use crate::check::{Check, Context, Outcome, Subject};
use crate::cognito::issuer;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A pool ID in place of the client ID.
pub static CHECK: Check = Check {
    id: "oauth_client/client_id_is_pool_id",
    subject: Subject::Client,
    title: text("a pool ID in place of the client ID", "클라이언트 ID 자리의 사용자 풀 ID"),
    remedy: text(
        "Use the app client's ID; the Cognito console lists it below App clients.",
        "앱 클라이언트의 ID를 사용하세요. Cognito 콘솔의 앱 클라이언트 목록에 있습니다.",
    ),
    spec: &["RFC 6749 §2.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(id) = client.client_id.as_deref().filter(|id| issuer::is_pool_id(id)) else {
        return Outcome::NotApplicable;
    };
    Outcome::Fail(Finding::new(say!(
        "the client ID is the ID of a user pool: {id}",
        "클라이언트 ID 자리에 사용자 풀 ID({id})가 있습니다"
    )))
}
