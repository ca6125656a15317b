//! `token_use` against the method: without scopes it takes an ID token, with scopes an access token.

use crate::check::token_use;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::text::{Text, text};

/// An ID token where an access token is needed, or the other way round.
pub static CHECK: Check = Check {
    id: "cognito/wrong_token_use",
    subject: Subject::Token(Facet::Scopes),
    title: text("the wrong kind of token", "토큰 종류가 맞지 않음"),
    remedy: text("Send the other token of the same sign-in.", "같은 로그인에서 받은 다른 토큰을 보내세요."),
    spec: &["API Gateway: Cognito user pools as authorizer"],
    run,
};

const SEND_ID: Text = text(
    "Send the ID token of the same sign-in, or add an OAuth scope to the method and redeploy the API.",
    "같은 로그인에서 받은 ID 토큰을 보내거나, 메서드에 OAuth 범위를 추가한 뒤 API를 다시 배포하세요.",
);
const SEND_ACCESS: Text = text(
    "Send the access token of the same sign-in, or remove the OAuth scopes from the method and redeploy the API.",
    "같은 로그인에서 받은 액세스 토큰을 보내거나, 메서드에서 OAuth 범위를 제거한 뒤 API를 다시 배포하세요.",
);

const NO_ID_FOR_MACHINES: Text = text(
    "Add an OAuth scope to the method and redeploy the API: client credentials give no ID token.",
    "메서드에 OAuth 범위를 추가한 뒤 API를 다시 배포하세요. 클라이언트 자격 증명으로는 ID 토큰을 받을 수 없습니다.",
);

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let found = jws.claims().string("token_use");
    let kind = context.reading.token().map(|t| t.kind);
    if !context.want.scopes.is_said() {
        return token_use::scopes_not_said(found, kind);
    }
    let scoped = !context.want.scopes.is_empty();
    let expected = if scoped {
        text("access — the method has scopes", "access — 메서드에 범위가 있음")
    } else {
        text("id — the method has no scopes", "id — 메서드에 범위가 없음")
    };
    let says = match (found, scoped) {
        (Some("id"), false) => {
            let says =
                text("an ID token, as a method without scopes takes it", "범위가 없는 메서드에 맞는 ID 토큰입니다");
            return Outcome::Pass(Finding::new(says));
        }
        (Some("access"), true) => {
            let says = text(
                "an access token, as a method with scopes takes it",
                "범위가 있는 메서드에 맞는 액세스 토큰입니다",
            );
            return Outcome::Pass(Finding::new(says));
        }
        (Some("access"), false) => text(
            "it is an access token, and a method without scopes takes an ID token",
            "액세스 토큰인데, 범위가 없는 메서드에는 ID 토큰이 필요합니다",
        ),
        (Some("id"), true) => text(
            "it is an ID token, and a method with scopes takes an access token",
            "ID 토큰인데, 범위가 있는 메서드에는 액세스 토큰이 필요합니다",
        ),
        _ => text("it is neither an ID token nor an access token", "ID 토큰도 액세스 토큰도 아닙니다"),
    };
    let actual = found.map_or_else(|| text("missing", "없음"), Text::verbatim);
    let remedy = match kind {
        _ if scoped => SEND_ACCESS,
        // The words of what no person meets stay out of the page's first load.
        Some(TokenKind::MachineToMachine) => NO_ID_FOR_MACHINES,
        _ => SEND_ID,
    };
    Outcome::Fail(Finding::new(says).contrast("token_use", actual, expected).remedy(remedy))
}
