//! What came of a trial (`test-invoke-authorizer`, `test-invoke-method`) as an answer, where it was a refusal. That a
//! trial was let through says nothing of a call.

use crate::definitions::{Definitions, Trial};
use crate::http::carried::Carried;
use crate::http::door::Door;
use crate::http::fields::Fields;
use crate::http::logged::{LogKind, Logged};
use crate::http::pieces::Call;
use crate::http::response::Response;
use crate::log::Log;

/// The answers of the trials that were refused.
pub(super) fn calls(definitions: &Definitions) -> Vec<Call> {
    definitions.trials.iter().filter(|trial| trial.status >= 400).map(call).collect()
}

fn call(trial: &Trial) -> Call {
    // The log tells the words, where the trial has no body.
    let logged = Log::of(&trial.log).calls.pop().and_then(|call| call.response);
    let mut response = logged.unwrap_or_else(|| {
        let logged = Logged { door: Some(Door::RestApi), ..Logged::of(LogKind::Execution) };
        Response { carried: Carried::Log, logged: Some(Box::new(logged)), ..Response::default() }
    });
    response.status = Some(trial.status);
    if !trial.body.is_empty() {
        response.body.clone_from(&trial.body);
    }
    if !trial.fields.is_empty() {
        response.fields = Fields(trial.fields.clone());
    }
    Call { response: Some(response), span: trial.span, response_span: trial.span, ..Call::default() }
}
