//! Which token of the sign-in an OAuth client such as Postman sends.

use crate::check::rules::IdToken;
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// Postman sends the access token.
pub static CHECK: Check = Check {
    id: "oauth_client/token_type",
    subject: Subject::Client,
    title: text("Postman sends the access token", "Postman은 액세스 토큰을 보냄"),
    remedy: text(
        "In Postman choose ID token under Use token type, or give the method a scope and ask for it at the sign-in.",
        "Postman의 Use token type에서 ID token을 선택하거나, 메서드에 범위를 지정하고 로그인할 때 그 범위를 요청하세요.",
    ),
    spec: &["API Gateway: Cognito user pools as authorizer", "Postman: OAuth 2.0"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let no_token = context.reading.exchange.client.is_some() && context.reading.token().is_none();
    if !no_token || context.rules.id_token != IdToken::WithoutScopes || !context.want.scopes.is_empty() {
        return Outcome::NotApplicable;
    }
    Outcome::Warn(Finding::new(text(
        "Postman sends the access token unless told otherwise, and a method without scopes takes the ID token",
        "Postman은 따로 지정하지 않으면 액세스 토큰을 보내고, 범위가 없는 메서드는 ID 토큰을 받습니다",
    )))
}
