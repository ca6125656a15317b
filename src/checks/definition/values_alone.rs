//! Values for the variables of a Terraform configuration that is not there.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// A file of values, and no resource that reads them.
pub static CHECK: Check = Check {
    id: "definition/values_alone",
    subject: Subject::Definition,
    title: text("values of variables without their configuration", "구성 없이 변수 값만 있음"),
    remedy: text(
        "Open the .tf files of the configuration together with the file of values.",
        "변수 값 파일과 함께 구성의 .tf 파일도 여세요.",
    ),
    spec: &["Terraform: variable definitions (.tfvars) files"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(place) = context.reading.exchange.definitions.values_alone else { return Outcome::NotApplicable };
    let says = text(
        "the file gives values to the variables of a Terraform configuration, and no resource that reads them is here",
        "Terraform 구성의 변수 값만 있고, 그 값을 사용하는 리소스가 없습니다",
    );
    Outcome::Warn(Finding::new(says).at([place]).harmless())
}
