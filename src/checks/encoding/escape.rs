//! A backslash escape that was not undone.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// An escape sequence stands in the token.
pub static CHECK: Check = Check {
    id: "encoding/escape",
    subject: Subject::Paste,
    title: text("an escape sequence", "이스케이프 시퀀스"),
    remedy: text("Parse the string, then use its value.", "문자열을 파싱한 값을 사용하세요."),
    spec: &["RFC 8259 §7"],
    run,
};

const KINDS: &[Kind] = &[Kind::Escape];

static WORDS: StrayWords = StrayWords {
    says: text(
        "there is an escape sequence such as \\n with the token",
        "토큰에 \\n 같은 이스케이프 시퀀스가 있습니다",
    ),
    why: text(
        "It usually comes from a string in JSON or source code that was cut out instead of parsed.",
        "JSON이나 소스 코드의 문자열을 파싱하지 않고 그대로 잘라 냈을 때 주로 생깁니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
