//! Blanks around and inside a token that is all there is in the text.

pub mod inner;
pub mod leading;
pub mod trailing;

use crate::check::{Context, Outcome};
use crate::encoding::blank;
use crate::finding::Finding;
use crate::say;
use crate::span::Span;
use crate::text::Text;

/// The outcome for the blanks at `places`: a pass that says `clean` when there are none.
fn outcome(context: &Context<'_>, places: Vec<Span>, clean: Text, found: Text) -> Outcome {
    let source = &context.reading.source;
    let places: Vec<Span> = places.into_iter().filter(|s| !s.is_empty()).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else {
        return Outcome::Pass(Finding::new(clean));
    };
    let blanks: String = places.iter().map(|s| s.of(source)).collect();
    let names = blank::describe(&blanks);
    let (start, end) = (first.start, last.end);
    let evidence = say!(
        "{names}, at bytes {start} to {end}. Sent in a header, they make the token invalid.",
        "{names}, 바이트 위치 {start}~{end}. 이대로 헤더에 넣어 보내면 유효하지 않은 토큰이 됩니다."
    );
    Outcome::Fail(Finding::new(found).evidence(evidence).at(places).removable())
}
