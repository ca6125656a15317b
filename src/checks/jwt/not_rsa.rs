//! An HTTP API takes RSA-based algorithms only.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::alg;
use crate::jose::key::KeyType;
use crate::say;
use crate::text::{Text, text};

/// The token is not signed with RSA.
pub static CHECK: Check = Check {
    id: "jwt/not_rsa",
    subject: Subject::Token(Facet::Header),
    title: text("not signed with RSA", "RSA 서명이 아님"),
    remedy: text(
        "Have the issuer sign with an RSA-based algorithm; a user pool does.",
        "발급자가 RSA 기반 알고리즘으로 서명하도록 설정하세요. 사용자 풀은 RSA로 서명합니다.",
    ),
    spec: &["API Gateway: JWT authorizers of HTTP APIs", "RFC 7518 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    let alg = jws.header().alg();
    if let Some(found) = alg.and_then(alg::find).filter(|a| a.kty == KeyType::Rsa) {
        let name = found.name;
        return Outcome::Pass(Finding::new(say!("signed with RSA: {name}", "RSA 알고리즘({name})으로 서명되었습니다")));
    }
    let says = match alg {
        Some(name) if alg::is_none(name) => text("the token is unsigned", "토큰에 서명이 없습니다"),
        _ => text("the token is not signed with RSA", "RSA로 서명된 토큰이 아닙니다"),
    };
    let actual = alg.map_or_else(|| text("missing", "없음"), Text::verbatim);
    let expected = text("an RSA-based algorithm", "RSA 기반 알고리즘");
    let place = crate::checks::header::unreadable::place(context, &jws.header);
    Outcome::Fail(Finding::new(says).contrast("alg", actual, expected).at([place]))
}
