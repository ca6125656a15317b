//! An HTTP Archive (HAR 1.2), or an entry of one.

use super::date;
use super::fields::Fields;
use super::pasted_as::PastedAs;
use super::piece::{Piece, What};
use super::request::Request;
use super::response::Response;
use crate::encoding::json::{Json, Node};

/// The requests and answers of an archive, of an entry, or of a request or response of one, in order; none when the
/// document is no archive.
#[must_use]
pub fn read(root: &Node) -> Vec<Piece> {
    let log = value(&root.value, "log");
    if let Some(Json::Array(entries)) = log.and_then(|log| value(log, "entries")) {
        // Chrome leaves Authorization and cookies out of its export unless it is told otherwise.
        let creator = log.and_then(|log| value(log, "creator")).and_then(|creator| string(creator, "name"));
        let is_sanitised = creator.as_deref() == Some("WebInspector") && !entries.iter().any(|e| has_secrets(&e.value));
        return entries.iter().flat_map(|node| entry(node, is_sanitised)).collect();
    }
    if root.value.get("request").is_some_and(|node| value(&node.value, "headers").is_some()) {
        return entry(root, false);
    }
    let is_list = matches!(value(&root.value, "headers"), Some(Json::Array(_)));
    let what = match &root.value {
        one if is_list && value(one, "method").is_some() => What::Request(request(one, None)),
        one if is_list => What::Response(response(one)),
        _ => return Vec::new(),
    };
    vec![Piece { what, span: root.span }]
}

/// The request in the event of a Lambda function behind API Gateway, whose headers are an object; it holds what the
/// function was given, not all that was sent.
#[must_use]
pub fn event(root: &Json) -> Option<Request> {
    let context = value(root, "requestContext");
    let is_event = context.is_some() || value(root, "httpMethod").is_some() || value(root, "methodArn").is_some();
    let Json::Object(members) = value(root, "headers").filter(|_| is_event)? else { return None };
    let pairs = members.iter().filter_map(|m| Some((m.name.clone(), m.node.value.as_str()?.to_owned())));
    let http = context.and_then(|context| value(context, "http"));
    Some(Request {
        method: string(root, "httpMethod").or_else(|| string(http?, "method")),
        target: string(root, "path").or_else(|| string(root, "rawPath")),
        fields: Fields(pairs.collect()),
        carried: PastedAs::Log,
        ..Request::default()
    })
}

fn entry(node: &Node, is_sanitised: bool) -> Vec<Piece> {
    let entry = &node.value;
    let asked = entry.get("request").map(|node| Piece {
        what: What::Request(Request {
            is_sanitised,
            is_whole: !is_sanitised,
            ..request(&node.value, string(entry, "startedDateTime"))
        }),
        span: node.span,
    });
    let answered =
        entry.get("response").map(|node| Piece { what: What::Response(response(&node.value)), span: node.span });
    asked.into_iter().chain(answered).collect()
}

fn has_secrets(entry: &Json) -> bool {
    let request = value(entry, "request");
    request.map(fields).is_some_and(|fields| fields.get("authorization").or_else(|| fields.get("cookie")).is_some())
}

fn request(request: &Json, started: Option<String>) -> Request {
    Request {
        method: string(request, "method"),
        target: string(request, "url"),
        fields: fields(request),
        sent_at: started.and_then(|at| date::rfc_3339(&at)),
        carried: PastedAs::Wire,
        is_whole: true,
        ..Request::default()
    }
}

fn response(response: &Json) -> Response {
    let body = value(response, "content").and_then(|content| string(content, "text")).unwrap_or_default();
    Response {
        status: status(response),
        fields: fields(response),
        body,
        carried: PastedAs::Wire,
        ..Response::default()
    }
}

fn status(response: &Json) -> Option<u16> {
    match value(response, "status")? {
        Json::Number(number) => number.parse().ok().filter(|status| *status != 0),
        _ => None,
    }
}

fn fields(message: &Json) -> Fields {
    let Some(Json::Array(items)) = value(message, "headers") else { return Fields::default() };
    let pair = |item: &Json| Some((string(item, "name")?, string(item, "value")?));
    Fields(items.iter().filter_map(|node| pair(&node.value)).collect())
}

fn value<'a>(object: &'a Json, name: &str) -> Option<&'a Json> {
    object.get(name).map(|node| &node.value)
}

fn string(object: &Json, name: &str) -> Option<String> {
    value(object, name)?.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use crate::http::pieces::{self, Field};

    #[test]
    fn the_refused_entry_is_taken() {
        let entry = |url: &str, status: u16| {
            format!(
                r#"{{"startedDateTime":"1994-11-06T08:49:37Z","request":{{"method":"GET","url":"{url}","headers":[{{"name":"Authorization","value":"x"}}]}},"response":{{"status":{status},"headers":[],"content":{{"text":"{{}}"}}}}}}"#
            )
        };
        let archive = format!(
            r#"{{"log":{{"entries":[{},{},{}]}}}}"#,
            entry("https://a", 200),
            entry("https://b", 401),
            entry("https://c", 200)
        );
        let pieces = pieces::read(&archive, Field::Editor);
        let calls = pieces::calls(pieces.clone());
        assert_eq!(calls.len(), 3);
        let found = pieces::looked_at(&calls).unwrap();
        let request = found.request.as_ref().unwrap();
        assert_eq!(request.target.as_deref(), Some("https://b"));
        assert!(request.sent_at.is_some() && request.fields.get("authorization") == Some("x"));
        assert_eq!(found.response.as_ref().unwrap().status, Some(401));
        assert!(pieces[0].span.of(&archive).starts_with(r#"{"method":"GET","url":"https://a""#));
        assert_eq!(pieces::read("{}", Field::Request), []);
        assert_eq!(pieces::read(r#"{"headers":{"authorization":"x"}}"#, Field::Response), []);
    }
}
