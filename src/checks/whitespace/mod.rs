//! Blanks around and inside a token that is all there is in the text.

pub mod inner;
pub mod leading;
pub mod trailing;

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::intake::Kind;
use crate::text::{Text, text};

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[&inner::CHECK, &leading::CHECK, &trailing::CHECK];

const WHY: Text =
    text("Sent in a header, they make the token invalid.", "이대로 헤더에 넣어 보내면 유효하지 않은 토큰이 됩니다.");

/// The outcome for blanks of `kind`: a pass that says `clean` when there are none.
fn outcome(context: &Context<'_>, kind: Kind, clean: Text, says: Text) -> Outcome {
    let words = StrayWords { says, why: WHY };
    match strays_fail(context, &[kind], &words) {
        Outcome::NotApplicable if context.reading.sent().is_some() => Outcome::Pass(Finding::new(clean)),
        outcome => outcome,
    }
}
