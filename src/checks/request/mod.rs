//! The request that was sent.

pub mod another_origin;
pub mod aws_signature;
pub mod header_absent;
pub mod hidden;
pub mod misplaced;
pub mod misspelt;
pub mod no_cors;
pub mod no_session;
pub mod not_a_form;
pub mod not_a_token;
pub mod not_read;
pub mod other_door;
pub mod other_scheme;
pub mod other_token;
pub mod preflight;
pub mod put_in_later;
pub mod repeated_header;
pub mod session_cookie;
pub mod several_values;
pub mod stray_in_value;

use crate::check::{Check, Context};
use crate::encoding::blank;
use crate::http::authorizer::Kind;
use crate::http::decided_by;
use crate::http::fields::{Fields, Split};
use crate::http::responder::Responder;
use crate::intake;
use crate::jose::compact::begins_as_header;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &another_origin::CHECK,
    &aws_signature::CHECK,
    &header_absent::CHECK,
    &hidden::CHECK,
    &misplaced::CHECK,
    &misspelt::CHECK,
    &no_cors::CHECK,
    &no_session::CHECK,
    &not_a_form::CHECK,
    &not_a_token::CHECK,
    &not_read::CHECK,
    &other_door::CHECK,
    &other_scheme::CHECK,
    &other_token::CHECK,
    &preflight::CHECK,
    &put_in_later::CHECK,
    &repeated_header::CHECK,
    &session_cookie::CHECK,
    &several_values::CHECK,
    &stray_in_value::CHECK,
];

/// The value that the request carries at the token source; where there is no request, the text of the box when it is a
/// value by itself: a header line, or a short line without a token.
fn value(context: &Context<'_>) -> Option<String> {
    let reading = context.reading;
    if let Some(request) = &reading.exchange.request {
        return request.value_at(context.want.token_source());
    }
    let text = reading.source.trim_matches(blank::is_blank);
    let is_one = reading.exchange.is_empty() && !text.is_empty() && !text.contains('\n');
    let header = Split::of(text).filter(|field| is_one && field.name.eq_ignore_ascii_case("authorization"));
    let alone = is_one && reading.tokens.is_empty() && text.len() <= LONGEST && !text.starts_with('{');
    header.map(|field| field.value).or(alone.then_some(text)).map(str::to_owned)
}

/// The longest text that is taken for a value, in bytes.
const LONGEST: usize = 300;

/// Whether the service that was asked reads no token from a header at all.
fn is_read_by_none(context: &Context<'_>) -> bool {
    let exchange = &context.reading.exchange;
    let responder = decided_by::of(exchange.request.as_ref(), exchange.response.as_ref()).map(|judge| judge.responder);
    let is_elsewhere =
        responder.is_some_and(|responder| responder == Responder::LoadBalancer || Kind::at(responder).next().is_none());
    is_elsewhere || context.rules.reads_no_header
}

/// The name of the first header that holds a token.
fn elsewhere(fields: &Fields) -> Option<&str> {
    let holds = |value: &str| intake::find(value).iter().any(|found| begins_as_header(&found.clean));
    fields.0.iter().find(|(_, value)| holds(value)).map(|(name, _)| name.as_str())
}
