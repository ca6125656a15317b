//! A stage that serves another deployment than the newest.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The stage serves an older deployment, or the newest failed.
pub static CHECK: Check = Check {
    id: "definition/old_deployment",
    subject: Subject::Definition,
    title: text("the stage serves an older deployment", "이전 배포를 사용하는 스테이지"),
    remedy: text(
        "Deploy the API to this stage again, or point the stage to the deployment that you mean.",
        "이 스테이지에 API를 다시 배포하거나, 스테이지의 배포를 원하는 배포로 바꾸세요.",
    ),
    spec: &["API Gateway: deploying an API"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let definitions = &context.reading.exchange.definitions;
    if let Some(failed) = definitions.failed() {
        let (id, date) = (&failed.id.value, &failed.date);
        let says = say!(
            "the newest deployment, {id} of {date}, failed, so its changes are not deployed",
            "가장 최근 배포({id}, {date})가 실패하여 변경이 배포되지 않았습니다"
        );
        return Outcome::Warn(Finding::new(says).at([failed.id.span]).harmless());
    }
    let Some((stage, served, newest)) = definitions.behind() else { return Outcome::NotApplicable };
    let (name, was, is) = (&stage.name, &served.date, &newest.date);
    let says = say!(
        "the stage {name} serves the deployment of {was}, and there is a newer one of {is}",
        "{name} 스테이지가 {was}의 배포를 사용하지만 더 최근의 배포({is})가 있습니다"
    );
    let (old, new) = (&served.id.value, &newest.id.value);
    let evidence = say!("It serves {old}; the newest is {new}.", "사용 중인 배포: {old}, 가장 최근 배포: {new}");
    Outcome::Warn(Finding::new(says).evidence(evidence).at([stage.span, newest.id.span]).harmless())
}
