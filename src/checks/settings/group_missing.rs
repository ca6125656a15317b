//! The groups that the API's own code asks for. No authorizer looks at them, so this is told, not refused.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::scope::first_of;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The user is in none of the groups.
pub static CHECK: Check = Check {
    id: "settings/group_missing",
    subject: Subject::Token(Facet::Groups),
    title: text("in none of the groups", "필요한 그룹에 속하지 않음"),
    remedy: text(
        "Add the user to one of the groups, then sign in again: a group reaches the token at the next sign-in or refresh.",
        "사용자를 필요한 그룹 중 하나에 추가한 뒤 다시 로그인하세요. 그룹은 다음 로그인이나 토큰 새로 고침 때 토큰에 반영됩니다.",
    ),
    spec: &["Cognito: adding groups to a user pool"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let want = &context.want.groups;
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    if want.is_empty() {
        return Outcome::NotApplicable;
    }
    let has = jws.claims().strings("cognito:groups");
    if let Some(group) = first_of(want, &has) {
        return Outcome::Pass(Finding::new(say!(
            "the user is in the group {group}",
            "필요한 그룹({group})에 속한 사용자입니다"
        )));
    }
    let actual = if has.is_empty() { text("no group", "그룹 없음") } else { Text::verbatim(has.join(", ")) };
    let says = text(
        "the user is in none of the groups that the API asks for",
        "API가 요구하는 그룹에 사용자가 속해 있지 않습니다",
    );
    let finding = Finding::new(says).contrast("cognito:groups", actual, Text::verbatim(want.join(", ")));
    if context.rules.compares_groups {
        return Outcome::Fail(finding);
    }
    Outcome::Warn(finding.harmless().evidence(text(
        "API Gateway does not look at groups; AppSync, or the API's own code, may refuse the request.",
        "API Gateway는 그룹을 확인하지 않지만, AppSync나 백엔드 코드가 요청을 거부할 수 있습니다.",
    )))
}
