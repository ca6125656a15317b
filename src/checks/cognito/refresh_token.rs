//! A refresh token, or any encrypted token, where a signed one belongs.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::jose::token::Token;
use crate::text::{Text, text};

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
            "새로 고침 토큰인데, API는 ID 토큰이나 액세스 토큰만 받습니다",
        ),
        TokenKind::Jwe => text(
            "this is an encrypted token (JWE), and a signed one is needed here",
            "암호화된 토큰(JWE)인데, 여기에는 서명된 토큰이 필요합니다",
        ),
        _ => return Outcome::NotApplicable,
    };
    let evidence = text(
        "It has five segments, and its header says that it is encrypted: only the holder of the decryption key can read it.",
        "세그먼트가 5개이고 헤더에 암호화 방식이 적혀 있습니다. 복호화 키가 있어야 읽을 수 있는 토큰입니다.",
    );
    let finding = Finding::new(says).evidence(evidence).at([token.found.span()]);
    Outcome::Fail(Finding { remedy: remedy_of_others(&token.token), ..finding })
}

/// What to do about a token that somebody else encrypted under a key of its own (`alg` is `dir`).
fn remedy_of_others(token: &Token) -> Option<Text> {
    let Token::Jwe(header) = token else { return None };
    let says = |name: &str| header.get(name).and_then(|node| node.value.as_str());
    if says("alg") != Some("dir") {
        return None;
    }
    Some(if says("iss").is_some() {
        text(
            "Ask for the API's audience when you request the token: Auth0, for one, encrypts a token for itself when no audience was asked for.",
            "토큰을 요청할 때 API의 대상(audience)을 지정하세요. 예를 들어 Auth0는 audience를 지정하지 않으면 자신만 읽을 수 있는 암호화된 토큰을 발급합니다.",
        )
    } else {
        text(
            "This is another program's own session, as NextAuth keeps one in its cookie. Read the access or ID token out of the session on the server, and send that.",
            "NextAuth의 쿠키처럼 다른 프로그램이 만든 세션입니다. 서버에서 세션 안의 액세스 토큰이나 ID 토큰을 꺼내 보내세요.",
        )
    })
}
