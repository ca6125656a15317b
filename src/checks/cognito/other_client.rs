//! The app client. A Cognito authorizer takes any client of its pools, so this is told, not refused.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::issuer;
use crate::cognito::scope::first_of;
use crate::finding::Finding;
use crate::http::authorizer::Kind;
use crate::say;
use crate::text::{Text, text};

/// The token was given to another app client.
pub static CHECK: Check = Check {
    id: "cognito/other_client",
    subject: Subject::Token(Facet::Audience),
    title: text("given to another app client", "다른 앱 클라이언트에 발급됨"),
    remedy: text(
        "If the API should take this app client only, compare aud (ID token) or client_id (access token) in your own code. For ID tokens, a token validation expression on a REST API's authorizer does it too.",
        "이 앱 클라이언트만 허용해야 한다면 코드에서 aud(ID 토큰) 또는 client_id(액세스 토큰)를 비교하세요. ID 토큰이라면 REST API의 권한 부여자에 토큰 검증 정규식을 설정해도 됩니다.",
    ),
    spec: &["RFC 7519 §4.1.3", "API Gateway: Cognito user pools as authorizer"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let clients = &context.want.clients;
    let jws = context.reading.jws().filter(|jws| jws.payload.object.is_ok() && !clients.is_empty());
    let Some(jws) = jws else { return Outcome::NotApplicable };
    let claims = jws.claims();
    let is_id = claims.string("token_use") == Some("id");
    let name = if is_id { "aud" } else { "client_id" };
    let found = claims.strings(name);
    if let Some(client) = first_of(clients, &found) {
        return Outcome::Pass(Finding::new(say!(
            "given to your app client {client}",
            "설정한 앱 클라이언트({client})에 발급되었습니다"
        )));
    }
    let actual = if found.is_empty() { text("missing", "없음") } else { Text::verbatim(found.join(", ")) };
    let is_pool = clients.iter().any(|c| issuer::is_pool_id(c));
    let evidence = match context.authorizer {
        _ if is_pool => text(
            "The expected value is a user pool ID; an app client ID belongs in its place.",
            "입력한 값은 사용자 풀 ID입니다. 앱 클라이언트 ID를 입력하세요.",
        ),
        Kind::IdentityPool => text(
            "An identity pool compares it with the app clients of its providers.",
            "자격 증명 풀은 공급자에 등록된 앱 클라이언트와 비교합니다.",
        ),
        Kind::AppSync => text(
            "AppSync looks at this only where the API has a pattern for app client IDs.",
            "AppSync는 API에 앱 클라이언트 ID 정규식이 설정된 경우에만 확인합니다.",
        ),
        Kind::RestCognito => text(
            "API Gateway's Cognito authorizer does not look at this unless it has a token validation expression.",
            "API Gateway의 Cognito 권한 부여자는 토큰 검증 정규식이 없으면 앱 클라이언트를 확인하지 않습니다.",
        ),
        _ if context.rules.compares_clients => {
            text("The verifier compares it with its clientId.", "검증기가 clientId와 비교합니다.")
        }
        _ => text("Whether it counts is up to the settings behind.", "비교 여부는 백엔드 설정에 따라 다릅니다."),
    };
    let finding =
        Finding::new(text("the token was given to another app client", "다른 앱 클라이언트에 발급된 토큰입니다"))
            .contrast(name, actual, Text::verbatim(clients.join(", ")))
            .evidence(evidence);
    match (context.rules.compares_clients, context.rules.is_program) {
        (true, true) => Outcome::Fail(finding.remedy(SET_THE_VERIFIER)),
        (true, false) if !is_pool => Outcome::Fail(finding.remedy(ADD_TO_THE_PROVIDER)),
        _ => Outcome::Warn(finding.harmless()),
    }
}

const SET_THE_VERIFIER: Text = text(
    "Set the verifier's clientId to the token's app client (aud of an ID token, client_id of an access token), or sign in with the app client that is set there.",
    "검증기의 clientId를 토큰의 앱 클라이언트(ID 토큰은 aud, 액세스 토큰은 client_id)로 설정하거나, 설정된 앱 클라이언트로 로그인하세요.",
);
const ADD_TO_THE_PROVIDER: Text = text(
    "Add the token's app client to the user pool provider of the identity pool, or sign in with the app client that is listed there.",
    "자격 증명 풀의 사용자 풀 공급자에 토큰의 앱 클라이언트를 추가하거나, 등록된 앱 클라이언트로 로그인하세요.",
);
