//! The issuer form of 2026, which Cognito authorizers do not take.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::issuer::{self, CognitoIssuer, Form};
use crate::finding::Finding;
use crate::text::{Text, text};

/// The user pool issues tokens with the updated issuer.
pub static CHECK: Check = Check {
    id: "cognito/updated_issuer",
    subject: Subject::Token(Facet::Issuer),
    title: text(
        "the updated issuer, which Cognito authorizers do not take",
        "Cognito 권한 부여자가 받지 않는 새 발급자 형식",
    ),
    remedy: text(
        "Set the user pool's issuer back to the original form and sign in again, or use what takes any issuer: a JWT authorizer, or the action jwt-validation of a load balancer.",
        "사용자 풀의 발급자를 원래 형식으로 되돌린 뒤 다시 로그인하거나, 어떤 발급자든 설정할 수 있는 JWT 권한 부여자나 로드 밸런서의 jwt-validation 작업을 사용하세요.",
    ),
    spec: &["Cognito: issuer configuration"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(iss) = context.reading.jws().and_then(|j| j.claims().iss()) else { return Outcome::NotApplicable };
    let Some(CognitoIssuer { form: Form::Updated, pool_id, .. }) = CognitoIssuer::parse(iss) else {
        return Outcome::NotApplicable;
    };
    let says = text(
        "the token has the updated issuer, which neither Cognito authorizers nor a load balancer's sign-in with Cognito take",
        "Cognito 권한 부여자와 로드 밸런서의 Cognito 로그인이 받지 않는 새 발급자 형식의 토큰입니다",
    );
    let expected = Text::verbatim(issuer::original(pool_id).unwrap_or_default());
    let evidence = text(
        "AWS says that the updated issuer is not currently compatible with them.",
        "AWS 문서에 따르면 새 발급자 형식은 현재 이 둘과 호환되지 않습니다.",
    );
    Outcome::Fail(Finding::new(says).evidence(evidence).contrast("iss", Text::verbatim(iss), expected))
}
