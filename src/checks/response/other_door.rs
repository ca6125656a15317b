//! An answer whose words are those of another service than the authorizer that is judged by.

use super::by_meaning;
use crate::answers::{Meaning, Told};
use crate::check::response_pattern::{finding, is_own};
use crate::check::{Check, Context, Outcome, Subject};
use crate::http::responder::Responder;
use crate::say;
use crate::text::{Text, text};

/// Another service answered.
pub static CHECK: Check = Check {
    id: "response/other_door",
    subject: Subject::Answer(None),
    title: text("another service answered", "다른 서비스의 응답"),
    remedy: text(
        "Look at the service that answered; the settings of the authorizer here are not asked.",
        "응답한 서비스를 확인하세요. 여기 입력한 권한 부여자의 설정과는 관계가 없습니다.",
    ),
    spec: &["RFC 9110 §15"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    // A sign-in has checks of its own, whatever the authorizer.
    let has_own =
        |told: &Told| told.table.responder == Responder::UserPoolApi || told.row.meaning == Meaning::OauthRefused;
    let told = context.reading.told.filter(|told| !is_own(context, told) && !has_own(told));
    let Some(told) = told else { return Outcome::NotApplicable };
    let mut finding = finding(context, &told);
    finding.remedy = finding.remedy.or_else(|| by_meaning(told.row.meaning).map(|check| check.remedy.clone()));
    let Text { en: responder, ko: korean } = told.table.responder.name();
    let why = finding.evidence.unwrap_or_else(|| text("", ""));
    let (en, ko) = (why.en, why.ko);
    finding.evidence = Some(say!("Answered by: {responder}. {en}", "응답한 곳: {korean}. {ko}"));
    Outcome::Fail(finding)
}
