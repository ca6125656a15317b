//! A text in which not everything was searched for tokens: it has more of them than anybody looks at, or is made to take
//! long.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::span::Span;
use crate::text::text;

/// The search for tokens has ended before the text did.
pub static CHECK: Check = Check {
    id: "wrapping/too_much",
    subject: Subject::Paste,
    title: text("more text than is searched", "검색 한도를 넘는 텍스트"),
    remedy: text(
        "Paste only the part that has the token you look for.",
        "찾으려는 토큰이 들어 있는 부분만 붙여넣으세요.",
    ),
    spec: &["RFC 7515 §7.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(at) = context.reading.search_ended else { return Outcome::NotApplicable };
    let (count, length) = (context.reading.tokens.len(), context.reading.source.len());
    let says = say!(
        "the search for tokens has ended at byte {at} of {length}",
        "토큰 검색이 {length}바이트 중 {at}바이트에서 끝났습니다"
    );
    let evidence = say!(
        "{count} tokens were found up to there; what comes behind was not searched for tokens.",
        "그 앞에서 토큰 {count}개를 찾았습니다. 그 뒤의 텍스트에서는 토큰을 찾지 않았습니다."
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([Span::new(at, length)]).harmless())
}
