//! The JOSE Header is a JSON object (RFC 7515 §4).

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::compact::{Document, DocumentFault};
use crate::say;
use crate::text::{Text, text};

/// The JOSE Header cannot be read.
pub static CHECK: Check = Check {
    id: "header/unreadable",
    subject: Subject::Token(Facet::Shape),
    title: text("the header is not a JSON object", "헤더가 JSON 객체가 아님"),
    remedy: text("Copy the whole token again.", "토큰 전체를 다시 복사하세요."),
    spec: &["RFC 7515 §4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    match &jws.header.object {
        Ok(_) => Outcome::Pass(Finding::new(text("the header is a JSON object", "헤더가 올바른 JSON 객체입니다"))),
        Err(fault) => Outcome::Fail(
            Finding::new(text("the header cannot be read", "헤더를 읽을 수 없습니다"))
                .evidence(says(fault))
                .at([place(context, &jws.header)]),
        ),
    }
}

/// The place of a segment in the pasted text.
pub(in crate::checks) fn place(context: &Context<'_>, document: &Document) -> crate::span::Span {
    context.reading.locate(document.segment.span)
}

/// Why a segment holds no JSON object.
pub(in crate::checks) fn says(fault: &DocumentFault) -> Text {
    match fault {
        DocumentFault::NotUtf8 { at } => {
            say!(
                "Its bytes are not UTF-8 from byte {at} on.",
                "UTF-8로 읽을 수 없는 바이트가 있습니다(바이트 위치 {at})."
            )
        }
        DocumentFault::NotJson(malformed) => {
            let (line, column, reason) = (malformed.line, malformed.column, &malformed.reason);
            say!(
                "It is not JSON: {reason}, at line {line}, column {column}.",
                "{line}행 {column}열에서 JSON 형식이 깨집니다({reason})."
            )
        }
        DocumentFault::NotAnObject => text("It is JSON, but not an object.", "JSON이지만 객체가 아닙니다."),
    }
}
