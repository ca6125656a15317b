//! Blanks behind the token: what a copied line or an `echo` leaves.

use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// White space behind the token.
pub static CHECK: Check = Check {
    id: "whitespace/trailing",
    subject: Subject::Paste,
    title: text("white space after the token", "토큰 뒤의 공백"),
    remedy: text(
        "Remove the white space where the header is put together, then send the request again. In a shell, \
         printf '%s' writes no line break where echo does.",
        "헤더를 만드는 코드에서 공백을 제거한 뒤 요청을 다시 보내세요. 셸에서는 echo 대신 printf '%s'를 쓰면 줄바꿈이 붙지 않습니다.",
    ),
    spec: &["RFC 6750 §2.1", "RFC 7515 §7.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    super::outcome(
        context,
        Kind::TrailingBlank,
        text("nothing stands after the token", "토큰 뒤에 불필요한 문자가 없습니다"),
        text("there is white space after the token", "토큰 뒤에 공백이 있습니다"),
    )
}
