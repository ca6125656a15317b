//! User pools sign with RS256 and nothing else.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::alg;
use crate::text::{Text, text};

/// The token is not signed the way a user pool signs.
pub static CHECK: Check = Check {
    id: "header/foreign_algorithm",
    subject: Subject::Token(Facet::Header),
    title: text("not signed with RS256", "RS256 서명이 아님"),
    remedy: text(
        "Use the token that the user pool gave out: it is signed with RS256.",
        "사용자 풀이 발급한 토큰을 사용하세요. 사용자 풀의 토큰은 RS256으로 서명됩니다.",
    ),
    spec: &["RFC 7515 §4.1.1", "Cognito: verifying JSON web tokens"],
    run,
};

/// The `alg` of every token that a user pool signs.
const COGNITO_ALG: &str = "RS256";

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    let alg = jws.header().alg();
    if alg == Some(COGNITO_ALG) {
        return Outcome::Pass(Finding::new(text(
            "signed with RS256, as user pools do",
            "사용자 풀의 방식대로 RS256으로 서명되었습니다",
        )));
    }
    let says = match alg {
        Some(name) if alg::is_none(name) => text("the token is unsigned", "토큰에 서명이 없습니다"),
        _ => text("the token is not signed the way a user pool signs", "사용자 풀의 방식으로 서명된 토큰이 아닙니다"),
    };
    let actual = alg.map_or_else(|| text("missing", "없음"), Text::verbatim);
    let place = super::unreadable::place(context, &jws.header);
    Outcome::Fail(Finding::new(says).contrast("alg", actual, Text::verbatim(COGNITO_ALG)).at([place]))
}
