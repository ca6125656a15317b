//! What is deployed against what is configured.

use crate::check::{Check, Context, Outcome, Subject};
use crate::definitions::{Filled, Kind, Undeployed};
use crate::encoding::files::Files;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The configured method differs from the deployed one.
pub static CHECK: Check = Check {
    id: "definition/not_deployed",
    subject: Subject::Definition,
    title: text("the last change is not deployed", "마지막 변경이 배포되지 않음"),
    remedy: text(
        "Deploy the API to its stage: create-deployment with the name of the stage.",
        "API를 스테이지에 배포하세요. create-deployment에 스테이지 이름을 지정하면 됩니다.",
    ),
    spec: &["API Gateway: deploying an API"],
    run,
};

/// How many differences are told.
const MOST: usize = 5;

fn run(context: &Context<'_>) -> Outcome {
    let (definitions, files) = (&context.reading.exchange.definitions, &context.reading.exchange.files);
    let all = &definitions.undeployed;
    let Some(first) = all.first.first() else { return Outcome::NotApplicable };
    let (route, Text { en: what, ko: korean }) = (&first.route, first.what.name());
    let says = say!(
        "what is deployed of {route} differs from what is configured: {what}",
        "배포된 설정과 현재 설정이 다릅니다(메서드: {route}, 항목: {korean})"
    );
    let mut told: Vec<Text> = all.first.iter().take(MOST).map(|one| difference(one, files)).collect();
    if let rest @ 1.. = all.count.saturating_sub(told.len()) {
        told.push(say!("{rest} more differ.", "그 밖의 차이: {rest}건"));
    }
    if let Some(stage) = definitions.stages.iter().find(|stage| stage.is_automatic) {
        let name = &stage.name;
        told.push(say!(
            "The stage {name} deploys each change by itself (AutoDeploy): either the export is older than the change, or its deployment failed.",
            "{name} 스테이지는 변경을 자동으로 배포합니다(AutoDeploy). 내보낸 파일이 변경 이전의 것이거나 배포가 실패한 것입니다."
        ));
    }
    let evidence = Text::joined(&told, " ");
    let places = all.first.iter().flat_map(|one| one.configured.iter().chain(&one.deployed)).map(|read| read.span);
    let finding = Finding::new(says).evidence(evidence).at(places);
    if !context.want.is_undeployed {
        return Outcome::Warn(finding.harmless());
    }
    let says = say!(
        "the last change is not deployed. By what is configured the token fits, and by what is deployed it does not ({what} of {route})",
        "마지막 변경이 배포되지 않았습니다. 토큰은 현재 설정에는 맞지만 배포된 설정에는 맞지 않습니다(메서드: {route}, 항목: {korean})"
    );
    // The export of an HTTP API without a stage is what is configured, and does not say which of the two it is.
    let is_http = definitions.authorizers.iter().any(|one| one.is_deployed && one.kind == Kind::HttpJwt);
    Outcome::Fail(Finding { says, is_inferred: is_http, ..finding })
}

/// A difference in a sentence, with both values and both places.
fn difference(one: &Undeployed, files: &Files) -> Text {
    let (route, Text { en: what, ko: korean }) = (&one.route, one.what.name());
    let [Text { en: was, ko: was_ko }, Text { en: is, ko: is_ko }] =
        [&one.deployed, &one.configured].map(|all| values(all, files));
    say!(
        "{route}, {what}: deployed {was}, configured {is}.",
        "메서드: {route}, 항목: {korean}, 배포된 값: {was_ko}, 현재 설정: {is_ko}."
    )
}

fn values(filled: &[Filled], files: &Files) -> Text {
    let words = |one: &Filled| {
        let value = if one.value.is_empty() { "–" } else { &one.value };
        let (member, Text { en, ko }) = (&one.member, files.words(one.span, one.line));
        say!("{value} ({member}, {en})", "{value}({member}, {ko})")
    };
    let all: Vec<Text> = filled.iter().map(words).collect();
    if all.is_empty() { text("–", "–") } else { Text::joined(&all, ", ") }
}
