//! A setting that the text only names.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A value that only the deployment knows.
pub static CHECK: Check = Check {
    id: "definition/unresolved",
    subject: Subject::Definition,
    title: text("a value that only the deployment knows", "배포 후에야 알 수 있는 값"),
    remedy: text(
        "Type the value into the form, or paste what the AWS CLI prints of the deployed API.",
        "폼에 값을 입력하거나, 배포된 API에 대한 AWS CLI 출력을 붙여넣으세요.",
    ),
    spec: &["CloudFormation: intrinsic functions"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let open: Vec<_> = context.want.read.iter().filter(|read| read.is_open).collect();
    let Some(first) = open.first() else { return Outcome::NotApplicable };
    let (member, name) = (&first.member, &first.value);
    let says = say!(
        "what the template names by {member} is not known from it: {name}",
        "템플릿({member})에서는 이름({name})만 알 수 있고 실제 값은 알 수 없습니다"
    );
    Outcome::Warn(Finding::new(says).at(open.iter().map(|read| read.span)))
}
