//! `=` in a segment: base64url in JOSE has no padding (RFC 7515 §2).

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// A segment has padding.
pub static CHECK: Check = Check {
    id: "encoding/padding",
    subject: Subject::Paste,
    title: text("padding", "패딩"),
    remedy: text(
        "Use the token exactly as it was given out; something on the way seems to have encoded it again.",
        "발급된 토큰을 그대로 사용하세요. 중간에 다시 인코딩된 것으로 보입니다.",
    ),
    spec: &["RFC 7515 §2"],
    run,
};

const KINDS: &[Kind] = &[Kind::Padding];

static WORDS: StrayWords = StrayWords {
    says: text("there is padding (=) in the token", "토큰에 패딩(=)이 있습니다"),
    why: text(
        "Base64url in a token has no padding; a strict reader refuses it.",
        "토큰의 base64url에는 패딩을 쓰지 않습니다. 엄격한 구현은 이를 거부합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
