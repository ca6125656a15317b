//! A character reference of HTML that was not undone.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// A character is written as in HTML.
pub static CHECK: Check = Check {
    id: "encoding/html_entity",
    subject: Subject::Paste,
    title: text("an HTML character reference", "HTML 문자 참조"),
    remedy: text("Decode the HTML once, then use its text.", "HTML을 한 번 디코딩한 텍스트를 사용하세요."),
    spec: &["HTML: character references", "RFC 7515 §2"],
    run,
};

const KINDS: &[Kind] = &[Kind::Entity];

static WORDS: StrayWords = StrayWords {
    says: text(
        "there is an HTML character reference such as &quot; with the token",
        "토큰에 &quot; 같은 HTML 문자 참조가 있습니다",
    ),
    why: text(
        "It usually comes from a token copied out of a web page's source.",
        "웹 페이지의 소스에서 복사했을 때 주로 생깁니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
