//! What came of a trial (`test-invoke-authorizer`, `test-invoke-method`) as an answer, where it was a refusal. That a
//! trial was let through says nothing of a call.

use super::readers::Readers;
use crate::definitions::{Definitions, Trial};
use crate::http::fields::Fields;
use crate::http::logged::{LogKind, Logged};
use crate::http::pasted_as::PastedAs;
use crate::http::pieces::Call;
use crate::http::responder::Responder;
use crate::http::response::Response;

/// The answers of the trials that were refused. Their logs are read by `readers`.
pub(super) fn calls(readers: &dyn Readers, definitions: &Definitions) -> Vec<Call> {
    definitions.trials.iter().filter(|trial| trial.status >= 400).map(|trial| call(readers, trial)).collect()
}

fn call(readers: &dyn Readers, trial: &Trial) -> Call {
    // The log tells the words, where the trial has no body.
    let logged = readers.log(&trial.log).calls.pop().and_then(|call| call.response);
    let mut response = logged.unwrap_or_else(|| {
        let logged = Logged { responder: Some(Responder::RestApi), ..Logged::of(LogKind::Execution) };
        Response { carried: PastedAs::Log, logged: Some(Box::new(logged)), ..Response::default() }
    });
    response.status = Some(trial.status);
    if !trial.body.is_empty() {
        response.body = trial.body.as_str().into();
    }
    if !trial.fields.is_empty() {
        response.fields = Fields(trial.fields.clone());
    }
    Call { response: Some(response), span: trial.span, response_span: trial.span, ..Call::default() }
}
