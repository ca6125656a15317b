//! An access token without the scope that a user pool's own services ask for.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::http::authorizer::Kind;
use crate::say;
use crate::text::text;

/// Without the scope of the user pool's own services.
pub static CHECK: Check = Check {
    id: "cognito/own_scope_missing",
    subject: Subject::Token(Facet::Scopes),
    title: text("without the scope of the service", "서비스에 필요한 범위가 없음"),
    remedy: text(
        "Ask for this scope at the sign-in, and allow it in the app client.",
        "로그인할 때 이 범위를 요청하고 앱 클라이언트에서 허용하세요.",
    ),
    spec: &["Cognito: userInfo endpoint", "Cognito user pools: scopes"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|jws| jws.claims().string("token_use") == Some("access")) else {
        return Outcome::NotApplicable;
    };
    let wanted = if context.authorizer == Kind::UserInfo { "openid" } else { "aws.cognito.signin.user.admin" };
    if jws.claims().scopes().contains(&wanted) {
        let says = say!("the token has the scope {wanted}", "토큰에 {wanted} 범위가 있습니다");
        return Outcome::Pass(Finding::new(says));
    }
    let says = say!(
        "the access token does not have the scope {wanted}, which this service asks for",
        "이 서비스에 필요한 {wanted} 범위가 액세스 토큰에 없습니다"
    );
    Outcome::Fail(Finding::new(says))
}
