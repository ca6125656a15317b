//! The audience, as API Gateway's JWT authorizers have it: `aud`, and only where there is none, `client_id`.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::issuer;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// Neither `aud` nor, in its absence, `client_id` is an audience of the authorizer.
pub static CHECK: Check = Check {
    id: "jwt/no_such_audience_or_client",
    subject: Subject::Token(Facet::Audience),
    title: text("meant for another audience or app client", "대상(aud)이나 앱 클라이언트가 다른 토큰"),
    remedy: text(
        "Add the token's aud (or its client_id, where it has no aud) to the authorizer's audiences, or sign in with the app client that is listed there. Redeploy a REST API after a change.",
        "토큰의 aud(없으면 client_id)를 권한 부여자의 대상에 추가하거나, 등록된 앱 클라이언트로 로그인하세요. REST API는 변경한 뒤 다시 배포해야 합니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs", "RFC 7519 §4.1.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let expected = context.want.audiences_or_clients();
    if expected.is_empty() {
        return Outcome::NotApplicable;
    }
    let claims = jws.claims();
    let has_aud = jws.payload.get("aud").is_some();
    let name = if has_aud { "aud" } else { "client_id" };
    let found = claims.strings(name);
    if let Some(one) = context.want.audience_among(&found) {
        let says = say!(
            "its {name} is an audience of the authorizer: {one}",
            "권한 부여자에 등록된 대상의 토큰입니다({name} {one})"
        );
        return Outcome::Pass(Finding::new(says));
    }
    let actual = if found.is_empty() { text("missing", "없음") } else { Text::verbatim(found.join(", ")) };
    let client = claims.string("client_id").filter(|c| has_aud && expected.contains(c));
    let (says, evidence) = if let Some(client) = client {
        let says = text(
            "the token is bound to a resource, and the authorizer lists only its app client",
            "리소스에 한정된 토큰인데, 권한 부여자에는 앱 클라이언트만 등록되어 있습니다",
        );
        let evidence = say!(
            "client_id is {client}, but it counts only where there is no aud.",
            "client_id는 {client}이지만, aud가 없을 때만 비교합니다."
        );
        (says, Some(evidence))
    } else if let Some(pool) = expected.iter().find(|e| issuer::is_pool_id(e)) {
        let says = text(
            "a user pool ID stands where the authorizer's audience belongs",
            "권한 부여자의 대상 자리에 사용자 풀 ID가 있습니다",
        );
        (
            says,
            Some(say!(
                "{pool} is a user pool; an audience is an app client ID.",
                "사용자 풀 ID({pool})입니다. 대상에는 앱 클라이언트 ID를 씁니다."
            )),
        )
    } else if found.is_empty() {
        (text("the token has neither aud nor client_id", "토큰에 aud도 client_id도 없습니다"), None)
    } else {
        (
            text(
                "the token does not have an audience of the authorizer",
                "토큰의 대상(aud 또는 client_id)이 권한 부여자에 등록되어 있지 않습니다",
            ),
            None,
        )
    };
    let finding = Finding::new(says).contrast(name, actual, Text::verbatim(expected.join(", ")));
    let azp = claims.string("azp").filter(|azp| expected.contains(azp));
    let remedy = azp.map(|azp| say!("The authorizer does not look at azp ({azp}): have the identity provider put the API's audience into aud, in Keycloak with an audience mapper. Do not accept an audience that every client of the provider has, such as account.", "권한 부여자는 azp를 비교하지 않습니다(azp: {azp}). 자격 증명 공급자가 aud에 API의 대상을 넣게 하세요. Keycloak에서는 audience 매퍼를 사용합니다. account처럼 모든 클라이언트의 토큰에 있는 대상은 허용하지 마세요."));
    Outcome::Fail(Finding { evidence, remedy, ..finding })
}
