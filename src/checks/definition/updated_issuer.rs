//! A user pool with the updated issuer, behind a Cognito authorizer.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Kind;
use crate::finding::Finding;
use crate::text::text;

/// The user pool has the updated issuer, and the authorizer is a Cognito authorizer.
pub static CHECK: Check = Check {
    id: "definition/updated_issuer",
    subject: Subject::Definition,
    title: text("the updated issuer behind a Cognito authorizer", "Cognito 권한 부여자와 새 발급자 형식"),
    remedy: text(
        "Set the user pool's issuer back to the original form, or put a JWT authorizer before the API.",
        "사용자 풀의 발급자를 원래 형식으로 되돌리거나, API에 JWT 권한 부여자를 사용하세요.",
    ),
    spec: &["Cognito: issuer configuration"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let definitions = &context.reading.exchange.definitions;
    let updated =
        definitions.pools.iter().find(|pool| pool.issuer.as_ref().is_some_and(|read| read.value == "UPDATED"));
    let Some((pool, read)) = updated.and_then(|pool| Some((pool, pool.issuer.as_ref()?))) else {
        return Outcome::NotApplicable;
    };
    let is_of_it = |arn: &str| arn.ends_with(&pool.id.value);
    let cognito = definitions.authorizers.iter().filter(|one| one.kind == Kind::Cognito);
    if !cognito.flat_map(|one| &one.pools).any(|arn| is_of_it(&arn.value)) {
        return Outcome::NotApplicable;
    }
    let says = text(
        "the user pool issues tokens with the updated issuer, which a Cognito authorizer does not take",
        "사용자 풀이 Cognito 권한 부여자가 받지 않는 새 발급자 형식으로 토큰을 발급합니다",
    );
    Outcome::Fail(Finding::new(says).at([read.span]))
}
