//! Another token where a user pool's own services take the access token.

use crate::answers::hosts::rule;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::http::authorizer::Kind;
use crate::http::responder::Responder;
use crate::text::text;

/// Not an access token.
pub static CHECK: Check = Check {
    id: "cognito/not_an_access_token",
    subject: Subject::Token(Facet::Kind),
    title: text("not an access token", "액세스 토큰이 아님"),
    remedy: text("Send the access token of the same sign-in.", "같은 로그인에서 받은 액세스 토큰을 보내세요."),
    spec: &["Cognito user pools API: GetUser", "Cognito: userInfo endpoint"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let kind = context.reading.token().map(|token| token.kind);
    let responder = if context.authorizer == Kind::UserInfo { Responder::UserInfo } else { Responder::UserPoolApi };
    match kind {
        Some(TokenKind::Access | TokenKind::MachineToMachine) => Outcome::Pass(Finding::new(text(
            "an access token, as it is wanted here",
            "여기에 필요한 액세스 토큰입니다",
        ))),
        Some(TokenKind::Id) => rule(responder)
            .map_or(Outcome::NotApplicable, |(says, remedy)| Outcome::Fail(Finding::new(says).remedy(remedy))),
        _ => Outcome::NotApplicable,
    }
}
