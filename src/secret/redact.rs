//! What came from outside, such as the message of an answer, as it may be given to others.

use super::{is_dense, is_token_char};

/// What stands in a value's place.
pub const MASK: &str = "•••";

/// The names of what is secret, as the endings of longer ones: `db_password`, `JSESSION`.
const SECRETS_NAMES: [&str; 6] = ["password", "passwd", "pwd", "secret", "session", "cookie"];

/// The text without runs of characters that may be secrets, values behind the names of such, e-mail addresses, users,
/// parameters and queries of URLs and paths, and the names of users and sessions in ARNs. What `is_shown` says of a word or a run stands in the report anyway, and stays.
#[must_use]
pub fn redact(text: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    let is_end = |c: char| {
        let is_mark = matches!(c, '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '|');
        is_mark || c.is_whitespace()
    };
    let mut out = String::with_capacity(text.len());
    let mut is_parameter = false;
    for piece in text.split_inclusive(is_end) {
        let word = piece.trim_end_matches(is_end);
        let end = piece.get(word.len()..).unwrap_or_default();
        match word.split_once('=').filter(|(name, _)| is_parameter || is_of_a_secret(name)) {
            Some((name, _)) => {
                runs(name, is_shown, &mut out);
                out.extend(["=", MASK]);
            }
            None => redacted(word, is_shown, &mut out),
        }
        out.push_str(end);
        // What follows a path's segment behind a semicolon is a parameter of that (RFC 3986 §3.3).
        is_parameter = end == ";" && (is_parameter || word.starts_with('/') || word.contains("://"));
    }
    out
}

/// Whether a name says that its value is secret.
fn is_of_a_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SECRETS_NAMES.iter().any(|secret| name.ends_with(secret))
}

/// Writes a word as it may be given to others.
fn redacted(word: &str, is_shown: &dyn Fn(&str) -> bool, out: &mut String) {
    let plain = word.trim_end_matches(['.', ':']);
    if is_shown(word) || (plain.len() < word.len() && is_shown(plain)) {
        return out.push_str(word);
    }
    if let Some((scheme, rest)) = Some(word).filter(|word| word.contains(':')).and_then(|word| word.split_once("://")) {
        runs(scheme, is_shown, out);
        out.push_str("://");
        return out.push_str(&url(rest, is_shown));
    }
    if let Some((arn, name)) = word.rsplit_once('/').filter(|(arn, _)| is_of_a_person(arn)) {
        return if name.is_empty() { out.push_str(word) } else { out.extend([arn, "/", MASK]) };
    }
    let at = word.find('@').or_else(|| word.find("%40"));
    if at.is_some_and(|at| at > 0) {
        return out.push_str(MASK);
    }
    // A path with a query is a URL without its beginning.
    let query = word.find(['?', '#']).filter(|_| word.starts_with('/'));
    let (path, query) = query.and_then(|at| word.split_at_checked(at)).unwrap_or((word, ""));
    runs(path, is_shown, out);
    out.push_str(&url(query, is_shown));
}

/// Whether what stands before a name in an ARN says that it is a user's or a session's.
fn is_of_a_person(arn: &str) -> bool {
    let is_kind = |kind| arn.contains(kind);
    arn.contains("arn:aws") && (is_kind(":assumed-role/") || is_kind(":user") || is_kind(":federated-user"))
}

/// A URL behind its scheme: its host and path, and of its query the names alone.
fn url(rest: &str, is_shown: &dyn Fn(&str) -> bool) -> String {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(_, host)| ("•••@", host));
    let (path, fragment) = behind.split_once('#').map_or((behind, ""), |(path, _)| (path, "#•••"));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let runs = |text: &str| {
        let mut out = String::with_capacity(text.len());
        runs(text, is_shown, &mut out);
        out
    };
    let value = |pair: &str| pair.split_once('=').map_or(MASK.to_owned(), |(name, _)| format!("{}={MASK}", runs(name)));
    let query: Vec<String> = query.split('&').filter(|pair| !pair.is_empty()).map(value).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let segment = |segment: &str| {
        let is_mail = segment.contains('@') || segment.contains("%40");
        if is_mail { MASK.to_owned() } else { runs(segment) }
    };
    let path = path.split('/').map(segment).collect::<Vec<_>>().join("/");
    format!("{user}{}{path}{mark}{}{fragment}", runs(host), query.join("&"))
}

/// Writes a text with each run of token characters that may be a secret masked.
fn runs(text: &str, is_shown: &dyn Fn(&str) -> bool, out: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_token_char(c)).unwrap_or(rest.len());
        let (run, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let name = run.trim_end_matches(['.', '=', '/']);
        out.push_str(if is_dense(run) && !is_shown(name) { MASK } else { run });
        let next = behind.find(is_token_char).unwrap_or(behind.len());
        let (between, after) = behind.split_at_checked(next).unwrap_or((behind, ""));
        out.push_str(between);
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_from_outside_loses_secrets_and_names_and_keeps_its_words() {
        for (text, expected) in [
            ("The incoming token has expired", "The incoming token has expired"),
            ("user jane@example.com unknown", "user ••• unknown"),
            ("user jane%40example.com unknown", "user ••• unknown"),
            (
                "User: arn:aws:sts::1:assumed-role/app/jane is not authorized",
                "User: arn:aws:sts::1:assumed-role/app/••• is not authorized",
            ),
            ("'eyJhbGciOiJub25lIn0.e30.' not", "'•••' not"),
            ("https://u:pass@a.example/cb?code=1&state=x#y", "https://•••@a.example/cb?code=•••&state=•••#•••"),
            ("https://a.example/reset/dBjftJeZ4CVPmB92K27uhbUJ", "https://a.example/reset/•••"),
            ("GET /orders?code=spring42&b#c HTTP/1.1", "GET /orders?code=•••&•••#••• HTTP/1.1"),
            ("GET /a;jsessionid=spring42;b=c d;e=f", "GET /a;jsessionid=•••;b=••• d;e=f"),
            ("{Cookie=session=spring42, password=hunter2, key=value}", "{Cookie=•••, password=•••, key=value}"),
            ("/orders/{id} and /{proxy+}", "/orders/{id} and /{proxy+}"),
            (
                "iss https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
                "iss https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
            ),
        ] {
            assert_eq!(redact(text, &|_| false), expected);
        }
        assert_eq!(redact("client 1example23456789.", &|word| word == "1example23456789"), "client 1example23456789.");
    }
}
