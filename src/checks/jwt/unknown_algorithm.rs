//! An algorithm that nobody here can verify.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::alg;
use crate::jose::verify::{Reason, Verification};
use crate::say;
use crate::text::text;

/// The header names no algorithm, or one that is not verified here.
pub static CHECK: Check = Check {
    id: "jwt/unknown_algorithm",
    subject: Subject::Token(Facet::Header),
    title: text("an algorithm that is not known here", "알 수 없는 서명 알고리즘"),
    remedy: text(
        "Compare the header's alg with the algorithms that the API takes.",
        "헤더의 alg를 API가 허용하는 알고리즘과 비교하세요.",
    ),
    spec: &["RFC 7515 §4.1.1", "RFC 7518 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.header.object.is_ok()) else { return Outcome::NotApplicable };
    let place = crate::checks::header::unreadable::place(context, &jws.header);
    match jws.header().alg() {
        None => Outcome::Fail(
            Finding::new(text("the header names no algorithm", "헤더에 서명 알고리즘이 없습니다")).at([place]),
        ),
        // That it is unsigned is told by the check of the signature.
        Some(name) if alg::is_none(name) => Outcome::NotApplicable,
        Some(name) if context.reading.verification == Verification::NotTried(Reason::UnsupportedAlgorithm) => {
            let says = say!("the algorithm {name} is not verified here", "여기서 검증하지 않는 알고리즘({name})입니다");
            Outcome::Unknown(Need::Nothing, Finding::new(says).at([place]))
        }
        Some(_) => Outcome::NotApplicable,
    }
}
