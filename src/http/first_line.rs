//! The lines that a message begins with, in each way that a tool writes them; and a request without any.

use super::fields::{self, Split};
use super::pasted_as::PastedAs;
use super::request::Request;
use super::response::Response;

/// `HTTP/1.1 401 Unauthorized`; OkHttp's `<-- 401 https://…`; mitmproxy's `<< HTTP/2.0 401`; by itself also
/// `401 Unauthorized`, `401`, `Status: 401`. Gives the words behind the status as well.
pub(super) fn status_line(line: &str, takes_bare: bool) -> Option<(Response, &str)> {
    let line = line.trim();
    let marked = line.strip_prefix("<-- ").or_else(|| line.strip_prefix("<< ")).or_else(|| line.strip_prefix("← "));
    let rest = marked.unwrap_or(line);
    let versioned = rest.strip_prefix("HTTP/").and_then(|rest| rest.split_once(' ')).map(|(_, rest)| rest);
    let bare = || {
        takes_bare
            .then(|| ["status code:", "status:", "status "].iter().find_map(|word| strip(rest, word)).unwrap_or(rest))
    };
    let words = versioned.or(marked.map(|_| rest)).or_else(bare)?.trim_start();
    let (number, reason) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let status = number.parse().ok().filter(|status| number.len() == 3 && (100..600).contains(status))?;
    Some((Response { status: Some(status), carried: PastedAs::Wire, ..Response::default() }, reason))
}

/// `401 Unauthorized` without a version, right above the header fields of the answer. `rest` begins with the line.
pub(super) fn status_before_fields<'a>(line: &'a str, rest: &str) -> Option<(Response, &'a str)> {
    let is_error = |response: &Response| response.status.is_some_and(|status| status >= 400);
    let is_phrase = |reason: &str| reason.len() < 40 && reason.chars().all(|c| c.is_ascii_alphabetic() || c == ' ');
    let told = status_line(line, true).filter(|(response, reason)| is_error(response) && is_phrase(reason))?;
    let next = rest.split('\n').nth(1)?.trim();
    Split::of(next).filter(|field| fields::is_of_answers(field.name)).map(|_| told)
}

fn strip<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    line.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)).and_then(|_| line.get(word.len()..))
}

/// RFC 9112 §3: method, target and, in HTTP/1.1, the version. OkHttp writes `--> GET https://…`, mitmproxy
/// `127.0.0.1:51234: GET https://… HTTP/2.0`, `.http` files leave the version out.
pub(super) fn request_line(line: &str, takes_bare: bool) -> Option<Request> {
    let line = line.trim();
    let marked = line.strip_prefix("--> ").or_else(|| line.strip_prefix(">> "));
    let rest = marked.unwrap_or_else(|| match line.contains(':').then(|| line.split_once(": ")).flatten() {
        Some((address, rest)) if address.contains(':') && address.ends_with(|c: char| c.is_ascii_digit()) => rest,
        _ => line,
    });
    let mut words = rest.split_ascii_whitespace();
    let (method, target) = (words.next()?, words.next()?);
    let version = words.next();
    let is_method = (3..=7).contains(&method.len()) && method.bytes().all(|b| b.is_ascii_uppercase());
    let is_target = target.starts_with('/') || target.contains("://") || (method == "OPTIONS" && target == "*");
    let is_versioned = version.is_some_and(|version| version.starts_with("HTTP/"));
    let is_bare = version.is_none() && (takes_bare || marked.is_some());
    (is_method && is_target && (is_versioned || is_bare)).then(|| Request {
        method: Some(method.to_owned()),
        target: Some(target.to_owned()),
        carried: PastedAs::Wire,
        is_whole: true,
        ..Request::default()
    })
}

/// An address alone, or header names and values on lines of their own by turns, as Chrome's developer tools copy them.
pub(super) fn names_and_values(text: &str) -> Option<Request> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    // An address by itself tells where the request went, and nothing of its headers.
    if let [address] = lines.as_slice()
        && !address.contains(char::is_whitespace)
        && (address.contains("://") || address.starts_with('/'))
    {
        return Some(Request { target: Some((*address).to_owned()), ..Request::default() });
    }
    let mut request = Request::default();
    for pair in lines.chunks_exact(2) {
        let [name, value] = pair else { continue };
        let name = name.strip_suffix(':').unwrap_or(name);
        let bare = name.trim_start_matches(':');
        let is_name = !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if !is_name {
            return None;
        }
        request.fields.0.push((name.to_owned(), (*value).to_owned()));
    }
    request.method = request.fields.get(":method").map(str::to_owned);
    request.target = request.fields.get(":path").map(str::to_owned);
    let is_one = ["authorization", "accept", ":authority", "host", "user-agent"]
        .iter()
        .any(|name| request.fields.get(name).is_some());
    is_one.then_some(request)
}
