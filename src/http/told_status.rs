//! The status that a line tells in the words of a library, a browser's console or a program.

use super::pasted_as::PastedAs;
use super::response::Response;

/// What stands right before the status in the words of a library or a browser, in lower case.
static BEFORE: [&str; 33] = [
    "client error '",
    "status code ",
    "status code: ",
    "statuscode: ",
    "status code=",
    "unexpected server response: ",
    "server returned http response code: ",
    "http error ",
    "http status ",
    "http/1.1 ",
    "responded with a status of ",
    "response code ",
    "response code: ",
    "with status ",
    "error: ",
    "server error: ",
    "http/2 ",
    "http/2.0 ",
    "http/3 ",
    "does not indicate success: ",
    "returned an error: (",
    "statuscode=",
    "status: ",
    "\"status\":",
    "\"status\": ",
    "client error (",
    "server error (",
    "<response [",
    "→ ",
    "\"} ",
    "'} ",
    "always ",
    "getting ",
];

/// What stands right behind it, in lower case.
static BEHIND: [&str; 23] = [
    " client error",
    " server error",
    " (unauthorized)",
    " (forbidden)",
    " unauthorized, ",
    " forbidden, ",
    " unauthorized for url",
    " forbidden for url",
    " net::err",
    " unauthorized from ",
    " forbidden from ",
    " {\"message\"",
    " {'message'",
    ", '{\"message\"",
    " unauthorized {",
    " forbidden {",
    " 에러",
    " 오류",
    "이 떨어",
    "이 뜨",
    "이 나",
    " 뜨",
    " 떠",
];

/// A line that says nothing but the status, in lower case.
static WHOLE: [(&str, u16); 4] =
    [("401 unauthorized", 401), ("403 forbidden", 403), ("http 401", 401), ("http 403", 403)];

/// The answer with the status that a line tells.
pub(super) fn read(line: &str) -> Option<Response> {
    let statuses = statuses(line);
    if statuses.is_empty() {
        return None;
    }
    let lower = line.to_ascii_lowercase();
    let number = |digits: &str| {
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits.get(..end).filter(|digits| digits.len() == 3)?.parse().ok().filter(|status| (400..600).contains(status))
    };
    // Of several the one behind the words that stand first in the list.
    let rank = |at: usize| {
        let before = lower.get(..at)?;
        BEFORE.iter().position(|words| before.ends_with(words))
    };
    let ranked = statuses.iter().filter_map(|(at, status)| Some((rank(*at)?, *at, *status)));
    let before = ranked.min().map(|(.., status)| status);
    let behind = || {
        BEHIND.iter().find_map(|words| {
            let at = lower.find(words)?;
            number(lower.get(at.checked_sub(3)?..at)?)
        })
    };
    let whole = || WHOLE.iter().find(|(words, _)| *words == lower).map(|(_, status)| *status);
    // Java's client prints `(GET https://…) 401`.
    let java = || lower.starts_with('(').then(|| number(lower.rsplit_once(") ")?.1))?;
    let status = before.or_else(behind).or_else(whole).or_else(java)?;
    Some(Response { status: Some(status), body: line.into(), carried: PastedAs::Log, ..Response::default() })
}

/// Where numbers of three digits stand that are the status of an error, and which.
fn statuses(line: &str) -> Vec<(usize, u16)> {
    let (mut found, mut at) = (Vec::new(), 0);
    for run in line.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = run.get(..3).filter(|_| run.bytes().take_while(u8::is_ascii_digit).count() == 3);
        let status = digits.and_then(|digits| digits.parse().ok()).filter(|status| (400..600).contains(status));
        found.extend(status.map(|status| (at, status)));
        at += run.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_statuses_the_one_behind_the_surer_words_is_told() {
        let status = |line: &str| read(line).and_then(|told| told.status);
        assert_eq!(status("HTTP/1.1 200, error: 401"), Some(401));
        assert_eq!(status("error: 403, request failed with status code 401"), Some(401));
        assert_eq!(status("status code 4010 or status code 700"), None);
    }
}
