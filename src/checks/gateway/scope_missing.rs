//! The method's OAuth scopes against the token's: one in common is enough.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::scope;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// None of the method's scopes is in the token.
pub static CHECK: Check = Check {
    id: "gateway/scope_missing",
    subject: Subject::Token(Facet::Scopes),
    title: text("none of the method's scopes is in the token", "메서드의 범위가 토큰에 없음"),
    remedy: text(
        "Sign in again and ask for one of the method's scopes (the app client must allow it), or change the scopes on \
         the method and redeploy the API.",
        "메서드의 범위 중 하나를 요청해 다시 로그인하거나(앱 클라이언트에서 허용되어 있어야 합니다), 메서드의 범위를 바꾼 뒤 API를 다시 배포하세요.",
    ),
    spec: &["RFC 6749 §3.3", "API Gateway: Cognito user pools as authorizer"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let want = &context.want.scopes;
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    // An ID token has no scopes: that it is one is told by another check.
    if want.is_empty() || jws.claims().string("token_use") == Some("id") {
        return Outcome::NotApplicable;
    }
    let has = jws.claims().scopes();
    if let Some(scope) = scope::first_of(want, &has) {
        return Outcome::Pass(Finding::new(say!(
            "the token has the scope {scope}, which the method accepts",
            "메서드가 허용하는 범위({scope})가 토큰에 있습니다"
        )));
    }
    let says = text(
        "the token has none of the scopes that the method asks for",
        "메서드가 요구하는 범위가 토큰에 하나도 없습니다",
    );
    let actual = if has.is_empty() { text("no scope", "범위 없음") } else { Text::verbatim(has.join(" ")) };
    let evidence = scope::difference(&has, want);
    let finding = Finding::new(says).contrast("scope", actual, scope::any_of(want));
    Outcome::Fail(Finding { evidence, ..finding })
}
