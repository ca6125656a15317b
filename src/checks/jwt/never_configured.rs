//! An algorithm that a REST API's JWT authorizer cannot be set up with.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::alg;
use crate::text::{Text, text};

/// The token is signed with an algorithm that the authorizer never takes.
pub static CHECK: Check = Check {
    id: "jwt/never_configured",
    subject: Subject::Token(Facet::Header),
    title: text("an algorithm that is never taken", "허용될 수 없는 서명 알고리즘"),
    remedy: text(
        "Have the issuer sign with one of the algorithms that the authorizer can be set up with; a user pool does.",
        "권한 부여자에 설정할 수 있는 알고리즘으로 발급자가 서명하도록 하세요. 사용자 풀은 그렇게 서명합니다.",
    ),
    spec: &["API Gateway: JwtSigningAlgorithm", "RFC 7515 §4.1.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    let Some(found) = jws.header().alg().filter(|found| !alg::API_GATEWAY.contains(found)) else {
        return Outcome::NotApplicable;
    };
    let says = if alg::is_none(found) {
        text("the token is unsigned", "토큰에 서명이 없습니다")
    } else {
        text(
            "the authorizer cannot be set up with the token's algorithm",
            "권한 부여자에 설정할 수 없는 알고리즘으로 서명된 토큰입니다",
        )
    };
    let place = crate::checks::header::unreadable::place(context, &jws.header);
    let expected = Text::verbatim(alg::API_GATEWAY.join(", "));
    Outcome::Fail(Finding::new(says).contrast("alg", Text::verbatim(found), expected).at([place]))
}
