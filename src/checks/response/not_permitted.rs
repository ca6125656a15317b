//! The server's word that a scope, a group or a role is missing.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that a scope, group or role is missing.
pub static CHECK: Check = Check {
    id: "response/not_permitted",
    subject: Subject::Answer(Some(Facet::Scopes)),
    title: text("the answer says that a scope, group or role is missing", "범위, 그룹 또는 역할이 부족하다는 응답"),
    remedy: text(
        "Compare the scopes, groups or roles that the API asks for with the token's, and ask for them at the sign-in.",
        "API가 요구하는 범위, 그룹, 역할을 토큰의 값과 비교하고, 로그인할 때 요청하세요.",
    ),
    spec: &["RFC 6750 §3.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::NotPermitted])
}
