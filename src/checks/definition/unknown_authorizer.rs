//! A method that names an authorizer which is not among those that were pasted.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The method's authorizer is another one than was pasted.
pub static CHECK: Check = Check {
    id: "definition/unknown_authorizer",
    subject: Subject::Definition,
    title: text("the method names another authorizer", "메서드에 연결된 다른 권한 부여자"),
    remedy: text(
        "Paste the authorizer with this ID, or the output of get-authorizers for the same API.",
        "이 ID의 권한 부여자나, 같은 API의 get-authorizers 출력을 붙여넣으세요.",
    ),
    spec: &["API Gateway: authorizerId"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(read) = &context.want.unknown_authorizer else { return Outcome::NotApplicable };
    let id = &read.value;
    let says = say!(
        "the method's authorizer is {id}, which is not among the pasted ones",
        "메서드에 연결된 권한 부여자({id})가 붙여넣은 목록에 없습니다"
    );
    let authorizers = &context.reading.exchange.definitions.authorizers;
    let others: Vec<&str> = authorizers.iter().filter_map(|one| one.id.as_deref()).collect();
    let others = others.join(", ");
    let evidence = say!("Pasted are: {others}.", "붙여넣은 권한 부여자: {others}");
    Outcome::Warn(Finding::new(says).evidence(evidence).at([read.span]))
}
