//! What is deployed against what is configured.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::Route;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The configured method differs from the deployed one.
pub static CHECK: Check = Check {
    id: "definition/not_deployed",
    subject: Subject::Definition,
    title: text("the last change is not deployed", "마지막 변경이 배포되지 않음"),
    remedy: text("Deploy the API to its stage.", "API를 스테이지에 배포하세요."),
    spec: &["API Gateway: deploying an API"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let routes = &context.reading.exchange.definitions.routes;
    let of = |is_deployed: bool| routes.iter().filter(move |route| route.is_deployed == is_deployed);
    let pairs = of(true).flat_map(|deployed| of(false).map(move |configured| (deployed, configured)));
    let mut differing = pairs.filter(|(deployed, configured)| is_same(deployed, configured));
    let Some((deployed, configured)) = differing.find(|(a, b)| a.scope_values() != b.scope_values()) else {
        return Outcome::NotApplicable;
    };
    let words = |route: &Route| match route.scope_values() {
        scopes if scopes.is_empty() => text("no scopes", "범위 없음"),
        scopes => Text::verbatim(scopes.join(", ")),
    };
    let (is, was) = (words(configured), words(deployed));
    let (verb, path) = (deployed.verb.as_deref().unwrap_or("ANY"), deployed.path.as_deref().unwrap_or_default());
    let says = say!(
        "the scopes of {verb} {path} were changed and not deployed",
        "메서드({verb} {path})의 범위가 변경되었지만 배포되지 않았습니다"
    );
    let (en, ko, was_en, was_ko) = (is.en, is.ko, was.en, was.ko);
    let evidence = say!(
        "Configured: {en}. Deployed, in the export: {was_en}.",
        "설정된 값: {ko}. 내보낸 파일에 있는 배포된 값: {was_ko}"
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([configured.span, deployed.span]).harmless())
}

/// Whether two are the same method: of one whose path was not told, the verb decides where it is the only one.
fn is_same(deployed: &Route, configured: &Route) -> bool {
    let is_verb = deployed.verb == configured.verb;
    is_verb && configured.path.as_ref().is_none_or(|path| deployed.path.as_ref() == Some(path))
}
