//! A refresh token, or any encrypted token, where a signed one belongs.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::text::text;

/// An encrypted token cannot authorise a call.
pub static CHECK: Check = Check {
    id: "cognito/refresh_token",
    subject: Subject::Token(Facet::Kind),
    title: text("an encrypted token, such as a refresh token", "암호화된 토큰(새로 고침 토큰 등)"),
    remedy: text(
        "Send the ID token or the access token of the same sign-in instead.",
        "같은 로그인에서 받은 ID 토큰이나 액세스 토큰을 보내세요.",
    ),
    spec: &["RFC 7516 §7.1", "Cognito: refresh tokens"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(token) = context.reading.token() else { return Outcome::NotApplicable };
    let says = match token.kind {
        TokenKind::Refresh => text(
            "this is a refresh token; an API takes the ID or the access token",
            "새로 고침 토큰입니다. API는 ID 토큰이나 액세스 토큰만 받습니다",
        ),
        TokenKind::Jwe => text(
            "this is an encrypted token (JWE), and a signed one is needed here",
            "암호화된 토큰(JWE)인데, 여기에는 서명된 토큰이 필요합니다",
        ),
        _ => return Outcome::NotApplicable,
    };
    let evidence = text(
        "It has five segments, and its header says that it is encrypted: only the holder of the decryption key can read it.",
        "세그먼트가 다섯 개이고 헤더에 암호화 방식이 적혀 있습니다. 복호화 키가 있어야 읽을 수 있는 토큰입니다.",
    );
    Outcome::Fail(Finding::new(says).evidence(evidence).at([token.found.span()]))
}
