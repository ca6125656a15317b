//! An entry of an HTTP Archive (HAR 1.2).

use super::date;
use super::fields::Fields;
use super::request::Request;
use super::response::Response;
use crate::encoding::json::{self, Json};

/// The request of the archive's most telling entry; `None` when the text is no archive and no entry of one.
#[must_use]
pub fn request(text: &str) -> Option<Request> {
    let root = json::parse(text).ok()?.value;
    let entry = entry(&root);
    let request = entry.and_then(|e| value(e, "request")).unwrap_or(&root);
    value(request, "headers")?;
    Some(Request {
        method: string(request, "method"),
        target: string(request, "url"),
        fields: fields(request),
        sent_at: entry.and_then(|e| string(e, "startedDateTime")).and_then(|at| date::rfc_3339(&at)),
    })
}

/// The response of the archive's most telling entry; `None` when the text is no archive and no entry of one.
#[must_use]
pub fn response(text: &str) -> Option<Response> {
    let root = json::parse(text).ok()?.value;
    let response = entry(&root).and_then(|e| value(e, "response")).unwrap_or(&root);
    value(response, "headers")?;
    let body = value(response, "content").and_then(|content| string(content, "text")).unwrap_or_default();
    Some(Response { status: status(response), fields: fields(response), body })
}

/// The first entry that was refused, else the first.
fn entry(root: &Json) -> Option<&Json> {
    let Some(Json::Array(entries)) = value(root, "log").and_then(|log| value(log, "entries")) else {
        return value(root, "request").map(|_| root);
    };
    let refused = |entry: &Json| matches!(value(entry, "response").and_then(status), Some(400..));
    let entries = || entries.iter().map(|node| &node.value);
    entries().find(|entry| refused(entry)).or_else(|| entries().next())
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
    use super::*;

    #[test]
    fn the_refused_entry_is_taken() {
        let entry = |url: &str, status: u16| {
            format!(
                r#"{{"startedDateTime":"1994-11-06T08:49:37Z","request":{{"method":"GET","url":"{url}","headers":[{{"name":"Authorization","value":"x"}}]}},"response":{{"status":{status},"headers":[],"content":{{"text":"{{}}"}}}}}}"#
            )
        };
        let archive = format!(r#"{{"log":{{"entries":[{},{}]}}}}"#, entry("https://a", 200), entry("https://b", 401));
        let found = request(&archive).unwrap();
        assert_eq!(found.target.as_deref(), Some("https://b"));
        assert!(found.sent_at.is_some() && found.fields.get("authorization") == Some("x"));
        assert_eq!(response(&archive).unwrap().status, Some(401));
        assert_eq!(request("{}"), None);
    }
}
