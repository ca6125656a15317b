//! The requests and answers in a text, whatever they are pasted as, each with its place; and the calls that they make.

use serde::{Deserialize, Serialize};

use super::burp;
use super::har;
use super::http_client;
use super::lines;
use super::panel;
use super::pasted_as::PastedAs;
pub use super::piece::{Field, Piece, What};
use super::request::Request;
use super::response::Response;
use crate::encoding::margin::Bare;
use crate::encoding::outline::{Outline, Value};
use crate::span::Span;

/// A request and the answer to it, as far as they are there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// What was sent.
    pub request: Option<Request>,
    /// What came back in the end.
    pub response: Option<Response>,
    /// Its place, from the first byte of its first message to the last of its last.
    pub span: Span,
    /// The place of the request in it.
    pub request_span: Span,
    /// The place of the answer in it.
    pub response_span: Span,
    /// Where a redirect led to another origin, at which clients drop `Authorization`.
    pub redirected: Option<Redirected>,
    /// The address of the redirect that this answer came after.
    pub location: Option<String>,
    /// For how many calls of a log it stands, which were refused alike; 0 for what no log tells, or alone.
    pub stands_for: u64,
}

impl Call {
    /// The call without a request for an issuer's public documents: that is how somebody got its keys, and not the call
    /// that was refused, unless the answer on the wire says so. `None` where nothing is left.
    #[must_use]
    pub fn without_public_documents(self) -> Option<Self> {
        if !self.request.as_ref().is_some_and(Request::is_for_public_documents) {
            return Some(self);
        }
        let came = self.response.as_ref()?;
        match (came.carried, came.status) {
            (PastedAs::Wire, Some(400..)) => Some(self),
            (PastedAs::Wire, _) => None,
            _ => Some(Self { request: None, span: self.response_span, ..self }),
        }
    }
}

/// A redirect from one origin to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirected {
    /// The origin that sent the client away, such as `https://a.example`; empty where it is not known.
    pub from: String,
    /// The origin that it was sent to.
    pub to: String,
}

/// Every request and answer in `text`, in order.
#[must_use]
pub fn read(text: &str, field: Field) -> Vec<Piece> {
    let bare = Bare::of(text);
    let mut pieces = messages(bare.text(), field);
    if bare.is_changed() {
        pieces.iter_mut().for_each(|piece| piece.span = bare.place(piece.span));
    }
    pieces
}

/// The messages of a text that is an archive of requests (HAR) from its beginning to its end; `None` for any other, most of
/// which are told by their beginning.
#[must_use]
pub fn archive(text: &str) -> Option<Vec<Piece>> {
    let document = text.trim_start_matches(LEADING);
    let members = document.strip_prefix('{')?.trim_start().strip_prefix("\"log\"")?;
    if !members.trim_start().starts_with(':') {
        return None;
    }
    let pieces = har::read(Outline::of(document).ok()?.root());
    (!pieces.is_empty()).then(|| behind(text.len() - document.len(), pieces))
}

/// The pieces of a text, in one in which so many bytes stand before it.
fn behind(skipped: usize, mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.iter_mut().for_each(|piece| piece.span = piece.span.offset(skipped));
    pieces
}

/// What may stand before a document.
const LEADING: [char; 5] = ['\u{feff}', ' ', '\t', '\r', '\n'];

/// The messages of a text without margins.
fn messages(text: &str, field: Field) -> Vec<Piece> {
    let trimmed = text.trim_start_matches(LEADING);
    let skipped = text.len() - trimmed.len();
    if trimmed.starts_with(['{', '['])
        && let Ok(outline) = Outline::of(trimmed)
    {
        return behind(skipped, document(outline.root(), trimmed, field));
    }
    let items = burp::read(trimmed);
    if !items.is_empty() {
        return behind(skipped, items);
    }
    let shown = panel::read(text);
    let shown = if shown.is_empty() { http_client::read(text) } else { shown };
    if shown.is_empty() { lines::read(text, field) } else { shown }
}

/// The messages of a JSON document.
fn document(root: Value<'_>, text: &str, field: Field) -> Vec<Piece> {
    let archived = har::read(root);
    if archived.is_empty()
        && let Some(request) = har::event(root).filter(|_| field == Field::Request)
    {
        return vec![Piece { what: What::Request(request), span: root.span() }];
    }
    if !archived.is_empty() || field == Field::Request {
        return archived;
    }
    // The body of an answer by itself. An object with headers is the event of a Lambda function.
    let is_event = root.get("headers").is_some() || root.get("methodArn").is_some();
    let names = ["message", "Message", "__type", "errors", "error", "errorMessage"];
    let tells = names.iter().any(|name| root.get(name).is_some_and(|value| value.written() != "null"));
    let is_body = match field {
        Field::Editor => tells && !text.contains("eyJ"),
        _ => !is_event,
    };
    let body = || Response { body: text.trim().into(), ..Response::default() };
    if is_body { vec![Piece { what: What::Response(body()), span: root.span() }] } else { Vec::new() }
}

/// The calls that the pieces of one text make: an answer belongs to the request before it, and of several answers in a
/// row the last one counts.
#[must_use]
pub fn calls(pieces: Vec<Piece>) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for Piece { what, span } in pieces {
        match what {
            What::Request(request) => {
                // The transcript of a command shows what the command has sent.
                if let Some(call) = calls.last_mut()
                    && call.response.is_none()
                    && call.request.as_ref().is_some_and(|command| is_sent_by(&request, command))
                {
                    call.request = Some(request);
                    call.request_span = span;
                    call.span.end = span.end;
                    continue;
                }
                // A client that follows a redirect sends a request of its own.
                let location = calls.last().and_then(|last| away(last.response.as_ref()?)).map(str::to_owned);
                let before = calls.last().and_then(|last| last.request.as_ref());
                let redirected = location.as_deref().and_then(|location| Redirected::between(before, location));
                let redirected = redirected
                    .filter(|redirected| request.host().is_some_and(|host| host_of(&redirected.to) == host_of(host)));
                calls.push(Call { request: Some(request), span, request_span: span, redirected, ..Call::default() });
            }
            What::Response(response) => {
                if calls.is_empty() {
                    calls.push(Call { span, ..Call::default() });
                }
                let Some(call) = calls.last_mut() else { continue };
                if let Some(location) = call.response.as_ref().and_then(away) {
                    call.redirected = Redirected::between(call.request.as_ref(), location);
                    call.location = Some(location.to_owned());
                }
                call.response = Some(response);
                call.response_span = span;
                call.span = Span::new(call.span.start, span.end);
            }
        }
    }
    calls
}

/// Whether a request is the one that a command before it sends.
fn is_sent_by(request: &Request, command: &Request) -> bool {
    let path = |request: &Request| {
        let target = request.target.as_deref().unwrap_or_default();
        let behind = target
            .split_once("://")
            .map_or(target, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
        behind.to_owned()
    };
    let is_command = command.carried == PastedAs::Command && request.carried == PastedAs::Wire;
    is_command && request.host() == command.host() && path(request) == path(command)
}

/// The call to look at first: the last one that was refused by an authorizer, else the last that failed, else the last
/// with an answer, else the last.
#[must_use]
pub fn looked_at(calls: &[Call]) -> Option<&Call> {
    let status = |call: &&Call| call.response.as_ref().and_then(|response| response.status);
    // Of several the last; of a log's the last of those that were refused alike most often.
    let last = |fits: fn(Option<u16>) -> bool| {
        calls.iter().filter(|call| fits(status(call))).max_by_key(|call| call.stands_for)
    };
    last(|status| matches!(status, Some(401 | 403)))
        .or_else(|| last(|status| matches!(status, Some(400..))))
        .or_else(|| calls.iter().rev().find(|call| call.response.is_some()))
        .or_else(|| calls.last())
}

/// The address that a redirect leads to.
fn away(response: &Response) -> Option<&str> {
    response.fields.get("location").filter(|_| response.is_redirect())
}

/// The host of an origin, in lower case, without its port.
fn host_of(origin: &str) -> String {
    let rest = origin.split_once("://").map_or(origin, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    host.split(':').next().unwrap_or_default().to_ascii_lowercase()
}

impl Redirected {
    /// A redirect of `request` to `location`, where that is another host, or http in place of https; clients drop
    /// `Authorization` then (curl, requests, `HTTPie`, httpx).
    #[must_use]
    pub fn between(request: Option<&Request>, location: &str) -> Option<Self> {
        let (scheme, rest) = location.split_once("://")?;
        let host = rest.split(['/', '?', '#']).next()?;
        let request = request?;
        let from_scheme =
            request.target.as_deref().and_then(|target| target.split_once("://")).map(|(scheme, _)| scheme);
        let from = request.host()?;
        let is_downgrade = from_scheme == Some("https") && scheme == "http";
        let from_origin = from_scheme.map_or_else(|| from.to_owned(), |scheme| format!("{scheme}://{from}"));
        (is_downgrade || host_of(from) != host_of(host))
            .then(|| Self { from: from_origin, to: format!("{scheme}://{host}") })
    }
}
