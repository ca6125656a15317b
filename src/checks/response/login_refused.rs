//! An identity pool refused the login.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The identity pool refused the login.
pub static CHECK: Check = Check {
    id: "response/login_refused",
    subject: Subject::Answer(None),
    title: text("the identity pool refused the login", "자격 증명 풀에서 로그인이 거부됨"),
    remedy: text(
        "Compare the providers of the identity pool with the Logins of the call.",
        "자격 증명 풀의 공급자를 호출의 Logins와 비교하세요.",
    ),
    spec: &["Cognito identity pools: external identity providers"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::LoginRefused])
}
