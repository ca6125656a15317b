//! A call and the line of a log that tells of it.

use crate::http::pieces::Call;
use crate::http::response::Response;
use crate::order;
use crate::span::Span;

/// The calls of a text and those that its lines of logs tell of, in order. One call beside one line is the same call,
/// where the two do not speak against each other.
pub(super) fn joined(mut calls: Vec<Call>, mut logged: Vec<Call>) -> Vec<Call> {
    if let ([call], [line]) = (calls.as_mut_slice(), logged.as_slice())
        && let Some(told) = line.response.as_ref().filter(|told| fits(call.response.as_ref(), told))
    {
        match &mut call.response {
            Some(came) => {
                came.status = came.status.or(told.status);
                came.logged.clone_from(&told.logged);
            }
            None => {
                call.response = Some(told.clone());
                call.response_span = line.response_span;
            }
        }
        call.span = Span::new(call.span.start.min(line.span.start), call.span.end.max(line.span.end));
        return calls;
    }
    calls.append(&mut logged);
    order::by_key(&mut calls, |call| call.span.start);
    calls
}

/// Whether an answer may be the one that a line tells of.
fn fits(came: Option<&Response>, told: &Response) -> bool {
    let statuses = (came.and_then(|came| came.status), told.status);
    !matches!(statuses, (Some(one), Some(other)) if one != other)
}
