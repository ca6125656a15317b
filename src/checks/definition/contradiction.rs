//! Two pieces that state different things about one and the same.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Filled;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// Two pieces contradict each other.
pub static CHECK: Check = Check {
    id: "definition/contradiction",
    subject: Subject::Definition,
    title: text("two pieces that contradict each other", "서로 모순되는 두 설정"),
    remedy: text(
        "Keep the piece that is true of the API and take the other out of the text.",
        "실제 API와 일치하는 쪽만 남기고 다른 쪽은 텍스트에서 지우세요.",
    ),
    spec: &["API Gateway: authorizerId", "API Gateway: authorizationScopes"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let definitions = &context.reading.exchange.definitions;
    let Some(first) = definitions.contradictions.first() else { return Outcome::NotApplicable };
    let (of, Text { en: what, ko: korean }) = (&first.of, first.what.name());
    let says = say!(
        "what was pasted states two different things about {of}: {what}",
        "붙여넣은 내용에 서로 다른 값이 있습니다(대상: {of}, 항목: {korean})"
    );
    let sentences: Vec<Text> = definitions
        .contradictions
        .iter()
        .map(|one| {
            let Text { en: what, ko: korean } = one.what.name();
            let (of, a, b) = (&one.of, values(&one.first), values(&one.other));
            let (en, ko, other_en, other_ko) = (a.en, a.ko, b.en, b.ko);
            say!("{of}, {what}: {en}, and {other_en}.", "대상: {of}, 항목: {korean}, 값: {ko} / {other_ko}.")
        })
        .collect();
    let join = |of: fn(&Text) -> &str| sentences.iter().map(of).collect::<Vec<_>>().join(" ");
    let evidence = Text { en: join(|one| &one.en).into(), ko: join(|one| &one.ko).into() };
    let places = definitions.contradictions.iter().flat_map(|one| one.first.iter().chain(&one.other));
    Outcome::Warn(Finding::new(says).evidence(evidence).at(places.map(|read| read.span)))
}

/// The values, with the piece and the line that they were read from.
fn values(filled: &[Filled]) -> Text {
    let Some(first) = filled.first() else { return text("none", "없음") };
    let all: Vec<&str> = filled.iter().map(|one| if one.value.is_empty() { "–" } else { one.value.as_str() }).collect();
    let (all, line, Text { en, ko }) = (all.join(", "), first.line, first.piece.name());
    say!("{all} ({en}, line {line})", "{all}({ko}, {line}행)")
}
