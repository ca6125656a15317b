//! The scheme in other than its usual spelling. Schemes are case-insensitive in HTTP; whether an authorizer sees it so is not documented.

use crate::check::strays::{StrayWords, strays};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `bearer`.
pub static CHECK: Check = Check {
    id: "gateway/scheme_case",
    subject: Subject::Paste,
    title: text("an unusual spelling of Bearer", "일반적이지 않은 Bearer 표기"),
    remedy: text("Write Bearer, to be on the safe side.", "Bearer로 쓰는 것이 안전합니다."),
    spec: &["RFC 7235 §2.1", "RFC 6750 §2.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::SchemeCase];

static WORDS: StrayWords = StrayWords {
    says: text("the scheme is not spelled Bearer", "스킴의 대소문자가 Bearer와 다릅니다"),
    why: text(
        "HTTP does not mind; whether the authorizer does is not documented.",
        "HTTP에서는 대소문자를 구분하지 않지만, 권한 부여자가 구분하는지는 문서에 나와 있지 않습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    // HTTP's own rule, so that no more than a note is due.
    strays(context, KINDS, &WORDS).map_or(Outcome::NotApplicable, |finding| Outcome::Warn(finding.harmless()))
}
