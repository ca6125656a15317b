//! What the checks of stray characters have in common: places, code points and the fix.

use super::{Context, Outcome};
use crate::encoding::blank;
use crate::finding::{Finding, Fix, MOST};
use crate::intake::{Kind, Rest};
use crate::say;
use crate::span::Span;
use crate::text::Text;

/// What a check says of strays: what is the case, and what it means at the gateway.
pub struct StrayWords {
    /// What is the case.
    pub says: Text,
    /// What it means, in a full sentence.
    pub why: Text,
}

/// What was pasted around or inside the token and is of these kinds: the finding with its places, its code
/// points and its fix; `None` when there is none.
#[must_use]
pub fn strays(context: &Context<'_>, kinds: &[Kind], words: &StrayWords) -> Option<Finding> {
    let found = &context.reading.token()?.found;
    let places: Vec<Span> = found.strays_of(kinds).map(|s| s.span).collect();
    let (start, end) = (places.first()?.start, places.last()?.end);
    let characters: String = places.iter().map(|s| s.of(&context.reading.source)).collect();
    let Text { en: names, ko: names_ko } = blank::describe(&characters);
    let (en, ko) = (&words.why.en, &words.why.ko);
    let rest: Vec<&Rest> = found.rest.iter().filter(|rest| kinds.contains(&rest.kind)).collect();
    let end = rest.iter().map(|rest| rest.span.end).fold(end, usize::max);
    let start = rest.iter().map(|rest| rest.span.start).fold(start, usize::min);
    let (names, names_ko) = match rest.iter().map(|rest| rest.count).sum::<usize>() {
        0 => (names, names_ko),
        more => (format!("{names}, and {more} more").into(), format!("{names_ko} 외 {more}개").into()),
    };
    let evidence = say!("{names}, at bytes {start} to {end}. {en}", "{names_ko}, 바이트 위치 {start}~{end}. {ko}");
    let fix = Fix(if rest.is_empty() {
        found.strays_of(kinds).map(|s| (s.span, s.instead.into())).collect()
    } else {
        // Too many to be taken out one by one: the clean token stands in the place of all.
        let whole = Span::new(found.span().start.min(start), found.span().end.max(end));
        vec![(whole, found.clean.clone().into())]
    });
    let places = places.into_iter().take(MOST.saturating_sub(rest.len())).chain(rest.iter().map(|rest| rest.span));
    Some(Finding::new(words.says.clone()).evidence(evidence).at(places).fix(fix))
}

/// A check that fails on strays of these kinds and has nothing to say without them. In other text than a header,
/// such as a log or a URL, they may be the text's own: there they are only shown.
#[must_use]
pub fn strays_fail(context: &Context<'_>, kinds: &[Kind], words: &StrayWords) -> Outcome {
    let sent = context.reading.sent().is_some();
    let Some(finding) = strays(context, kinds, words) else { return Outcome::NotApplicable };
    if sent { Outcome::Fail(finding) } else { Outcome::Warn(finding.harmless()) }
}
