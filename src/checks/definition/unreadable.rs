//! A pasted definition that leaves its grammar.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// A definition that cannot be read.
pub static CHECK: Check = Check {
    id: "definition/unreadable",
    subject: Subject::Definition,
    title: text("a definition that cannot be read", "읽을 수 없는 정의"),
    remedy: text(
        "Paste the whole output again, from its first bracket or line to its last, or mend it at this place.",
        "출력 전체를 첫 괄호나 첫 줄부터 끝까지 다시 붙여넣거나, 표시된 위치를 고치세요.",
    ),
    spec: &["RFC 8259", "YAML 1.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(broken) = &exchange.definitions.broken else { return Outcome::NotApplicable };
    let (form, column, reason) = (&broken.form, broken.column, &broken.reason);
    let Text { en: line, ko: line_ko } = exchange.files.words(broken.span, broken.line);
    let says = say!(
        "the pasted {form} cannot be read from {line}, column {column} on",
        "붙여넣은 {form} 텍스트를 {line_ko} {column}열부터 읽을 수 없습니다"
    );
    let evidence = say!("The parser says: {reason}.", "파서의 메시지: {reason}");
    Outcome::Warn(Finding::new(says).evidence(evidence).at([broken.span]).harmless())
}
