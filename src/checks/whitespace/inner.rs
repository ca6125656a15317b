//! Blanks inside the token: what a wrapped terminal line or a mail client leaves.

use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// White space or line breaks inside the token.
pub static CHECK: Check = Check {
    id: "whitespace/inner",
    subject: Subject::Paste,
    title: text("white space inside the token", "토큰 안의 공백"),
    remedy: text(
        "Copy the token again in one piece, or remove the blanks, then send the request again.",
        "토큰을 중간에 끊기지 않게 다시 복사하거나, 공백을 제거한 뒤 요청을 다시 보내세요.",
    ),
    spec: &["RFC 7515 §2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    super::outcome(
        context,
        Kind::InnerBlank,
        text("the token is in one piece", "토큰이 끊기지 않고 이어져 있습니다"),
        text("there is white space inside the token", "토큰 안에 공백이 있습니다"),
    )
}
