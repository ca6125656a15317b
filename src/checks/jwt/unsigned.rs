//! `alg` is `none`: nobody signed the token.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::alg;
use crate::text::text;

/// The token is unsigned.
pub static CHECK: Check = Check {
    id: "jwt/unsigned",
    subject: Subject::Token(Facet::Header),
    title: text("not signed", "서명되지 않음"),
    remedy: text(
        "Send the token as the issuer gave it out. One without a signature anybody can write.",
        "발급자가 발급한 토큰을 그대로 보내세요. 서명이 없는 토큰은 누구나 만들 수 있습니다.",
    ),
    spec: &["RFC 7519 §6", "RFC 8725 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    if !jws.header().alg().is_some_and(alg::is_none) {
        return Outcome::NotApplicable;
    }
    let place = crate::checks::header::unreadable::place(context, &jws.header);
    Outcome::Fail(Finding::new(text("the token is unsigned", "토큰에 서명이 없습니다")).at([place]))
}
