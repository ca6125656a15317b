//! What `token_use` tells where the scopes of the method were not told.

use super::Outcome;
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::text::{Text, text};

/// Nobody said whether the method has scopes. Most have none, so that an ID token is what most of them take.
#[must_use]
pub fn scopes_not_said(found: Option<&str>, kind: Option<TokenKind>) -> Outcome {
    match found {
        Some("id") => Outcome::Pass(Finding::new(text(
            "an ID token, as a method without scopes takes it",
            "범위가 없는 메서드에 맞는 ID 토큰입니다",
        ))),
        Some("access") => {
            let says = text(
                "it is an access token, which only a method with OAuth scopes takes; a method without scopes takes the ID token",
                "이 토큰은 액세스 토큰이며, 액세스 토큰은 OAuth 범위가 있는 메서드에서만 허용되고 범위가 없는 메서드에는 ID 토큰이 필요합니다",
            );
            let expected = text("id, unless the method has scopes", "id(메서드에 범위가 없는 경우)");
            let of_a_person = text(
                "See whether the method has OAuth scopes. If it has none, send the ID token of the same sign-in, or add a scope to the method and redeploy the API.",
                "메서드에 OAuth 범위가 있는지 확인하세요. 없다면 같은 로그인에서 받은 ID 토큰을 보내거나, 메서드에 범위를 추가한 뒤 API를 다시 배포하세요.",
            );
            let of_a_machine = text(
                "See whether the method has OAuth scopes. If it has none, add a scope to the method and redeploy the API: client credentials give no ID token.",
                "메서드에 OAuth 범위가 있는지 확인하세요. 없다면 메서드에 범위를 추가한 뒤 API를 다시 배포하세요. 클라이언트 자격 증명으로는 ID 토큰을 받을 수 없습니다.",
            );
            let remedy = if kind == Some(TokenKind::MachineToMachine) { of_a_machine } else { of_a_person };
            let finding = Finding::new(says).contrast("token_use", Text::verbatim("access"), expected);
            Outcome::Fail(finding.remedy(remedy).assumed())
        }
        _ => Outcome::Fail(Finding::new(text(
            "it is neither an ID token nor an access token",
            "ID 토큰도 액세스 토큰도 아닙니다",
        ))),
    }
}
