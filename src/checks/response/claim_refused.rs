//! The server's word that another claim does not fit.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The answer says that a claim does not fit.
pub static CHECK: Check = Check {
    id: "response/claim_refused",
    subject: Subject::Answer(None),
    title: text("the answer says that a claim does not fit", "클레임이 맞지 않는다는 응답"),
    remedy: text(
        "Compare the claim that the message names with what the API asks for.",
        "메시지에 나온 클레임을 API가 요구하는 값과 비교하세요.",
    ),
    spec: &["RFC 7519 §4.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::ClaimRefused])
}
