//! A user pool's issuer, written in a way that no token has it.

use crate::check::{Check, Context, Outcome, Subject};
use crate::cognito::issuer::CognitoIssuer;
use crate::definitions::Read;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The authorizer's issuer is no token's.
pub static CHECK: Check = Check {
    id: "definition/inexact_issuer",
    subject: Subject::Definition,
    title: text("an issuer that no token has", "어느 토큰과도 일치하지 않는 발급자"),
    remedy: text(
        "Set the authorizer's issuer to exactly https://cognito-idp.REGION.amazonaws.com/POOL_ID, without a slash or a path behind it.",
        "권한 부여자의 발급자를 정확히 https://cognito-idp.REGION.amazonaws.com/POOL_ID로 설정하세요. 뒤에 슬래시(/)나 경로를 붙이지 마세요.",
    ),
    spec: &["RFC 7519 §4.1.1", "OpenID Connect Discovery 1.0 §4.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let authorizers = &context.reading.exchange.definitions.authorizers;
    let mut issuers = authorizers.iter().flat_map(|one| &one.issuers).filter(|read| !read.is_open);
    let Some((read, exact)) = issuers.find_map(|read| Some((read, exact(read)?))) else {
        return Outcome::NotApplicable;
    };
    let issuer = &read.value;
    let says = say!(
        "the authorizer's issuer differs from that of the user pool's tokens, so it refuses every one of them: {issuer}",
        "권한 부여자의 발급자({issuer})가 사용자 풀의 토큰에 적히는 발급자와 달라서 모든 토큰이 거부됩니다"
    );
    let evidence = say!("The tokens have {exact}.", "토큰의 발급자: {exact}");
    Outcome::Fail(Finding::new(says).evidence(evidence).at([read.span]))
}

/// The issuer that a user pool's tokens have, where this is another way to write it.
fn exact(read: &Read) -> Option<String> {
    let bare = read.value.trim();
    let bare = bare.split("/.well-known/").next().unwrap_or(bare).trim_end_matches('/');
    (bare != read.value && CognitoIssuer::parse(bare).is_some()).then(|| bare.to_owned())
}
