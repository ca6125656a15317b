//! The algorithms that an authorizer names against the token's.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::text::{Text, text};

/// The authorizer does not name the token's algorithm.
pub static CHECK: Check = Check {
    id: "jwt/algorithm_not_allowed",
    subject: Subject::Token(Facet::Header),
    title: text("an algorithm that the authorizer does not name", "권한 부여자에 없는 서명 알고리즘"),
    remedy: text(
        "Add the token's algorithm to those of the authorizer, and deploy the API.",
        "권한 부여자의 알고리즘 목록에 토큰의 알고리즘을 추가한 뒤 API를 배포하세요.",
    ),
    spec: &["API Gateway: JwtSigningAlgorithm", "RFC 7515 §4.1.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let allowed = &context.want.algorithms;
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    let Some(found) = jws.header().alg().filter(|_| !allowed.is_empty()) else { return Outcome::NotApplicable };
    if allowed.iter().any(|read| read.is_open || read.value == found) {
        return Outcome::NotApplicable;
    }
    let says = text(
        "the authorizer does not name the token's algorithm",
        "권한 부여자의 알고리즘 목록에 토큰의 알고리즘이 없습니다",
    );
    let names: Vec<&str> = allowed.iter().map(|read| read.value.as_str()).collect();
    let place = crate::checks::header::unreadable::place(context, &jws.header);
    let contrast = (Text::verbatim(found), Text::verbatim(names.join(", ")));
    Outcome::Fail(Finding::new(says).contrast("alg", contrast.0, contrast.1).at([place]))
}
