//! Another scheme than Bearer.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::credentials::{Credentials, Held};
use crate::say;
use crate::text::text;

/// Another scheme than Bearer.
pub static CHECK: Check = Check {
    id: "request/other_scheme",
    subject: Subject::Request,
    title: text("another scheme than Bearer", "Bearer가 아닌 스킴"),
    remedy: text("Write Bearer, one space, then the token.", "Bearer 다음에 공백 한 칸을 두고 토큰을 쓰세요."),
    spec: &["RFC 6750 §2.1", "RFC 9110 §11.4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    let Credentials { scheme, held, .. } = Credentials::read(&value);
    let Some(scheme) = scheme.filter(|scheme| !scheme.eq_ignore_ascii_case("bearer")) else {
        return Outcome::NotApplicable;
    };
    // A word by itself is no scheme.
    if held == Held::Nothing {
        return Outcome::NotApplicable;
    }
    Outcome::Fail(Finding::new(say!("the header has the scheme {scheme}", "헤더의 스킴({scheme})이 Bearer가 아닙니다")))
}
