//! An answer of the API of user pools.

use super::by_meaning;
use crate::check::response_pattern::{finding, is_own};
use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::authorizer::Kind;
use crate::http::responder::Responder;
use crate::say;
use crate::secret::mask;
use crate::text::text;

/// The Cognito API refused the request.
pub static CHECK: Check = Check {
    id: "response/cognito_refused",
    subject: Subject::Answer(None),
    title: text("the Cognito API refused the request", "Cognito API가 거부함"),
    remedy: text(
        "Look at the call to Cognito: what its message names, or the token that was sent there.",
        "Cognito 호출에서 메시지에 나온 값이나 보낸 토큰을 확인하세요.",
    ),
    spec: &["Cognito API: common errors"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let reading = context.reading;
    let Some(response) = &reading.exchange.response else { return Outcome::NotApplicable };
    match reading.told {
        // What is said of an access token that is at hand is judged by that token.
        Some(told) if is_own(context, &told) && told.row.words.contains("Access Token") && reading.jws().is_some() => {
            Outcome::NotApplicable
        }
        Some(told) if told.table.responder == Responder::UserPoolApi => {
            let finding = finding(context, &told);
            let general = by_meaning(told.row.meaning).map(|check| check.remedy.clone());
            Outcome::Fail(Finding { remedy: finding.remedy.clone().or(general), ..finding })
        }
        // An identity pool has an exception of this name, too.
        None if response.error_type() == "NotAuthorizedException" && context.authorizer != Kind::IdentityPool => {
            let message = mask::tokens(&response.message());
            Outcome::Fail(
                Finding::new(text(
                    "the Cognito API answered NotAuthorizedException, not API Gateway",
                    "API Gateway가 아니라 Cognito API가 NotAuthorizedException으로 응답했습니다",
                ))
                .evidence(say!("Its message: {message}", "메시지: {message}")),
            )
        }
        _ => Outcome::NotApplicable,
    }
}
