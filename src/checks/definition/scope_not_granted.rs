//! A method whose scopes the app client may never ask for.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Piece;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// No app client that was pasted gets one of the method's scopes.
pub static CHECK: Check = Check {
    id: "definition/scope_not_granted",
    subject: Subject::Definition,
    title: text("scopes that no app client gets", "어떤 앱 클라이언트도 받을 수 없는 범위"),
    remedy: text(
        "Allow one of the method's scopes in the app client's OAuth scopes, and sign in again with it.",
        "앱 클라이언트의 OAuth 범위에 메서드의 범위 중 하나를 허용한 뒤, 그 범위로 다시 로그인하세요.",
    ),
    spec: &["RFC 6749 §3.3", "Cognito: AllowedOAuthScopes"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let (definitions, want) = (&context.reading.exchange.definitions, &context.want.scopes);
    // What an app knows of its client does not say what that is granted.
    let clients = || definitions.clients.iter().filter(|client| client.piece != Piece::Amplify);
    if want.is_empty() || clients().next().is_none() {
        return Outcome::NotApplicable;
    }
    let mut granted = clients().flat_map(|client| &client.scopes);
    if granted.clone().any(|read| read.is_open) || granted.any(|read| want.contains(&read.value)) {
        return Outcome::NotApplicable;
    }
    let wanted = want.join(", ");
    let says = say!(
        "the pasted app client may ask for none of the method's scopes: {wanted}",
        "붙여넣은 앱 클라이언트는 메서드의 범위({wanted}) 중 어느 것도 요청할 수 없습니다"
    );
    let places = clients().map(|client| client.scopes.first().map_or(client.span, |read| read.span));
    Outcome::Warn(Finding::new(says).at(places).harmless())
}
