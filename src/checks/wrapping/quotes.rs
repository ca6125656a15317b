//! Quotation marks around the token.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// Quotation marks were copied along.
pub static CHECK: Check = Check {
    id: "wrapping/quotes",
    subject: Subject::Paste,
    title: text("quotation marks around the token", "토큰을 감싼 따옴표"),
    remedy: text(
        "Take the quotation marks out where the header is put together; a value read from JSON has to be parsed, not cut out.",
        "헤더를 만드는 코드에서 따옴표를 제거하세요. JSON에서 읽은 값은 잘라 내지 말고 파싱해야 합니다.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::Quote];

static WORDS: StrayWords = StrayWords {
    says: text("there are quotation marks around the token", "토큰이 따옴표로 감싸여 있습니다"),
    why: text(
        "They are not part of a token; sent in a header, they make the token invalid.",
        "따옴표는 토큰의 일부가 아닙니다. 이대로 헤더에 넣어 보내면 유효하지 않은 토큰이 됩니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
