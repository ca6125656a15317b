//! No space between the scheme and the token.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `BearereyJ…`.
pub static CHECK: Check = Check {
    id: "gateway/scheme_unspaced",
    subject: Subject::Paste,
    title: text("no space after Bearer", "Bearer 뒤에 공백 없음"),
    remedy: text("Put one space between Bearer and the token.", "Bearer와 토큰 사이에 공백을 한 칸 넣으세요."),
    spec: &["RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::SchemeUnspaced];

static WORDS: StrayWords = StrayWords {
    says: text("there is no space between Bearer and the token", "Bearer와 토큰 사이에 공백이 없습니다"),
    why: text(
        "The gateway takes the whole word for the token.",
        "게이트웨이는 공백 없이 이어진 문자열 전체를 토큰으로 읽습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
