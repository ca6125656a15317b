//! A comma, semicolon or full stop behind the token.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// Punctuation was copied along.
pub static CHECK: Check = Check {
    id: "wrapping/punctuation",
    subject: Subject::Paste,
    title: text("punctuation after the token", "토큰 뒤의 문장 부호"),
    remedy: text("Copy the token without the character behind it.", "뒤에 붙은 문자를 빼고 토큰을 다시 복사하세요."),
    spec: &["RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::Punctuation];

static WORDS: StrayWords = StrayWords {
    says: text("there is punctuation after the token", "토큰 뒤에 문장 부호가 붙어 있습니다"),
    why: text(
        "It is not part of a token; sent in a header, it makes the token invalid.",
        "문장 부호는 토큰의 일부가 아닙니다. 이대로 헤더에 넣어 보내면 유효하지 않은 토큰이 됩니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
