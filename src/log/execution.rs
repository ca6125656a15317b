//! The execution log of a REST API: many lines tell of one call, each with the request's ID (API Gateway: logging;
//! `test-invoke-method`). Header values that it masks are not known.

mod written;

use self::written::{headers, message};
use super::{Entry, Placed, shape, when};
use crate::definitions::denies;
use crate::encoding::json;
use crate::http::logged::LogKind;
use crate::http::responder::Responder;
use crate::span::Span;
use crate::time::NumericDate;

/// The words with which its lines begin, behind the ID.
pub(super) const BEGINNINGS: [&str; 21] = [
    "Extended Request Id: ",
    "Starting execution for request: ",
    "Execution log for request ",
    "Verifying Usage Plan for request: ",
    "API Key ",
    "Usage Plan check ",
    "HTTP Method: ",
    "Method request ",
    "Method response ",
    "Starting authorizer: ",
    "Incoming identity: ",
    "Authorizer result body before parsing: ",
    "Using valid authorizer policy for principal: ",
    "Successfully completed ",
    "Unauthorized request: ",
    "Gateway response ",
    "Method completed with status: ",
    "Execution failed due to ",
    "Endpoint ",
    "Sending request to ",
    "Received response. Status: ",
];

/// A line taken apart.
pub(super) struct Line<'a> {
    /// The request's ID, where the line has it.
    id: Option<&'a str>,
    /// The words behind it.
    words: &'a str,
    /// When.
    at: Option<NumericDate>,
}

impl<'a> Line<'a> {
    /// Takes a line apart; `None` where it is none of an execution log.
    #[must_use]
    pub fn of(line: &'a str) -> Option<Self> {
        let near = line.get(..(0..=line.len().min(NEAR)).rev().find(|at| line.is_char_boundary(*at))?)?;
        let in_brackets = near.match_indices('(').find_map(|(at, _)| {
            let id = line.get(at + 1..at + 37).filter(|id| shape::is_uuid(id))?;
            Some((at, id, line.get(at + 37..)?.strip_prefix(") ")?))
        });
        if let Some((at, id, words)) = in_brackets {
            return Some(Self { id: Some(id), words, at: line.get(..at).and_then(before) });
        }
        let (at, words) = near.find(" : ").map_or((None, line), |found| {
            (line.get(..found).and_then(before), line.get(found + 3..).unwrap_or_default())
        });
        if !BEGINNINGS.iter().any(|begin| words.starts_with(begin)) {
            return None;
        }
        let id = words.rsplit(' ').next().filter(|id| shape::is_uuid(id));
        Some(Self { id, words, at })
    }
}

/// How far into a line its ID is looked for, in bytes.
const NEAR: usize = 160;

/// The moment before the words.
fn before(prefix: &str) -> Option<NumericDate> {
    let prefix = prefix.trim();
    when::read(prefix).or_else(|| when::read(prefix.split(' ').next()?))
}

/// The calls whose lines are still coming.
#[derive(Debug, Default)]
pub(super) struct Executions {
    open: Vec<Open>,
}

/// How many calls may be open at once; the oldest is closed for another one.
const MOST: usize = 64;

/// How much of the lines of a call is kept, in bytes.
const KEPT: usize = 8192;

/// A call whose lines are still coming.
#[derive(Debug)]
struct Open {
    id: String,
    entry: Entry,
    is_decided: bool,
    /// Whether the program behind the API has answered.
    is_passed: bool,
    /// Whether the policy that a function returned denies all that it speaks of.
    is_denied: bool,
    span: Span,
    text: String,
}

impl Executions {
    /// Takes a line, which stands at `span`.
    pub fn take(&mut self, line: &Line<'_>, whole: &str, span: Span, out: &mut Vec<Placed>) {
        let known = match line.id {
            Some(id) => self.open.iter().position(|open| open.id == id || open.id.is_empty()),
            None => self.open.len().checked_sub(1),
        };
        let at = known.unwrap_or_else(|| {
            if self.open.len() == MOST {
                self.open.remove(0).close(out);
            }
            let mut entry = Entry::of(LogKind::Execution);
            entry.logged.responder = Some(Responder::RestApi);
            let id = line.id.unwrap_or_default().to_owned();
            self.open.push(Open {
                id,
                entry,
                is_decided: false,
                is_passed: false,
                is_denied: false,
                span,
                text: String::new(),
            });
            self.open.len() - 1
        });
        let Some(open) = self.open.get_mut(at) else { return };
        if open.id.is_empty() {
            line.id.unwrap_or_default().clone_into(&mut open.id);
        }
        if open.text.len() + whole.len() < KEPT {
            open.text.push_str(whole);
            open.text.push('\n');
        }
        open.span.end = open.span.end.max(span.end);
        open.entry.logged.at = open.entry.logged.at.or(line.at);
        if open.read(line.words) {
            self.open.remove(at).close(out);
        }
    }

    /// Closes what is open.
    pub fn finish(&mut self, out: &mut Vec<Placed>) {
        self.open.drain(..).for_each(|open| open.close(out));
    }
}

impl Open {
    /// Takes the words of a line. Gives whether they are the last of the call.
    fn read(&mut self, words: &str) -> bool {
        let entry = &mut self.entry;
        if let Some(rest) = words.strip_prefix("HTTP Method: ") {
            let (method, path) = rest.split_once(", Resource Path: ").unwrap_or((rest, ""));
            entry.logged.method = Some(method.trim()).filter(|method| shape::is_method(method)).map(str::to_owned);
            entry.logged.path = Some(path.trim().to_owned()).filter(|path| !path.is_empty());
        } else if let Some(rest) = words.strip_prefix("Method request headers: ") {
            entry.request = headers(rest);
        } else if words.starts_with("Unauthorized request: ") {
            self.is_decided = true;
            if entry.message.is_empty() {
                "Unauthorized".clone_into(&mut entry.message);
            }
        } else if let Some(body) = words.strip_prefix("Authorizer result body before parsing: ") {
            let result = json::parse(body.trim()).ok();
            self.is_denied = result.as_ref().and_then(|all| all.value.get("policyDocument")).is_some_and(denies);
        } else if let Some(rest) = words.strip_prefix("Gateway response type: ") {
            let (kind, status) = rest.split_once(" with status code: ").unwrap_or((rest, ""));
            entry.logged.response_type =
                Some(kind.trim()).filter(|kind| shape::is_response_type(kind)).map(str::to_owned);
            entry.status = shape::status(status.trim()).or(entry.status);
            self.is_decided = true;
        } else if let Some(body) = words
            .strip_prefix("Gateway response body: ")
            .or(words.strip_prefix("Method response body after transformations: "))
        {
            // The program behind the API has names of its own.
            let names: &[&str] =
                if self.is_passed { &["message", "Message", "error"] } else { &["message", "Message"] };
            if let Some(message) = message(body, names) {
                entry.message = message;
            }
        } else if words.starts_with("Received response. Status: ") {
            self.is_passed = true;
        } else if let Some(rest) = words.strip_prefix("Execution failed due to ") {
            rest.trim().clone_into(&mut entry.logged.reason);
            self.is_decided = true;
        } else if let Some(rest) = words.strip_prefix("Method completed with status: ") {
            entry.status = shape::status(rest.trim()).or(entry.status);
            self.is_decided |= entry.status.is_some();
            return true;
        }
        false
    }

    fn close(self, out: &mut Vec<Placed>) {
        if !self.is_decided {
            return;
        }
        let Self { mut entry, span, text, .. } = self;
        // What the policy says is the answer's message, where that is not logged.
        if self.is_denied && entry.message.is_empty() && entry.logged.response_type.as_deref() == Some("ACCESS_DENIED")
        {
            DENIED.clone_into(&mut entry.message);
        }
        // Where no gateway response was made, what came back is the program's.
        if self.is_passed && entry.logged.response_type.is_none() {
            entry.logged.responder = Some(Responder::Application);
        }
        if let Some(request) = &mut entry.request {
            request.method.clone_from(&entry.logged.method);
            request.target.clone_from(&entry.logged.path);
        }
        out.push(Placed { entry, span, kept: Some(text) });
    }
}

/// The message where a function's policy denies.
const DENIED: &str = "User is not authorized to access this resource with an explicit deny";

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "3323ffe5-6ddf-45c8-896a-b45ec2284cc0";

    fn read(lines: &[String]) -> Vec<Entry> {
        let (mut executions, mut out) = (Executions::default(), Vec::new());
        for line in lines {
            let parted = Line::of(line).unwrap_or_else(|| panic!("{line}"));
            executions.take(&parted, line, Span::default(), &mut out);
        }
        executions.finish(&mut out);
        out.into_iter().map(|placed| placed.entry).collect()
    }

    #[test]
    fn the_lines_of_a_call_are_put_together() {
        let words = [
            "Extended Request Id: JKJaXmPLvHcESHA=",
            "HTTP Method: GET, Resource Path: /orders",
            "Method request headers: {Host=a.example, Accept=a, b}",
            "Starting authorizer: 62mgrc",
            "Unauthorized request: 1",
            "Gateway response type: EXPIRED_TOKEN with status code: 401",
            "Gateway response body: {\"message\":\"The incoming token has expired\"}",
            "Method completed with status: 401",
        ];
        for prefix in [
            format!("({ID}) "),
            format!("2026-04-09T12:34:56.000Z ({ID}) "),
            "Thu Apr 09 12:34:56 UTC 2026 : ".to_owned(),
        ] {
            let lines: Vec<String> = words.iter().map(|words| format!("{prefix}{words}")).collect();
            let entries = read(&lines);
            let [entry] = entries.as_slice() else { panic!("{prefix}: {entries:?}") };
            assert_eq!((entry.status, entry.logged.route().as_str()), (Some(401), "GET /orders"), "{prefix}");
            assert_eq!(entry.message, "The incoming token has expired");
            assert_eq!(entry.logged.response_type.as_deref(), Some("EXPIRED_TOKEN"));
            assert_eq!(entry.request.as_ref().and_then(|r| r.fields.get("accept")), Some("a, b"));
        }
    }

    #[test]
    fn calls_may_come_at_once_and_none_is_guessed() {
        let other = "fd443056-60d0-425f-874e-e93e5d61351e";
        let entries = read(&[
            format!("Starting authorizer: 62mgrc for request: {ID}"),
            format!("Starting authorizer: 62mgrc for request: {other}"),
            format!("Unauthorized request: {other}"),
        ]);
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].message, "Unauthorized");
        for none in ["", "hello", "(a) Method completed with status: 401", "Method: GET"] {
            assert!(Line::of(none).is_none_or(|line| line.id.is_none()), "{none}");
        }
    }
}
