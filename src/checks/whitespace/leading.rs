//! Blanks before the token or before its scheme.

use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// White space before the token.
pub static CHECK: Check = Check {
    id: "whitespace/leading",
    subject: Subject::Paste,
    title: text("white space before the token", "토큰 앞의 공백"),
    remedy: text(
        "Remove the white space where the header is put together, then send the request again.",
        "헤더를 만드는 코드에서 공백을 제거한 뒤 요청을 다시 보내세요.",
    ),
    spec: &["RFC 6750 §2.1", "RFC 7515 §7.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    super::outcome(
        context,
        Kind::LeadingBlank,
        text("nothing stands before the token", "토큰 앞에 불필요한 문자가 없습니다"),
        text("there is white space before the token", "토큰 앞에 공백이 있습니다"),
    )
}
