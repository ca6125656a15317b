//! A colon behind the scheme.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `Bearer:`.
pub static CHECK: Check = Check {
    id: "gateway/scheme_colon",
    subject: Subject::Paste,
    title: text("a colon after Bearer", "Bearer 뒤의 콜론"),
    remedy: text(
        "Write Authorization: Bearer, one space, then the token.",
        "Authorization: Bearer 다음에 공백 한 칸을 두고 토큰을 쓰세요.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::SchemeColon];

static WORDS: StrayWords = StrayWords {
    says: text("there is a colon after Bearer", "Bearer 뒤에 콜론이 있습니다"),
    why: text("The scheme is followed by one space and nothing else.", "스킴 뒤에는 공백 한 칸만 올 수 있습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
