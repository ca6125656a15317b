//! A signed token has three segments (RFC 7515 §7.1).

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::compact::segments;
use crate::jose::token::Token;
use crate::say;
use crate::text::text;

/// Fewer or more than three segments.
pub static CHECK: Check = Check {
    id: "encoding/wrong_segment_count",
    subject: Subject::Token(Facet::Shape),
    title: text("not three segments", "세그먼트가 3개가 아님"),
    remedy: text(
        "Copy the whole token again, from eyJ to the last character of the third part.",
        "eyJ부터 세 번째 부분의 마지막 문자까지 토큰 전체를 다시 복사하세요.",
    ),
    spec: &["RFC 7515 §7.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(token) = context.reading.token() else { return Outcome::NotApplicable };
    let count = match &token.token {
        Token::Jws(jws) => jws.segments,
        Token::Jwe(_) => return Outcome::NotApplicable,
        Token::Opaque => segments(&token.found.clean).len(),
    };
    if count == 3 {
        return Outcome::Pass(Finding::new(text(
            "the token has three segments",
            "토큰이 세그먼트 3개로 이루어져 있습니다",
        )));
    }
    let few =
        say!("the token has only {count} of its three segments", "토큰에 필요한 세그먼트 3개 중 {count}개만 있습니다");
    let many =
        say!("the token has {count} segments instead of three", "토큰의 세그먼트가 3개가 아니라 {count}개입니다");
    Outcome::Fail(Finding::new(if count < 3 { few } else { many }).at([token.found.span()]))
}
