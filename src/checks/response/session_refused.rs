//! A load balancer's own sign-in failed.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The load balancer's own sign-in failed.
pub static CHECK: Check = Check {
    id: "response/session_refused",
    subject: Subject::Answer(None),
    title: text("the load balancer's own sign-in failed", "로드 밸런서의 자체 로그인 실패"),
    remedy: text(
        "Look at the listener's rule, and sign in through the load balancer.",
        "리스너 규칙을 확인하고 로드 밸런서를 통해 로그인하세요.",
    ),
    spec: &["Elastic Load Balancing: authenticate users"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::SessionRefused])
}
