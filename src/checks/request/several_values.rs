//! Several tokens in one header.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::credentials::{Credentials, Held};
use crate::text::text;

/// Two values in one header.
pub static CHECK: Check = Check {
    id: "request/several_values",
    subject: Subject::Request,
    title: text("several values in one header", "헤더 하나에 여러 값"),
    remedy: text(
        "Set the header in one place only, with one token; look for an interceptor or a proxy that adds a second value.",
        "헤더는 한 곳에서만, 토큰 하나로 설정하세요. 값을 하나 더 추가하는 인터셉터나 프록시가 있는지 확인하세요.",
    ),
    spec: &["RFC 6750 §2.1", "RFC 9110 §5.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    if Credentials::read(&value).held != Held::Several {
        return Outcome::NotApplicable;
    }
    let says =
        text("the header has more than one token in one value", "헤더 값 하나에 토큰이 두 개 이상 들어 있습니다");
    Outcome::Fail(Finding::new(says))
}
