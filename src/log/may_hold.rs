//! Whether a text may hold a line of a log: a test of few steps, by which most texts are passed over. What it says no to
//! is not read, so that it must not miss a form that the readers know.

use std::borrow::Cow;

use super::{function, shape};
use crate::encoding::marks::Marks;

/// No line of a log is shorter, in bytes; those of an execution log may be.
pub(super) const SHORTEST: usize = 24;

/// Whether a text may hold a line of a log. Takes a few steps for each byte.
#[must_use]
pub fn may_hold(text: &str) -> bool {
    text.split('\n').any(is_like_a_line) || is_like_a_document(text)
}

/// Whether a line is like one of a log, in whatever envelope it stands: the marks of its text in JSON are taken off.
fn is_like_a_line(line: &str) -> bool {
    let line = line.trim();
    let plain = match line.contains('\\') {
        true => Cow::Owned(line.replace("\\t", "\t").replace("\\n", " ").replace('\\', "")),
        false => Cow::Borrowed(line),
    };
    let line = &*plain;
    is_of_an_execution(line)
        || function::is_like(line)
        || (line.len() >= SHORTEST
            && (is_of_columns(line)
                || is_common(line)
                || line.contains(" app/")
                || line.split('\t').any(shape::is_uuid)
                || (line.contains(['{', '<']) && has_members(line))))
}

/// Whether a line is like one of an execution log.
fn is_of_an_execution(line: &str) -> bool {
    let has_id = |(at, _)| line.get(at + 1..at + 37).is_some_and(shape::is_uuid);
    line.match_indices('(').any(has_id) || BEGINNINGS.any_in(line)
}

/// The words with which lines of an execution log begin.
static BEGINNINGS: Marks = Marks::new(&super::execution::BEGINNINGS);

/// Whether a line names columns, or is like a row of them without names.
fn is_of_columns(line: &str) -> bool {
    static NAMES: [&str; 6] = ["@timestamp", "status", "httpMethod", "requestId", "requestTime", "routeKey"];
    if !line.contains([',', '|']) {
        return false;
    }
    let names = || NAMES.iter().filter(|name| line.contains(**name)).count() > 1;
    let pieces = || line.split([',', '"']).map(str::trim);
    let is_row = || pieces().any(shape::is_method) && pieces().any(shape::is_request_id);
    line.contains("@message") || (!line.contains(['{', '=']) && names()) || is_row()
}

/// Whether a line is like one in the Common Log Format: behind a date in brackets the call in quotation marks.
fn is_common(line: &str) -> bool {
    let Some((_, rest)) = line.split_once('[') else { return false };
    let call = |at: usize| rest.get(at + 1..).and_then(|rest| rest.trim_start().strip_prefix('"'));
    rest.match_indices(']').take(MOST).filter_map(|(at, _)| call(at)).any(|call| {
        let end = call.find(' ').unwrap_or_default();
        call.get(..end).is_some_and(shape::is_method)
    })
}

/// How many brackets of a line are looked behind.
const MOST: usize = 64;

/// Whether the text between the first bracket and the last is like a document of lines.
fn is_like_a_document(text: &str) -> bool {
    static OF_DOCUMENTS: Marks = Marks::new(&["\"@message\"", "\"message\"", "\"status\"", "\"field\""]);
    let inside = text.find(['{', '[']).zip(text.rfind(['}', ']'])).and_then(|(start, end)| text.get(start..=end));
    inside.is_some_and(|inside| OF_DOCUMENTS.any_in(inside) && has_members(inside))
}

/// The beginning of an archive of requests (HAR), without blanks.
const ARCHIVE: &str = "{\"log\":{";

/// Whether a text is like the members of an entry: they tell what was decided, and something that only API Gateway writes;
/// or they are a function's.
fn has_members(text: &str) -> bool {
    static REASON: Marks = Marks::new(&[
        "authorizererror",
        "authorizeerror",
        "authenticateerror",
        "autherror",
        "authorizerproperty",
        "authorizerstatus",
        "authorizestatus",
        "authenticatestatus",
        "authorizerintegrationstatus",
    ]);
    static ITS: Marks = Marks::new(&[
        "requestid",
        "apiid",
        "authorizerlatency",
        "integrationlatency",
        "integrationerror",
        "integrationstatus",
        "wafstatus",
        "wafresponse",
        "webacl",
        "resourcepath",
        "routekey",
    ]);
    // Members may be members of members: `{"request":{"id":"…"}}`.
    static AUTHORIZER: Marks = Marks::new(&["authorizer\":{", "authorize\":{", "authenticate\":{", "auth\":{"]);
    static NESTED: Marks = Marks::new(&[
        "request\":{",
        "api\":{",
        "integration\":{",
        "waf\":{",
        "web\":{",
        "acl\":{",
        "resource\":{",
        "route\":{",
    ]);
    static CHALLENGE: Marks = Marks::new(&["invalid_token:", "invalid_request:", "insufficient_scope:"]);
    static TOLD: Marks = Marks::new(&["error", "status", "property"]);
    static TYPES: Marks = Marks::new(&shape::RESPONSE_TYPES);
    let squeezed = || text.chars().filter(|c| !c.is_whitespace() && *c != '\\').map(|c| c.to_ascii_lowercase());
    // An archive of requests has such members below another one, which is none of a log. It may be long, so its
    // beginning is looked at before anything is made of it.
    if squeezed().take(ARCHIVE.len()).eq(ARCHIVE.chars()) && text.contains("\"entries") {
        return false;
    }
    let squeezed: String = squeezed().collect();
    let plain: String = squeezed.chars().filter(char::is_ascii_alphanumeric).collect();
    let has_authorizer = AUTHORIZER.any_in(&squeezed);
    let has_reason = REASON.any_in(&plain) || (has_authorizer && TOLD.any_in(&plain));
    let is_decided = has_reason || plain.contains("status") || CHALLENGE.any_in(&squeezed);
    let is_element = || squeezed.starts_with('<') && squeezed.contains("id=");
    let is_named = || has_reason || has_authorizer || ITS.any_in(&plain) || NESTED.any_in(&squeezed);
    let is_its = || is_named() || TYPES.any_in(text) || is_element();
    let is_functions = || plain.contains("level") && plain.contains("requestid");
    (is_decided && is_its()) || is_functions()
}
