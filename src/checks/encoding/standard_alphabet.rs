//! `+` and `/` belong to standard base64, not to base64url.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// A segment is written in the standard alphabet.
pub static CHECK: Check = Check {
    id: "encoding/standard_alphabet",
    subject: Subject::Paste,
    title: text("standard base64 instead of base64url", "base64url이 아닌 표준 base64"),
    remedy: text(
        "Use the token exactly as it was given out; something on the way seems to have encoded it again.",
        "발급된 토큰을 그대로 사용하세요. 중간에 다시 인코딩된 것으로 보입니다.",
    ),
    spec: &["RFC 7515 §2", "RFC 4648 §5"],
    run,
};

const KINDS: &[Kind] = &[Kind::StandardAlphabet];

static WORDS: StrayWords = StrayWords {
    says: text(
        "there are characters of standard base64 (+ or /) in the token",
        "토큰에 표준 base64 문자(+ 또는 /)가 있습니다",
    ),
    why: text("Base64url has - and _ in their place.", "base64url에서는 그 자리에 -와 _를 씁니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
