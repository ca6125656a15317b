//! A letter of another script that looks like one of base64url.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// A character only looks right.
pub static CHECK: Check = Check {
    id: "encoding/look_alike",
    subject: Subject::Paste,
    title: text("look-alike characters", "비슷하게 생긴 문자"),
    remedy: text("Copy the token again from where it was given out.", "토큰을 발급받은 곳에서 다시 복사하세요."),
    spec: &["RFC 7515 §2", "Unicode UTS #39"],
    run,
};

const KINDS: &[Kind] = &[Kind::LookAlike];

static WORDS: StrayWords = StrayWords {
    says: text(
        "there are characters in the token that only look like base64url",
        "토큰에 base64url 문자와 모양만 비슷한 문자가 있습니다",
    ),
    why: text(
        "No token has them when it is issued; they may have been typed, or put in by a program.",
        "발급된 토큰에는 없는 문자입니다. 직접 입력했거나 프로그램이 바꿨을 수 있습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
