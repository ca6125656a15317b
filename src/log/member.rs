//! What the members of an access log's line tell. Their names are chosen by people, most often after the variables of
//! `$context` (API Gateway: variables for access logging); a value that is known by its shape needs no name.

use super::Entry;
use super::{shape, when};
use crate::answers;
use crate::http::logged::LogKind;
use crate::http::responder::Responder;

/// What a member is, by its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Status,
    AuthorizerStatus,
    Reason,
    Message,
    ResponseType,
    Method,
    Path,
    Resource,
    RouteKey,
    Time,
    Client,
    RequestId,
    OfApiGateway,
}

/// The longest name that is known, in bytes.
const LONGEST: usize = 40;

/// What a name says, whatever the case, the separators, and a `$context` before it.
fn what(name: &str) -> Option<What> {
    if name.len() > LONGEST {
        return None;
    }
    let mut plain = [0_u8; LONGEST];
    let letters = name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
    let length = plain.iter_mut().zip(letters).map(|(to, from)| *to = from).count();
    let plain = plain.get(..length)?;
    let plain = plain.strip_prefix(b"context").unwrap_or(plain);
    Some(match plain {
        b"status" | b"statuscode" | b"responsestatus" | b"httpstatus" => What::Status,
        b"authorizerstatus" | b"authorizestatus" | b"authenticatestatus" => What::AuthorizerStatus,
        b"authorizererror"
        | b"authorizererrormessage"
        | b"authorizeerror"
        | b"authenticateerror"
        | b"autherror"
        | b"authorizerproperty" => What::Reason,
        b"errormessage" | b"errormessagestring" | b"message" | b"error" => What::Message,
        b"errorresponsetype" | b"responsetype" | b"gatewayresponsetype" => What::ResponseType,
        b"httpmethod" | b"method" | b"requestmethod" => What::Method,
        b"path" | b"requestpath" | b"uri" | b"requesturi" => What::Path,
        b"resourcepath" => What::Resource,
        b"routekey" => What::RouteKey,
        b"requesttime" | b"requesttimeepoch" | b"timestamp" | b"time" => What::Time,
        b"identitysourceip" | b"sourceip" | b"ip" | b"clientip" => What::Client,
        b"requestid" | b"extendedrequestid" | b"awsrequestid" => What::RequestId,
        b"apiid"
        | b"authorizerlatency"
        | b"authorizerintegrationlatency"
        | b"integrationlatency"
        | b"integrationerrormessage"
        | b"integrationstatus"
        | b"wafstatus"
        | b"wafresponsecode"
        | b"webaclarn"
        | b"authorizerrequestid"
        | b"authorizerintegrationstatus" => What::OfApiGateway,
        _ => return None,
    })
}

/// The entry that these members make; `None` where they are none of an access log of API Gateway: it takes a status, or
/// the reason of an authorizer, and something that only API Gateway writes.
#[must_use]
pub(super) fn entry<'a>(members: impl Iterator<Item = (&'a str, &'a str)>) -> Option<Entry> {
    let mut entry = Entry::of(LogKind::Access);
    let (mut authorizer_status, mut is_its) = (None, false);
    let (mut resource, mut responder, mut is_event) = (None, None, false);
    // Values whose names say nothing are looked at where the reason is not told otherwise.
    let mut others: [&str; OTHERS] = [""; OTHERS];
    let mut free = others.iter_mut();
    for (name, value) in members {
        is_event |= name.starts_with("headers.") || name.starts_with("log.");
        if value.is_empty() || value == "-" {
            is_its |= what(name) == Some(What::Reason);
            continue;
        }
        match what(name) {
            Some(What::Status) => entry.status = entry.status.or(shape::status(value)),
            Some(What::AuthorizerStatus) => {
                (authorizer_status, is_its) = (shape::status(value), true);
            }
            Some(What::Reason) => {
                is_its = true;
                add(&mut entry.logged.reason, value);
            }
            Some(What::ResponseType) if shape::is_response_type(value) => {
                entry.logged.response_type = Some(value.to_owned());
                is_its = true;
            }
            Some(What::Message) if shape::is_challenge(value) => add(&mut entry.logged.reason, value),
            Some(What::Message) => take(&mut entry.message, value.trim_matches('"')),
            Some(What::Method) if shape::is_method(value) => entry.logged.method = Some(value.to_owned()),
            Some(What::Path) => entry.logged.path = entry.logged.path.take().or_else(|| Some(value.to_owned())),
            Some(What::Resource) => {
                responder = responder.or(value.starts_with('/').then_some(Responder::RestApi));
                resource = Some(value.to_owned());
            }
            Some(What::RouteKey) => {
                let (method, path) = value.split_once(' ').unwrap_or(("", value));
                if shape::is_method(method) || value == "$default" {
                    responder = Some(Responder::HttpApi);
                } else if matches!(value, "$connect" | "$disconnect") {
                    responder = Some(Responder::WebSocketApi);
                }
                resource = Some(path.to_owned());
                if shape::is_method(method) && method != "ANY" {
                    entry.logged.method = entry.logged.method.take().or_else(|| Some(method.to_owned()));
                }
            }
            Some(What::Time) => entry.logged.at = entry.logged.at.or_else(|| when::read(value)),
            Some(What::Client) if shape::is_address(value) => entry.logged.client = Some(value.to_owned()),
            Some(What::RequestId) => is_its |= shape::is_request_id(value),
            Some(What::OfApiGateway) => is_its = true,
            _ if shape::is_response_type(value) => entry.logged.response_type = Some(value.to_owned()),
            _ if may_be_reason(value) => free.next().into_iter().for_each(|to| *to = value),
            _ => {}
        }
    }
    // Words of an authorizer may stand in any log: without a status beside them they need the shape of a reason too.
    let has_status = entry.status.or(authorizer_status).is_some();
    if entry.logged.reason.is_empty() && !entry.is_passed() {
        let is_its_reason = |value: &str| shape::is_challenge(value) || (has_status && is_reason(value));
        let found = others.into_iter().filter(|value| is_its_reason(value));
        found.for_each(|value| add(&mut entry.logged.reason, value));
    }
    let is_decided = has_status || !entry.logged.reason.is_empty();
    let is_its = is_its || responder.is_some() || (resource.is_some() && entry.logged.method.is_some());
    if !is_decided || !is_its || is_event {
        return None;
    }
    entry.status = entry.status.or(authorizer_status);
    // The path of a REST API's resource and a route's key are what is configured, whatever ID stood in the path.
    entry.logged.responder = responder.or(Some(match shape::is_challenge(&entry.logged.reason) {
        true => Responder::HttpApi,
        false => Responder::ApiGateway,
    }));
    entry.logged.path = resource.or(entry.logged.path);
    Some(entry)
}

/// The longest reason, in bytes.
const LONGEST_REASON: usize = 600;

fn take(to: &mut String, value: &str) {
    if to.is_empty() && value.len() <= LONGEST_REASON {
        value.clone_into(to);
    }
}

/// Reasons of several members are all told, each once.
fn add(to: &mut String, value: &str) {
    if value.len() > LONGEST_REASON || to.len() > LONGEST_REASON || to.contains(value) {
        return;
    }
    if !to.is_empty() {
        to.push_str("; ");
    }
    to.push_str(value);
}

/// How many values are looked at whose names say nothing.
const OTHERS: usize = 8;

/// Whether a value may be words.
fn may_be_reason(value: &str) -> bool {
    (8..=LONGEST_REASON).contains(&value.len()) && value.contains(' ')
}

/// Whether a value is words of an authorizer that are known, so that its member may be called as it likes.
#[must_use]
pub(super) fn is_reason(value: &str) -> bool {
    may_be_reason(value) && (shape::is_challenge(value) || answers::knows(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(members: &[(&str, &str)]) -> Option<Entry> {
        entry(members.iter().copied())
    }

    #[test]
    fn names_may_be_written_as_people_like() {
        for name in ["authorizerError", "authorizer.error", "$context.authorizer.error", "context_authorizer_error"] {
            let line = [("status", "401"), (name, "invalid_token: issuer does not match"), ("requestId", "AbCdEf=")];
            let entry = read(&line).unwrap();
            assert_eq!(entry.logged.reason, "invalid_token: issuer does not match", "{name}");
            assert_eq!((entry.status, entry.logged.responder), (Some(401), Some(Responder::HttpApi)), "{name}");
        }
        let line = [("why", "invalid_token: the token has expired"), ("code", "401"), ("routeKey", "GET /a")];
        assert_eq!(read(&line).unwrap().logged.route(), "GET /a");
    }

    #[test]
    fn other_objects_are_no_log() {
        for line in [
            &[("status", "401"), ("error", "Unauthorized"), ("path", "/x"), ("timestamp", "2026-09-21T14:13:20Z")][..],
            &[("status", "401"), ("error", "Unauthorized"), ("requestId", "4a12b-1")],
            &[("message", "Unauthorized"), ("requestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef")],
            &[("requestId", "AbCdEf="), ("status", "ok")],
            &[("status", "401"), ("requestId", "AbCdEf="), ("headers.authorization", "a")],
            &[],
        ] {
            assert_eq!(read(line), None, "{line:?}");
        }
    }
}
