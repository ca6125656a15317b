//! The errors of the authorization and token endpoints (RFC 6749 §4.1.2.1, §5.2).

use crate::answers::Meaning;
use crate::check::response_pattern::finding;
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::error::ERRORS;
use crate::say;
use crate::text::text;

/// The sign-in was refused.
pub static CHECK: Check = Check {
    id: "response/oauth_error",
    subject: Subject::Answer(None),
    title: text("the sign-in was refused", "로그인이 거부됨"),
    remedy: text(
        "Compare the client's settings with those of the app client in the user pool.",
        "클라이언트 설정을 사용자 풀의 앱 클라이언트 설정과 비교하세요.",
    ),
    spec: &["RFC 6749 §4.1.2.1", "RFC 6749 §5.2", "Cognito: token endpoint"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(response) = &context.reading.exchange.response else { return Outcome::NotApplicable };
    if let Some(told) = context.reading.told {
        let is_oauth = told.row.meaning == Meaning::OauthRefused;
        return if is_oauth { Outcome::Fail(finding(context, &told)) } else { Outcome::NotApplicable };
    }
    let named = response.member("error");
    // The authorization endpoint answers in the address it redirects to.
    let location = response.fields.get("location").unwrap_or_default();
    let redirected = ERRORS.iter().map(|(id, _)| *id).find(|id| location.contains(&format!("error={id}")));
    // A method is refused elsewhere as well; the request tells where, if it is there.
    let asked = context.reading.exchange.request.as_ref().and_then(|request| request.target.as_deref());
    let is_oauth = asked.is_none_or(|target| target.contains("/oauth2/"));
    let not_allowed = (is_oauth && response.status == Some(405)).then_some("method_not_allowed");
    let Some((id, meaning)) =
        ERRORS.iter().find(|(id, _)| [named.as_deref(), redirected, not_allowed].contains(&Some(id)))
    else {
        return Outcome::NotApplicable;
    };
    let says = say!("the OAuth endpoint refused the sign-in: {id}", "OAuth 엔드포인트가 로그인을 거부했습니다({id})");
    let (en, ko) = (&meaning.en, &meaning.ko);
    Outcome::Fail(Finding::new(says).evidence(say!("It means: {en}", "의미: {ko}")))
}
