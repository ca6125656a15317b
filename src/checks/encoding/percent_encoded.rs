//! Percent-encoding, as in a URL.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// A character is percent-encoded.
pub static CHECK: Check = Check {
    id: "encoding/percent_encoded",
    subject: Subject::Paste,
    title: text("percent-encoding", "퍼센트 인코딩"),
    remedy: text("Decode the value once before it goes into the header.", "헤더에 넣기 전에 값을 한 번 디코딩하세요."),
    spec: &["RFC 3986 §2.1", "RFC 7515 §7.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::PercentEncoding];

static WORDS: StrayWords = StrayWords {
    says: text("there are percent-encoded characters in the token", "토큰에 퍼센트 인코딩된 문자가 있습니다"),
    why: text(
        "A header carries the token as it is; only a URL needs encoding.",
        "헤더에는 토큰을 그대로 넣습니다. 인코딩은 URL에서만 필요합니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
