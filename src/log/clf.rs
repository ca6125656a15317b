//! An access log in the Common Log Format, as API Gateway's example has it, and in one line of XML:
//! `203.0.113.9 - - [09/Apr/2026:12:34:56 +0000] "GET /orders HTTP/1.1" 401 26 c6af9ac6-…`.

use std::borrow::Cow;

use super::member;
use super::{Entry, shape, when};
use crate::http::logged::LogKind;
use crate::http::responder::Responder;

/// The entry that a line in the Common Log Format is; `None` where it is none. Other servers write it as well: only
/// where it has the ID of a request, or the path of a resource, it is known to be API Gateway's.
#[must_use]
pub(super) fn read(line: &str) -> Option<Entry> {
    let (before, rest) = line.split_once('[')?;
    let (time, rest) = rest.split_once(']')?;
    let mut entry = Entry::of(LogKind::Access);
    entry.logged.at = Some(when::read(time).filter(|_| time.contains('/'))?);
    let asked = rest.trim_start().strip_prefix('"')?;
    let (asked, rest) = asked.split_once('"')?;
    let mut words = asked.split(' ');
    let method = words.next().filter(|word| shape::is_method(word))?;
    let path = words.next()?;
    let mut fields = rest.split_ascii_whitespace();
    entry.status = Some(shape::status(fields.next()?)?);
    entry.logged.method = Some(method.to_owned());
    entry.logged.path = Some(path.to_owned());
    let client = before.split_ascii_whitespace().find(|word| shape::is_address(word));
    entry.logged.client = client.map(str::to_owned);
    let mut has_id = false;
    for field in fields.map(|field| field.trim_matches('"')) {
        has_id |= shape::is_request_id(field);
        if shape::is_response_type(field) {
            entry.logged.response_type = Some(field.to_owned());
            has_id = true;
        }
    }
    let is_passed = entry.is_passed();
    for quoted in rest.split('"').filter(|_| !is_passed) {
        // The reason stands in quotation marks, or as the rest of the line behind lengths and IDs.
        let is_other =
            |word: &str| word == "-" || shape::is_request_id(word) || word.bytes().all(|b| b.is_ascii_digit());
        let mut behind = quoted.trim();
        while let Some((_, rest)) = behind.split_once(' ').filter(|(word, _)| is_other(word)) {
            behind = rest.trim_start();
        }
        if member::is_reason(behind) {
            behind.clone_into(&mut entry.logged.reason);
        }
    }
    let is_resource = path.contains('{');
    entry.logged.responder = match (is_resource, shape::is_challenge(&entry.logged.reason)) {
        (_, true) => Some(Responder::HttpApi),
        (true, _) => Some(Responder::RestApi),
        (false, false) => has_id.then_some(Responder::ApiGateway),
    };
    Some(entry)
}

/// The entry that a line of XML is: `<request id="…"><httpMethod>GET</httpMethod><status>401</status></request>`.
#[must_use]
pub(super) fn xml(line: &str) -> Option<Entry> {
    let line = line.trim();
    let inner = line.strip_prefix('<').filter(|_| line.ends_with('>'))?;
    let mut members: Vec<(&str, Cow<'_, str>)> = Vec::new();
    let (head, _) = inner.split_once('>')?;
    let id = head.split_once("id=").map(|(_, id)| id.split(['"', '\'']).nth(1).unwrap_or_default());
    members.extend(id.map(|id| ("requestId", Cow::Borrowed(id))));
    for part in inner.split('<').skip(1).take(MOST) {
        let Some((name, value)) = part.split_once('>').filter(|(name, _)| !name.starts_with('/')) else { continue };
        members.push((name, unescaped(value.trim())));
    }
    member::entry(members.iter().map(|(name, value)| (*name, value.as_ref())))
}

/// How many elements of a line are looked at.
const MOST: usize = 192;

fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let pairs = [("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    Cow::Owned(pairs.iter().fold(value.to_owned(), |text, (from, to)| text.replace(from, to)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";

    #[test]
    fn the_common_log_format() {
        let line = format!("203.0.113.9 - - [09/Apr/2026:12:34:56 +0000] \"GET /orders/{{id}} HTTP/1.1\" 401 26 {ID}");
        let entry = read(&line).unwrap();
        assert_eq!((entry.status, entry.logged.route().as_str()), (Some(401), "GET /orders/{id}"));
        assert_eq!(entry.logged.client.as_deref(), Some("203.0.113.9"));
        assert_eq!(entry.logged.responder, Some(Responder::RestApi));
        let with = format!("{line} invalid_token: the token has expired");
        let entry = read(&with).unwrap();
        assert_eq!(
            (entry.logged.reason.as_str(), entry.logged.responder),
            ("invalid_token: the token has expired", Some(Responder::HttpApi))
        );
        // Another server's line is evidence of a status, and of nobody.
        let nginx = "203.0.113.9 - bob [09/Apr/2026:12:34:56 +0000] \"GET /x HTTP/1.1\" 401 179 \"-\" \"curl/8.5.0\"";
        assert_eq!(read(nginx).unwrap().logged.responder, None);
        for none in ["", "[09/Apr/2026:12:34:56 +0000]", "[a] \"GET /x HTTP/1.1\" 401", "GET /x HTTP/1.1", &line[..60]]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn xml_in_one_line() {
        let line = format!(
            "<request id=\"{ID}\"> <ip>203.0.113.9</ip> <httpMethod>GET</httpMethod> <resourcePath>/orders</resourcePath> <status>401</status> </request>"
        );
        let entry = xml(&line).unwrap();
        assert_eq!((entry.status, entry.logged.route().as_str()), (Some(401), "GET /orders"));
        assert_eq!(xml("<p>401</p>"), None);
        assert_eq!(xml("<html><head><title>401 Authorization Required</title></head></html>"), None);
    }
}
