//! `nbf` and `iat` against the moment that is judged for. What a Cognito authorizer does with them is
//! not documented, so this is told, not counted as a refusal.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;
use crate::time::relative;

/// The token lies in the future.
pub static CHECK: Check = Check {
    id: "claims/not_yet_valid",
    subject: Subject::Token(Facet::Time),
    title: text("dated in the future", "미래의 시각이 적힌 토큰"),
    remedy: text(
        "Check this machine's clock against a time server first, then the clock of the server that issued the token.",
        "먼저 이 기기의 시계를 시간 서버와 비교한 다음, 토큰을 발급한 서버의 시계를 확인하세요.",
    ),
    spec: &["RFC 7519 §4.1.5", "RFC 7519 §4.1.6"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    for name in ["nbf", "iat"] {
        match jws.claims().moment(name) {
            Some(Ok(at)) if at > context.now => {
                let (when, utc) = (relative(at, context.now), at.to_utc().unwrap_or_default());
                let (en, ko) = (when.en, when.ko);
                return Outcome::Warn(
                    Finding::new(say!("{name} lies in the future", "{name} 클레임의 시각이 미래입니다")).evidence(say!(
                        "{name} is {utc}: {en}. The issuer's clock or the clock here may be ahead or behind.",
                        "{name} 클레임의 시각은 {utc}({ko})입니다. 발급자의 시계나 이 기기의 시계가 맞지 않을 수 있습니다."
                    )),
                );
            }
            Some(Err(fault)) => {
                let says = say!("{name} is not a moment in seconds", "{name} 클레임이 초 단위 시각이 아닙니다");
                return Outcome::Warn(Finding::new(says).evidence(fault.says()));
            }
            _ => {}
        }
    }
    Outcome::Pass(Finding::new(text(
        "the token is not dated in the future",
        "토큰의 발급 시각과 유효 시작 시각이 모두 지났습니다",
    )))
}
