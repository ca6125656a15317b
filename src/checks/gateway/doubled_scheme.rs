//! The scheme twice: one in the code, one in the value.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `Bearer Bearer`.
pub static CHECK: Check = Check {
    id: "gateway/doubled_scheme",
    subject: Subject::Paste,
    title: text("Bearer twice", "중복된 Bearer"),
    remedy: text(
        "Write Bearer in one place only: in the code that sets the header, or in the tool's prefix field.",
        "Bearer는 한 곳에서만 붙이세요. 헤더를 설정하는 코드나 도구의 접두사 필드 중 하나에만 쓰면 됩니다.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::SchemeAgain];

static WORDS: StrayWords = StrayWords {
    says: text("Bearer stands before the token more than once", "토큰 앞에 Bearer가 두 번 이상 나옵니다"),
    why: text(
        "The gateway takes the second one for the beginning of the token.",
        "게이트웨이는 두 번째 Bearer를 토큰의 시작으로 읽습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
