//! The access log of an Application Load Balancer: fields parted by blanks, in a fixed order (Elastic Load Balancing:
//! access log entries).

use super::{Entry, shape, when};
use crate::http::logged::LogKind;
use crate::http::responder::Responder;

/// The types of requests, with which a line begins.
const TYPES: [&str; 6] = ["http", "https", "h2", "grpcs", "ws", "wss"];

/// The places of the fields that are read.
const TIME: usize = 1;
const NAME: usize = 2;
const CLIENT: usize = 3;
const TARGET: usize = 4;
const STATUS: usize = 8;
const TARGET_STATUS: usize = 9;
const REQUEST: usize = 12;
const ACTIONS: usize = 22;
const ERROR_REASON: usize = 24;

/// The entry that a line is; `None` where it is none of a load balancer.
#[must_use]
pub(super) fn read(line: &str) -> Option<Entry> {
    let first = line.split(' ').next()?;
    if !TYPES.contains(&first) || !line.contains(" app/") {
        return None;
    }
    let fields = fields(line);
    let field = |at: usize| fields.get(at).copied().filter(|value| !value.is_empty() && *value != "-");
    let mut entry = Entry::of(LogKind::LoadBalancer);
    entry.logged.at = Some(when::read(field(TIME)?)?);
    field(NAME).filter(|name| name.starts_with("app/"))?;
    entry.status = Some(shape::status(field(STATUS)?)?);
    let client = field(CLIENT).and_then(|client| client.rsplit_once(':')).map(|(address, _)| address);
    entry.logged.client = client.map(str::to_owned);
    let mut words = field(REQUEST).unwrap_or_default().split(' ');
    entry.logged.method = words.next().filter(|word| shape::is_method(word)).map(str::to_owned);
    entry.logged.path = words.next().map(|url| path(url).to_owned());
    field(ERROR_REASON).unwrap_or_default().clone_into(&mut entry.logged.reason);
    // Where the target answered, its program decided, and the load balancer had let the request through.
    let is_targets = field(TARGET).is_some() && field(TARGET_STATUS).is_some() && entry.logged.reason.is_empty();
    entry.logged.responder = Some(if is_targets { Responder::Application } else { Responder::LoadBalancer });
    // An answer that a rule writes by itself says nothing of a token.
    let by_rule = |action: &str| matches!(action, "fixed-response" | "redirect");
    if entry.logged.reason.is_empty() && field(ACTIONS).unwrap_or_default().split(',').any(by_rule) {
        entry.logged.responder = None;
    }
    Some(entry)
}

/// The path of `https://www.example.com:443/orders?x=y`.
fn path(url: &str) -> &str {
    let behind =
        url.split_once("://").map_or(url, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    behind.split(['?', '#']).next().unwrap_or_default()
}

/// The fields of a line: parted by blanks, those in quotation marks whole.
fn fields(line: &str) -> Vec<&str> {
    let mut fields = Vec::with_capacity(32);
    let mut rest = line.trim();
    while !rest.is_empty() && fields.len() <= ERROR_REASON {
        let (field, behind) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => rest.split_once(' ').unwrap_or((rest, "")),
        };
        fields.push(field);
        rest = behind.trim_start_matches(' ');
    }
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(status: &str, target: &str, actions: &str, reason: &str) -> String {
        format!(
            "https 2026-04-09T12:34:56.186641Z app/web/50dc6c495c0c9188 203.0.113.9:2817 {target} 0.086 0.048 0.037 {status} {target} 0 57 \"GET https://www.example.com:443/orders?x=y HTTP/1.1\" \"curl/8.5.0\" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 - \"Root=1-58337281-1d84f3d73c47ec4e58577259\" \"www.example.com\" \"arn:aws:acm:us-east-1:111122223333:certificate/a\" 1 2026-04-09T12:34:56.100000Z \"{actions}\" \"-\" \"{reason}\" \"-\" \"-\" \"-\" \"-\""
        )
    }

    #[test]
    fn a_line_tells_who_decided_and_why() {
        let entry = read(&line("401", "-", "jwt-validation", "JWTSignatureValidationError")).unwrap();
        assert_eq!((entry.status, entry.logged.reason.as_str()), (Some(401), "JWTSignatureValidationError"));
        assert_eq!(
            (entry.logged.responder, entry.logged.route().as_str()),
            (Some(Responder::LoadBalancer), "GET /orders")
        );
        assert_eq!(entry.logged.client.as_deref(), Some("203.0.113.9"));
        let passed =
            read(&line("401", "10.0.0.1:80", "forward", "-").replacen("401 10.0.0.1:80", "401 401", 1)).unwrap();
        assert_eq!(passed.logged.responder, Some(Responder::Application));
        for none in ["", "https app/ x", "http://a.example/app/ GET", &line("401", "-", "forward", "-")[..60]] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
