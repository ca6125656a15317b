//! An error of a bearer token that is told in words of its own (RFC 6750 §3.1).

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::secret::mask;
use crate::text::{Text, text};

/// `www-authenticate` names an error.
pub static CHECK: Check = Check {
    id: "response/other_error",
    subject: Subject::Answer(None),
    title: text("the answer names an error", "응답에 오류가 나와 있음"),
    remedy: text(
        "Compare what the answer says with the token's issuer, key, audience and scopes.",
        "응답의 설명을 토큰의 발급자, 키, 대상, 범위와 비교하세요.",
    ),
    spec: &["RFC 6750 §3.1"],
    run,
};

const SCOPE: Text = text(
    "Sign in again and ask for one of the scopes that the answer names, or send the access token where an ID token was sent.",
    "응답에 나온 범위 중 하나를 요청해 다시 로그인하세요. ID 토큰을 보냈다면 액세스 토큰을 보내세요.",
);

fn run(context: &Context<'_>) -> Outcome {
    let challenge = context.reading.exchange.response.as_ref().and_then(|r| r.challenge());
    let Some(challenge) = challenge.filter(|c| c.get("error").is_some()) else { return Outcome::NotApplicable };
    let error = mask::tokens(challenge.get("error").unwrap_or_default());
    let finding = match error.as_str() {
        "insufficient_scope" => Finding::new(text(
            "the answer says that the token lacks a scope that is asked for",
            "응답에 따르면 필요한 범위가 토큰에 없습니다",
        ))
        .remedy(SCOPE),
        _ => Finding::new(say!("the answer names the error {error}", "응답에 나온 오류: {error}")),
    };
    let description = challenge.get("error_description").map(|d| {
        let d = mask::tokens(d);
        say!("It says: {d}.", "설명: {d}")
    });
    let finding = Finding { evidence: description, ..finding };
    let outcome = if context.reading.told.is_some() { Outcome::Warn } else { Outcome::Fail };
    // The scopes are those of the route, not of the token.
    outcome(match challenge.get("scope") {
        Some(scopes) => {
            let has = context.reading.jws().map(|j| j.claims().scopes().join(" ")).filter(|has| !has.is_empty());
            let has = has.map_or_else(|| text("no scope", "범위 없음"), Text::verbatim);
            finding.contrast("scope", has, Text::verbatim(mask::tokens(scopes)))
        }
        None => finding,
    })
}
