//! `token_use` means nothing to a JWT authorizer, which is worth knowing of an ID token.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// An ID token passes where an access token is meant.
pub static CHECK: Check = Check {
    id: "jwt/token_use_ignored",
    subject: Subject::Token(Facet::Kind),
    title: text("an ID token passes as well", "ID 토큰도 통과함"),
    remedy: text(
        "Send access tokens to APIs; give the route a scope, and ID tokens are refused.",
        "API에는 액세스 토큰을 보내세요. 경로에 범위를 지정하면 ID 토큰은 거부됩니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let is_id = context.reading.jws().and_then(|j| j.claims().string("token_use")) == Some("id");
    // On a route with scopes an ID token fails, and the check of scopes says so.
    if !is_id || !context.want.scopes.is_empty() {
        return Outcome::NotApplicable;
    }
    let says = text(
        "an ID token: a JWT authorizer does not look at token_use",
        "ID 토큰이지만, JWT 권한 부여자는 token_use를 확인하지 않습니다",
    );
    Outcome::Warn(Finding::new(says).harmless())
}
