//! An issuer that is no user pool at all, where none was told to compare it with.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::issuer::CognitoIssuer;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The token was issued by no user pool.
pub static CHECK: Check = Check {
    id: "cognito/foreign_issuer",
    subject: Subject::Token(Facet::Issuer),
    title: text("issued by no user pool", "사용자 풀이 발급하지 않음"),
    remedy: text(
        "Sign in with the user pool and send its token, or let an authorizer for JWTs or a Lambda authorizer take the tokens of this issuer.",
        "사용자 풀로 로그인해 받은 토큰을 보내거나, 이 발급자의 토큰을 받도록 JWT 권한 부여자나 Lambda 권한 부여자를 사용하세요.",
    ),
    spec: &["RFC 7519 §4.1.1", "API Gateway: Cognito user pools as authorizer"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|jws| jws.payload.object.is_ok()) else {
        return Outcome::NotApplicable;
    };
    // Where a user pool was told, the issuer is compared with it. An emulator has a check of its own, and its issuer no TLS.
    let iss = jws.claims().iss().filter(|iss| context.want.user_pools.is_empty() && iss.starts_with("https://"));
    let Some(iss) = iss.filter(|iss| CognitoIssuer::parse(iss).is_none() && !context.want.issuers().contains(iss))
    else {
        return Outcome::NotApplicable;
    };
    let says = say!(
        "the token was issued by {iss}, which is no user pool of Amazon Cognito",
        "토큰의 발급자({iss})가 Amazon Cognito 사용자 풀이 아닙니다"
    );
    Outcome::Fail(Finding::new(says))
}
