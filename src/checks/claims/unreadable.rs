//! The payload of a JWT is a JSON object (RFC 7519 §7.2).

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::checks::header::unreadable::{place, says};
use crate::finding::Finding;
use crate::text::text;

/// The claims cannot be read.
pub static CHECK: Check = Check {
    id: "claims/unreadable",
    subject: Subject::Token(Facet::Shape),
    title: text("the claims are not a JSON object", "클레임이 JSON 객체가 아님"),
    remedy: text("Copy the whole token again.", "토큰 전체를 다시 복사하세요."),
    spec: &["RFC 7519 §7.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    match &jws.payload.object {
        Ok(_) => Outcome::Pass(Finding::new(text("the claims are a JSON object", "클레임이 올바른 JSON 객체입니다"))),
        Err(fault) => Outcome::Fail(
            Finding::new(text("the claims cannot be read", "클레임을 읽을 수 없습니다"))
                .evidence(says(fault))
                .at([place(context, &jws.payload)]),
        ),
    }
}
