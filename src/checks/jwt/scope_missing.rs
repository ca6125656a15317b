//! The route's scopes against `scope` or `scp`: one in common is enough.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::scope;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// None of the route's scopes is in the token.
pub static CHECK: Check = Check {
    id: "jwt/scope_missing",
    subject: Subject::Token(Facet::Scopes),
    title: text("none of the route's scopes is in the token", "경로의 범위가 토큰에 없음"),
    remedy: text(
        "Send an access token with one of the route's scopes, or change the scopes on the route. Redeploy a REST API after a change.",
        "경로의 범위 중 하나가 들어 있는 액세스 토큰을 보내거나, 경로의 범위를 변경하세요. REST API는 변경한 뒤 다시 배포해야 합니다.",
    ),
    spec: &["RFC 6749 §3.3", "API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let want = &context.want.scopes;
    let Some(jws) = context.reading.jws().filter(|_| !want.is_empty()) else { return Outcome::NotApplicable };
    let claims = jws.claims();
    let mut has = claims.scopes();
    // `scp` is a list, or a text like `scope`.
    has.extend(claims.strings("scp").into_iter().flat_map(str::split_ascii_whitespace));
    if let Some(scope) = scope::first_of(want, &has) {
        return Outcome::Pass(Finding::new(say!(
            "the token has the scope {scope}, which the route accepts",
            "경로가 허용하는 범위({scope})가 토큰에 있습니다"
        )));
    }
    let says = if claims.string("token_use") == Some("id") {
        text(
            "it is an ID token, which has no scopes, and the route asks for one",
            "범위가 없는 ID 토큰인데, 경로에는 범위가 필요합니다",
        )
    } else {
        text(
            "the token has none of the scopes that the route asks for",
            "경로가 요구하는 범위가 토큰에 하나도 없습니다",
        )
    };
    let actual = if has.is_empty() { text("no scope", "범위 없음") } else { Text::verbatim(has.join(" ")) };
    let evidence = scope::difference(&has, want);
    let finding = Finding::new(says).contrast("scope", actual, scope::any_of(want));
    Outcome::Fail(Finding { evidence, ..finding })
}
