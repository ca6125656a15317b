//! Something stands in the middle of the token.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::Kind;
use crate::text::{Text, text};

/// The token was put together from its pieces, or decoded once more.
pub static CHECK: Check = Check {
    id: "wrapping/in_pieces",
    subject: Subject::Paste,
    title: text("a token in pieces", "여러 조각으로 나뉜 토큰"),
    remedy: text(
        "For a clean copy take the token from where it comes from, not from a log or a screen.",
        "온전한 토큰이 필요하면 로그나 화면이 아니라 토큰이 나온 곳에서 복사하세요.",
    ),
    spec: &["RFC 7515 §7.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(token) = context.reading.token() else { return Outcome::NotApplicable };
    let places = |kinds: &[Kind]| token.found.strays_of(kinds).map(|stray| stray.span).collect::<Vec<_>>();
    let (cut, encoded) = (places(&[Kind::Interruption]), places(&[Kind::EncodedAgain]));
    let (says, places): (Text, _) = if cut.is_empty() {
        (
            text(
                "the token was encoded once more and has been decoded here",
                "한 번 더 인코딩된 토큰을 여기서 디코딩했습니다",
            ),
            encoded,
        )
    } else {
        (
            text(
                "the token stands in pieces, as in a log or in code, and has been put together here",
                "로그나 코드에서처럼 여러 조각으로 나뉜 토큰을 여기서 합쳤습니다",
            ),
            cut,
        )
    };
    if places.is_empty() {
        return Outcome::NotApplicable;
    }
    Outcome::Warn(Finding::new(says).at(places).harmless())
}
