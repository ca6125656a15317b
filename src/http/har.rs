//! An HTTP Archive (HAR 1.2), or an entry of one.

use super::body::Body;
use super::date;
use super::fields::Fields;
use super::pasted_as::PastedAs;
use super::piece::{Piece, What};
use super::request::Request;
use super::response::Response;
use crate::encoding::outline::Value;

/// The requests and answers of an archive, of an entry, or of a request or response of one, in order; none when the
/// document is no archive.
#[must_use]
pub fn read(root: Value<'_>) -> Vec<Piece> {
    let log = root.get("log");
    if let Some(entries) = log.and_then(|log| log.get("entries")).filter(Value::is_array) {
        // Chrome leaves Authorization and cookies out of its export unless it is told otherwise.
        let creator = log.and_then(|log| log.get("creator")).and_then(|creator| string(creator, "name"));
        let is_sanitised = creator.as_deref() == Some("WebInspector") && !entries.items().any(has_secrets);
        return entries.items().flat_map(|one| entry(one, is_sanitised)).collect();
    }
    if root.get("request").is_some_and(|request| request.get("headers").is_some()) {
        return entry(root, false);
    }
    let is_list = root.get("headers").is_some_and(|headers| headers.is_array());
    let what = match () {
        () if is_list && root.get("method").is_some() => What::Request(request(root, None)),
        () if is_list => What::Response(response(root)),
        () => return Vec::new(),
    };
    vec![Piece { what, span: root.span() }]
}

/// The request in the event of a Lambda function behind API Gateway, whose headers are an object; it holds what the
/// function was given, not all that was sent.
#[must_use]
pub fn event(root: Value<'_>) -> Option<Request> {
    let context = root.get("requestContext");
    let is_event = context.is_some() || root.get("httpMethod").is_some() || root.get("methodArn").is_some();
    let headers = root.get("headers").filter(|headers| is_event && headers.is_object())?;
    let pairs = headers.members().filter_map(|(name, value)| Some((name.name().into_owned(), value.text()?)));
    let http = context.and_then(|context| context.get("http"));
    Some(Request {
        method: string(root, "httpMethod").or_else(|| string(http?, "method")),
        target: string(root, "path").or_else(|| string(root, "rawPath")),
        fields: Fields(pairs.collect()),
        carried: PastedAs::Log,
        ..Request::default()
    })
}

fn entry(entry: Value<'_>, is_sanitised: bool) -> Vec<Piece> {
    let asked = entry.get("request").map(|sent| Piece {
        what: What::Request(Request {
            is_sanitised,
            is_whole: !is_sanitised,
            ..request(sent, string(entry, "startedDateTime"))
        }),
        span: sent.span(),
    });
    let answered = entry.get("response").map(|came| Piece { what: What::Response(response(came)), span: came.span() });
    asked.into_iter().chain(answered).collect()
}

fn has_secrets(entry: Value<'_>) -> bool {
    let request = entry.get("request");
    request.map(fields).is_some_and(|fields| fields.get("authorization").or_else(|| fields.get("cookie")).is_some())
}

fn request(request: Value<'_>, started: Option<String>) -> Request {
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

fn response(response: Value<'_>) -> Response {
    let body = response.get("content").and_then(|content| content.get("text")).and_then(|text| text.quoted());
    let status = response.get("status").and_then(|status| status.written().parse().ok());
    Response {
        status: status.filter(|status| *status != 0),
        fields: fields(response),
        body: body.map(Body::quoted).unwrap_or_default(),
        carried: PastedAs::Wire,
        ..Response::default()
    }
}

fn fields(message: Value<'_>) -> Fields {
    let Some(items) = message.get("headers") else { return Fields::default() };
    let pair = |item: Value<'_>| Some((string(item, "name")?, string(item, "value")?));
    Fields(items.items().filter_map(pair).collect())
}

fn string(object: Value<'_>, name: &str) -> Option<String> {
    object.get(name)?.text()
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
