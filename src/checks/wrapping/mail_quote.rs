//! Quote marks that a mail program put before the lines.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `>` stands before the lines of the token.
pub static CHECK: Check = Check {
    id: "wrapping/mail_quote",
    subject: Subject::Paste,
    title: text("quote marks of a mail", "메일 인용 부호"),
    remedy: text(
        "Remove the > at the start of each line and the line breaks.",
        "각 줄 앞의 > 부호와 줄바꿈을 제거하세요.",
    ),
    spec: &["RFC 3676 §4.5", "RFC 7515 §2"],
    run,
};

const KINDS: &[Kind] = &[Kind::MailQuote];

static WORDS: StrayWords = StrayWords {
    says: text("the lines of the token begin with >", "토큰의 각 줄이 > 부호로 시작합니다"),
    why: text("Mail programs put it before quoted lines.", "메일 프로그램이 인용한 줄 앞에 붙이는 부호입니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
