//! An app client of another user pool than the authorizer's.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Read;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The pasted app client is of a user pool that no pasted authorizer takes.
pub static CHECK: Check = Check {
    id: "definition/client_of_other_pool",
    subject: Subject::Definition,
    title: text("an app client of another user pool", "다른 사용자 풀의 앱 클라이언트"),
    remedy: text(
        "Sign in with an app client of the authorizer's user pool, or set the authorizer to the user pool of this app client.",
        "권한 부여자의 사용자 풀에 속한 앱 클라이언트로 로그인하거나, 권한 부여자에 이 앱 클라이언트의 사용자 풀을 설정하세요.",
    ),
    spec: &["Cognito: UserPoolClientType", "API Gateway: providerARNs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let definitions = &context.reading.exchange.definitions;
    let pools: Vec<&Read> =
        definitions.authorizers.iter().flat_map(|one| one.pools.iter().chain(&one.issuers)).collect();
    if pools.is_empty() || pools.iter().any(|read| read.is_open) {
        return Outcome::NotApplicable;
    }
    let is_of = |pool: &Read| pools.iter().any(|read| read.value.trim_end_matches('/').ends_with(&pool.value));
    let stray =
        definitions.clients.iter().filter_map(|client| client.pool.as_ref()).find(|pool| !pool.is_open && !is_of(pool));
    let Some(pool) = stray else { return Outcome::NotApplicable };
    let own = &pool.value;
    let says = say!(
        "the pasted app client belongs to {own}, which none of the pasted authorizers takes",
        "붙여넣은 권한 부여자 중에 앱 클라이언트의 사용자 풀({own})을 사용하는 것이 없습니다"
    );
    Outcome::Warn(Finding::new(says).at([pool.span]).at(pools.iter().map(|read| read.span)).harmless())
}
