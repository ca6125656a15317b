//! The grant type.

use crate::check::rules::IdToken;
use crate::check::{Check, Context, Outcome, Subject};
use crate::expectations::Told;
use crate::finding::Finding;
use crate::oauth::client::plain;
use crate::say;
use crate::text::text;

/// A grant type that does not fit.
pub static CHECK: Check = Check {
    id: "oauth_client/grant_type",
    subject: Subject::Client,
    title: text("a grant type that does not fit", "맞지 않는 권한 부여 유형"),
    remedy: text(
        "Use the authorization code grant with PKCE for users; client credentials only between machines, for methods with scopes.",
        "사용자 로그인에는 PKCE를 적용한 권한 부여 코드 부여(authorization code grant)를 사용하고, 클라이언트 자격 증명 부여는 범위가 있는 메서드의 시스템 간 호출에만 사용하세요.",
    ),
    spec: &["RFC 6749 §1.3", "Cognito: grants"],
    run,
};

const KNOWN: [&str; 5] =
    ["authorizationcode", "authorizationcodewithpkce", "implicit", "clientcredentials", "refreshtoken"];

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(grant) = client.grant_type.as_deref() else { return Outcome::NotApplicable };
    if !KNOWN.contains(&plain(grant).as_str()) {
        return Outcome::Fail(Finding::new(say!(
            "a user pool does not know the grant type {grant}",
            "사용자 풀이 지원하지 않는 권한 부여 유형({grant})입니다"
        )));
    }
    // Other authorizers take access tokens without scopes as well.
    let is_rest = context.rules.id_token == IdToken::WithoutScopes;
    if is_rest && client.is_machine() && context.want.scopes == Told::Nothing {
        return Outcome::Fail(Finding::new(text(
            "client credentials give no ID token, and a REST API's method without scopes takes one",
            "클라이언트 자격 증명으로는 ID 토큰을 받을 수 없는데, 범위가 없는 REST API 메서드에는 ID 토큰이 필요합니다",
        )));
    }
    Outcome::Pass(Finding::new(text("the grant type fits", "권한 부여 유형이 맞습니다")))
}
