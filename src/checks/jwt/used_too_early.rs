//! `nbf` against the moment that is judged for: before it, the token must not be accepted.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;
use crate::time::relative;

/// The token is not valid yet.
pub static CHECK: Check = Check {
    id: "jwt/used_too_early",
    subject: Subject::Token(Facet::Time),
    title: text("not valid yet", "아직 유효하지 않음"),
    remedy: text(
        "Wait until then, or check the clock of the server that issued the token.",
        "그 시각까지 기다리거나, 토큰을 발급한 서버의 시계를 확인하세요.",
    ),
    spec: &["RFC 7519 §4.1.5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    for name in ["nbf", "iat"] {
        if let Some(Err(fault)) = jws.claims().moment(name) {
            let says = say!("{name} is not a moment in seconds", "{name} 클레임이 초 단위 시각이 아닙니다");
            return Outcome::Warn(Finding::new(says).evidence(fault.says()));
        }
    }
    let Some(Ok(at)) = jws.claims().moment("nbf") else { return Outcome::NotApplicable };
    let (when, utc) = (relative(at, context.now), at.to_utc().unwrap_or_default());
    let (en, ko) = (when.en, when.ko);
    let evidence = say!("nbf is {utc}: {en}.", "nbf 클레임의 시각은 {utc}({ko})입니다.");
    if context.taken_from(at) <= context.now {
        let says = text("the token is valid already", "토큰의 유효 기간이 시작되었습니다");
        return Outcome::Pass(Finding::new(says).evidence(evidence));
    }
    let says = text("the token is not valid yet", "토큰이 아직 유효하지 않습니다");
    Outcome::Fail(Finding::new(says).evidence(evidence))
}
