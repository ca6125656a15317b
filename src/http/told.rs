//! An answer as others tell it: a library's exception, a line of a console, an error page's address.

use super::carried::Carried;
use super::fields::Fields;
use super::percent;
use super::response::Response;

/// What stands right before the status in the words of a library or a browser, in lower case.
static BEFORE: [&str; 16] = [
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
];

/// What stands right behind it, in lower case.
static BEHIND: [&str; 7] = [
    " client error",
    " server error",
    " (unauthorized)",
    " (forbidden)",
    " unauthorized for url",
    " forbidden for url",
    " net::err",
];

/// The answer that a line tells of; `None` when it tells of none. Only the line's first [`LONGEST`] bytes are read.
#[must_use]
pub fn read(line: &str) -> Option<Response> {
    let line = line.trim();
    let near = (0..=line.len().min(LONGEST)).rev().find(|i| line.is_char_boundary(*i)).unwrap_or_default();
    let near = line.get(..near)?;
    error_address(near).or_else(|| cors(near)).or_else(|| exception(near)).or_else(|| status(near))
}

/// The answer that a page is: servers put the status into the title of their error pages.
#[must_use]
pub fn page(text: &str) -> Response {
    let near = (0..=text.len().min(LONGEST)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or_default();
    let lower = text.get(..near).unwrap_or_default().to_ascii_lowercase();
    let title = lower.split_once("<title>").map(|(_, rest)| rest.trim_start());
    let digits = title.and_then(|title| title.get(..3)).and_then(|digits| digits.parse().ok());
    let status = digits.filter(|status| (400..600).contains(status));
    Response { status, body: text.to_owned(), ..Response::default() }
}

/// The longest line that is read whole, in bytes.
const LONGEST: usize = 4096;

/// `https://app.example/callback?error=…`: where the authorization endpoint sends an error (RFC 6749 §4.1.2.1).
fn error_address(line: &str) -> Option<Response> {
    let is_address = (line.contains("://") || line.starts_with('/')) && !line.contains(char::is_whitespace);
    let error = is_address.then(|| percent::parameter(line, "error"))??;
    let fields = Fields(vec![("location".to_owned(), line.to_owned())]);
    let told = percent::parameter(line, "error_description").unwrap_or_default();
    Some(Response { fields, body: format!("{error}: {told}"), carried: Carried::Log, ..Response::default() })
}

/// A browser that hides the answer from the page.
fn cors(line: &str) -> Option<Response> {
    let is_one =
        ["blocked by CORS policy", "Cross-Origin Request Blocked", "due to access control checks", "CORS header"];
    is_one.iter().any(|words| line.contains(words)).then(|| Response {
        body: line.to_owned(),
        carried: Carried::Log,
        ..Response::default()
    })
}

/// botocore: `An error occurred (NotAuthorizedException) when calling the GetUser operation: …`.
fn exception(line: &str) -> Option<Response> {
    let (_, rest) = line.split_once("An error occurred (")?;
    let (name, rest) = rest.split_once(") when calling the ")?;
    let (_, message) = rest.split_once(" operation")?;
    let message = message.split_once(": ").map_or("", |(_, message)| message);
    let body = serde_json::json!({ "__type": name, "message": message }).to_string();
    Some(Response { body, carried: Carried::Log, ..Response::default() })
}

fn status(line: &str) -> Option<Response> {
    let lower = line.to_ascii_lowercase();
    let number = |digits: &str| {
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits.get(..end).filter(|digits| digits.len() == 3)?.parse().ok().filter(|status| (400..600).contains(status))
    };
    let before = BEFORE
        .iter()
        .find_map(|words| lower.match_indices(words).find_map(|(at, _)| number(lower.get(at + words.len()..)?)));
    let behind = || {
        BEHIND.iter().find_map(|words| {
            let at = lower.find(words)?;
            number(lower.get(at.checked_sub(3)?..at)?)
        })
    };
    let status = before.or_else(behind)?;
    Some(Response { status: Some(status), body: line.to_owned(), carried: Carried::Log, ..Response::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libraries_and_consoles() {
        for (line, expected) in [
            ("AxiosError: Request failed with status code 401", 401),
            ("requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://a.example/x", 401),
            ("error: Unexpected server response: 401", 401),
            ("GET https://a.example/x 403 (Forbidden)", 403),
            ("Failed to load resource: the server responded with a status of 401 ()", 401),
            ("java.io.IOException: Server returned HTTP response code: 403 for URL: https://a.example", 403),
            ("httpx.HTTPStatusError: Client error '401 Unauthorized' for url 'https://a.example'", 401),
        ] {
            assert_eq!(read(line).and_then(|told| told.status).unwrap_or_default(), expected, "{line}");
        }
        assert_eq!(read("the status code tells it"), None);
        assert_eq!(read("I have 401 Client things"), None);
    }

    #[test]
    fn an_exception_of_an_aws_client_has_its_name_and_message() {
        let told = read("botocore.errorfactory.NotAuthorizedException: An error occurred (NotAuthorizedException) when calling the GetUser operation: Access Token has expired").unwrap();
        assert_eq!(told.error_type(), "NotAuthorizedException");
        assert_eq!(told.message(), "Access Token has expired");
    }

    #[test]
    fn a_page_has_its_status_in_the_title() {
        assert_eq!(page("<html><head><title>401 Authorization Required</title></head></html>").status, Some(401));
        assert_eq!(page("<html><head><title>Welcome</title></head></html>").status, None);
    }

    #[test]
    fn an_address_with_an_error() {
        let told = read("https://app.example/cb?error_description=a+b&error=invalid_request").unwrap();
        assert_eq!(told.body, "invalid_request: a b");
        assert_eq!(read("https://app.example/cb?code=1"), None);
    }
}
