//! Two pieces that state different things about one and the same.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Filled;
use crate::encoding::files::Files;
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
    let (definitions, files) = (&context.reading.exchange.definitions, &context.reading.exchange.files);
    let Some(first) = definitions.contradictions.first() else { return Outcome::NotApplicable };
    let (of, Text { en: what, ko: korean }) = (&first.of, first.what.name());
    let says = say!(
        "what was pasted states two different things about {of}: {what}",
        "붙여넣은 내용에 서로 다른 값이 있습니다(설정: {of}, 항목: {korean})"
    );
    let sentences: Vec<Text> = definitions
        .contradictions
        .iter()
        .map(|one| {
            let Text { en: what, ko: korean } = one.what.name();
            let (of, a, b) = (&one.of, values(&one.first, files), values(&one.other, files));
            let (en, ko, other_en, other_ko) = (a.en, a.ko, b.en, b.ko);
            say!("{of}, {what}: {en}, and {other_en}.", "설정: {of}, 항목: {korean}, 값: {ko} / {other_ko}.")
        })
        .collect();
    let evidence = Text::joined(&sentences, " ");
    let places = definitions.contradictions.iter().flat_map(|one| one.first.iter().chain(&one.other));
    Outcome::Warn(Finding::new(says).evidence(evidence).at(places.map(|read| read.span)))
}

/// The values, with the piece, the file and the line that they were read from.
fn values(filled: &[Filled], files: &Files) -> Text {
    let Some(first) = filled.first() else { return text("none", "없음") };
    let all: Vec<&str> = filled.iter().map(|one| if one.value.is_empty() { "–" } else { one.value.as_str() }).collect();
    let (all, Text { en, ko }) = (all.join(", "), first.piece.name());
    let Text { en: line, ko: line_ko } = files.words(first.span, first.line);
    say!("{all} ({en}, {line})", "{all}({ko}, {line_ko})")
}
