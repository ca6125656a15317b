//! An ellipsis: the tool that the token was copied from has shortened it.

use crate::check::strays::{StrayWords, strays};
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::Kind;
use crate::text::text;

/// The token was shortened.
pub static CHECK: Check = Check {
    id: "wrapping/ellipsis",
    // What is cut off is not in the token, wherever it was cut.
    subject: Subject::Token(Facet::Shape),
    title: text("a shortened token", "줄임표로 축약된 토큰"),
    remedy: text(
        "Copy the whole value: in the browser's developer tools use 'Copy value' in the context menu instead of selecting the text.",
        "값 전체를 복사하세요. 브라우저 개발자 도구에서는 텍스트를 선택하지 말고 마우스 오른쪽 버튼 메뉴의 “값 복사”를 사용하세요.",
    ),
    spec: &["RFC 7515 §7.1"],
    run,
};

const KINDS: &[Kind] = &[Kind::Ellipsis];

static WORDS: StrayWords = StrayWords {
    says: text(
        "the token was shortened here: an ellipsis or a remark stands in place of its rest",
        "토큰이 축약되어 있으며, 나머지 대신 줄임표(…)나 생략 표시가 있습니다",
    ),
    why: text(
        "The tool it was copied from may show only a part of it.",
        "복사한 도구가 토큰의 일부만 보여 주었을 수 있습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(finding) = strays(context, KINDS, &WORDS) else { return Outcome::NotApplicable };
    // Only where it was copied from may it have been shortened: what was sent is never known from it.
    Outcome::Fail(Finding { is_inferred: true, ..finding })
}
