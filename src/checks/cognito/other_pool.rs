//! The issuer against the authorizer's user pools. Asked before the key: a token of another pool has
//! another pool's key, and that is not the news.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::cognito::difference;
use crate::cognito::issuer::CognitoIssuer;
use crate::cognito::user_pool::UserPool;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The token was issued by another user pool.
pub static CHECK: Check = Check {
    id: "cognito/other_pool",
    subject: Subject::Token(Facet::Issuer),
    title: text("issued by another user pool", "다른 사용자 풀에서 발급됨"),
    remedy: text(
        "Sign in with the user pool that the authorizer is set up with, or add this token's pool there if its users should be let in too. Redeploy a REST API after that.",
        "권한 부여자에 설정된 사용자 풀로 로그인하거나, 이 토큰의 사용자 풀도 허용하려면 권한 부여자에 추가하세요. REST API는 추가한 뒤 다시 배포해야 합니다.",
    ),
    spec: &["RFC 7519 §4.1.1", "Cognito: verifying JSON web tokens"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let pools = &context.want.user_pools;
    let iss = jws.claims().iss();
    let updated = iss.and_then(CognitoIssuer::parse).filter(|i| is_updated_form_of(i, pools));
    if updated.is_some() {
        // The pool is the right one; the form of its issuer has a check of its own.
        return Outcome::NotApplicable;
    }
    if pools.is_empty() {
        let says = text(
            "the issuer has not been compared with your user pool yet",
            "발급자를 아직 사용자 풀과 비교하지 않았습니다",
        );
        let evidence = iss.map(|iss| say!("The token says it was issued by {iss}.", "토큰에 적힌 발급자: {iss}"));
        let finding = Finding::new(says).remedy(text(
            "Type the user pool ID that the authorizer is set up with.",
            "권한 부여자에 설정된 사용자 풀 ID를 입력하세요.",
        ));
        return Outcome::Unknown(Need::UserPool, Finding { evidence, ..finding });
    }
    if let Some(pool) = pools.iter().find(|p| Some(p.issuer.as_str()) == iss) {
        let name = pool.id.as_deref().unwrap_or(&pool.issuer);
        return Outcome::Pass(Finding::new(say!(
            "issued by your user pool {name}",
            "설정한 사용자 풀({name})에서 발급되었습니다"
        )));
    }
    if let Some(pool) = pools.iter().find(|pool| iss.is_some_and(|iss| pool.may_issue(iss))) {
        return Outcome::Pass(Finding::new(pool.may_have_issued()));
    }
    let expected = Text::verbatim(context.want.issuers().join(", "));
    let actual = iss.map_or_else(|| text("missing", "없음"), Text::verbatim);
    let finding = Finding::new(difference(iss, &context.want.issuers())).contrast("iss", actual, expected);
    if iss.and_then(CognitoIssuer::parse).is_some_and(|i| pools.iter().any(|p| p.id.as_deref() == Some(i.pool_id))) {
        // What an authorizer makes of a replica's issuer is not documented.
        return Outcome::Warn(finding.remedy(text(
            "Sign in at the Region that is in the pool's ID, and see whether the API takes that token.",
            "사용자 풀 ID에 적힌 리전에서 로그인한 다음, API가 그 토큰을 허용하는지 확인하세요.",
        )));
    }
    Outcome::Fail(finding)
}

fn is_updated_form_of(found: &CognitoIssuer<'_>, pools: &[UserPool]) -> bool {
    found.form == crate::cognito::issuer::Form::Updated && pools.iter().any(|p| p.id.as_deref() == Some(found.pool_id))
}

/// The difference by name.
fn difference(iss: Option<&str>, pools: &[&str]) -> Text {
    let Some(iss) = iss else { return text("the token names no issuer", "토큰에 발급자가 없습니다") };
    difference::between(iss, pools).unwrap_or_else(|| {
        text("the token was not issued by your user pool", "설정한 사용자 풀에서 발급된 토큰이 아닙니다")
    })
}
