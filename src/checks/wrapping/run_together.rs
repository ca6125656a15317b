//! Another token, without anything between the two.

use crate::check::strays::{StrayWords, strays};
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::Kind;
use crate::text::text;

/// Two tokens run together.
pub static CHECK: Check = Check {
    id: "wrapping/run_together",
    subject: Subject::Paste,
    title: text("two tokens run together", "서로 붙어 있는 두 토큰"),
    remedy: text(
        "Send one of the two tokens only; choose it in the list of tokens found.",
        "두 토큰 중 하나만 보내세요. 찾은 토큰 목록에서 고를 수 있습니다.",
    ),
    spec: &["RFC 7515 §7.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::Neighbour];

static WORDS: StrayWords = StrayWords {
    says: text("another token is attached to this one", "이 토큰에 다른 토큰이 붙어 있습니다"),
    why: text("Sent together, they are no token.", "붙은 채로 보내면 유효한 토큰이 아닙니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(finding) = strays(context, KINDS, &WORDS) else { return Outcome::NotApplicable };
    // The characters of a whole token are no evidence; that it is one is.
    Outcome::Fail(Finding { evidence: Some(WORDS.why.clone()), ..finding })
}
