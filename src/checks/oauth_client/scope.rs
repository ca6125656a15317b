//! The scopes as they are typed.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::{Text, text};

/// Scopes that do not fit.
pub static CHECK: Check = Check {
    id: "oauth_client/scope",
    subject: Subject::Client,
    title: text("scopes that do not fit", "맞지 않는 범위"),
    remedy: text(
        "Separate scopes by spaces, with openid for an ID token, and the resource server before custom ones.",
        "범위는 공백으로 구분하고, ID 토큰에는 openid를, 사용자 지정 범위 앞에는 리소스 서버 식별자를 쓰세요.",
    ),
    spec: &["RFC 6749 §3.3", "OpenID Connect Core §3.1.2.1"],
    run,
};

/// The scopes of a user, which no machine is given.
const OF_A_USER: [&str; 5] = ["openid", "email", "phone", "profile", "aws.cognito.signin.user.admin"];

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(typed) = client.scope.as_deref() else { return Outcome::NotApplicable };
    let scopes: Vec<&str> = typed.split_ascii_whitespace().collect();
    // Others take an access token, which needs no openid.
    let wants_id_token = context.rules.id_token.is_taken(!context.want.scopes.is_empty());
    fault(&scopes, client.is_machine(), wants_id_token)
        .map_or(Outcome::NotApplicable, |says| Outcome::Fail(Finding::new(says)))
}

fn fault(scopes: &[&str], is_machine: bool, wants_id_token: bool) -> Option<Text> {
    let any = |is: &dyn Fn(&str) -> bool| scopes.iter().any(|scope| is(scope));
    if any(&|s| s.contains([',', ';'])) {
        return Some(text("scopes are separated by spaces, not by commas", "범위는 쉼표가 아니라 공백으로 구분합니다"));
    }
    if any(&|s| OF_A_USER.iter().any(|o| o.eq_ignore_ascii_case(s) && *o != s)) {
        return Some(text("the standard scopes are written in lower case", "표준 범위는 소문자로 씁니다"));
    }
    if is_machine {
        let of_a_user = any(&|s| OF_A_USER.contains(&s));
        return of_a_user.then(|| {
            text(
                "client credentials are given no scopes of a user",
                "클라이언트 자격 증명으로는 openid, email 같은 사용자 정보 범위를 받을 수 없습니다",
            )
        });
    }
    if any(&|s| !OF_A_USER.contains(&s) && !s.contains('/')) {
        return Some(text(
            "a scope is not a standard one, and has no resource server before it",
            "표준 범위가 아닌데 앞에 리소스 서버 식별자가 없는 범위가 있습니다",
        ));
    }
    (wants_id_token && !scopes.contains(&"openid")).then(|| {
        text(
            "the scope openid is missing, without which there is no ID token",
            "ID 토큰을 받는 데 필요한 openid 범위가 없습니다",
        )
    })
}
