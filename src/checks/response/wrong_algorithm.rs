//! The server's word that the algorithm is not allowed.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the algorithm is not allowed.
pub static CHECK: Check = Check {
    id: "response/wrong_algorithm",
    subject: Subject::Answer(Some(Facet::Header)),
    title: text("the answer says that the algorithm is not allowed", "알고리즘이 허용되지 않는다는 응답"),
    remedy: text(
        "Compare the token's alg with the algorithms that are allowed. Cognito signs with RSA and SHA-256.",
        "토큰의 alg를 허용된 알고리즘과 비교하세요. Cognito는 RSA와 SHA-256으로 서명합니다.",
    ),
    spec: &["RFC 7515 §4.1.1", "RFC 8725 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WrongAlgorithm])
}
