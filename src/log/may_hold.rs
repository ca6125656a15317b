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
    let text = text.trim();
    // An archive on one line, which may be long.
    if !text.contains('\n') && is_archive(text) && between_brackets(text).is_some_and(is_archive) {
        return false;
    }
    let words = Words { of_an_execution: BEGINNINGS.any_in(text), of_a_balancer: text.contains(BALANCER) };
    text.split('\n').any(|line| is_like_a_line(line, words)) || is_like_a_document(text)
}

/// What some line of the text has, which then need not be looked for in each.
#[derive(Clone, Copy)]
struct Words {
    /// The beginning of a line of an execution log.
    of_an_execution: bool,
    /// A load balancer's name.
    of_a_balancer: bool,
}

/// What a load balancer's lines name it by.
const BALANCER: &str = " app/";

/// Whether a line is like one of a log, in whatever envelope it stands: the marks of its text in JSON are taken off.
fn is_like_a_line(line: &str, words: Words) -> bool {
    let line = line.trim();
    // By its signs alone, most lines are none.
    let signs = Signs::of(line);
    if !(signs.has_any() || words.of_an_execution || words.of_a_balancer) || is_archive(line) {
        return false;
    }
    let plain = match signs.escape {
        true => Cow::Owned(line.replace("\\t", "\t").replace("\\n", " ").replace('\\', "")),
        false => Cow::Borrowed(line),
    };
    let line = &*plain;
    (signs.parenthesis && has_an_id(line))
        || (words.of_an_execution && BEGINNINGS.any_in(line))
        || (signs.bracket && function::is_like(line))
        || (line.len() >= SHORTEST
            && ((signs.column && is_of_columns(line))
                || (signs.bracket && is_common(line))
                || (words.of_a_balancer && line.contains(BALANCER))
                || (signs.tab && line.split('\t').any(shape::is_uuid))
                || (signs.member && has_members(line))))
}

/// The characters of a line without which it is none of some logs.
#[derive(Clone, Copy, Default)]
struct Signs {
    /// `\`, behind which any other may be meant.
    escape: bool,
    /// `(`, before the ID of an execution.
    parenthesis: bool,
    /// `,` or `|`, between columns.
    column: bool,
    /// `[`, before a date, a version or a level.
    bracket: bool,
    /// A tab, between the columns of a function's log.
    tab: bool,
    /// `{` or `<`, before members.
    member: bool,
}

impl Signs {
    fn of(line: &str) -> Self {
        let mut signs = Self::default();
        for byte in line.bytes() {
            match byte {
                b'\\' => (signs.escape, signs.tab) = (true, true),
                b'(' => signs.parenthesis = true,
                b',' | b'|' => signs.column = true,
                b'[' => signs.bracket = true,
                b'\t' => signs.tab = true,
                b'{' | b'<' => signs.member = true,
                _ => {}
            }
        }
        signs
    }

    const fn has_any(self) -> bool {
        self.parenthesis || self.column || self.bracket || self.tab || self.member
    }
}

/// Whether a line has the ID of an execution in parentheses.
fn has_an_id(line: &str) -> bool {
    line.match_indices('(').any(|(at, _)| line.get(at + 1..at + 37).is_some_and(shape::is_uuid))
}

/// The words with which lines of an execution log begin.
static BEGINNINGS: Marks = Marks::new(&super::execution::BEGINNINGS);

/// Whether a line names columns, or is like a row of them without names.
fn is_of_columns(line: &str) -> bool {
    static NAMES: [&str; 6] = ["@timestamp", "status", "httpMethod", "requestId", "requestTime", "routeKey"];
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
    between_brackets(text).is_some_and(|inside| OF_DOCUMENTS.any_in(inside) && has_members(inside))
}

fn between_brackets(text: &str) -> Option<&str> {
    text.find(['{', '[']).zip(text.rfind(['}', ']'])).and_then(|(start, end)| text.get(start..=end))
}

/// The beginning of an archive of requests (HAR), without blanks.
const ARCHIVE: &str = "{\"log\":{";

/// Whether a text is an archive of requests, which has the members of a log below another one, and is none. It may be
/// long, so its beginning is looked at before anything is made of it.
fn is_archive(text: &str) -> bool {
    squeezed(text).take(ARCHIVE.len()).eq(ARCHIVE.chars()) && text.contains("\"entries")
}

/// A text without its blanks and escapes, in lower case.
fn squeezed(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\\').map(|c| c.to_ascii_lowercase())
}

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
    if is_archive(text) {
        return false;
    }
    let squeezed: String = squeezed(text).collect();
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
