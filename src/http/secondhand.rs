//! An answer as others tell it: a library's exception, a line of a console, an error page's address.

use super::errors;
use super::fields::Fields;
use super::pasted_as::PastedAs;
use super::percent;
use super::response::Response;
use super::told_status;
use crate::encoding::marks::Marks;
use crate::span::Span;

/// The answer that a line tells of; `None` when it tells of none. Only the line's first [`LONGEST`] bytes are read.
#[must_use]
pub fn read(line: &str) -> Option<Response> {
    let near = beginning(line);
    let marked =
        MARKS.any_in(near).then(|| error_address(near).or_else(|| cors(near)).or_else(|| errors::exception(near)));
    marked.flatten().or_else(|| errors::body(near)).or_else(|| told_status::read(near))
}

/// A line as far as it is read.
fn beginning(line: &str) -> &str {
    let line = line.trim();
    let near = (0..=line.len().min(LONGEST)).rev().find(|i| line.is_char_boundary(*i)).unwrap_or_default();
    line.get(..near).unwrap_or_default()
}

/// What every address with an error, every word of a browser that hides an answer and every exception has: most lines
/// have none of it, and are not looked through for each.
static MARKS: Marks = Marks::new(&[
    "error",
    "Error: ",
    "CORS",
    "Cross-Origin",
    "access control checks",
    "Access-Control-Allow-Origin",
    "Exception: ",
]);

/// What the lines of a text tell together: the words of the first that has any, and the status of the first that has
/// one. Of each line only its beginning is read, and of a long text its first lines.
#[must_use]
pub(super) fn lines(text: &str) -> Option<(Response, Span)> {
    let mut told: Option<(Response, Span)> = None;
    let (mut words, mut has_words) = (String::new(), false);
    let mut at = 0;
    for line in text.split_inclusive('\n').take(MOST) {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        if is_of_a_program(line) {
            continue;
        }
        // A line with a token is no message, and neither is what belongs to a program's own log beside it.
        if !line.contains("eyJ") && words.len() < LONGEST {
            words.push_str(line);
        }
        let Some(mut response) = read(line) else { continue };
        // What tells a status alone is told in words of no service.
        let tells = response.status.is_none();
        // A browser that hides an answer tells a status of its own.
        if tells && errors::body(beginning(line)).is_some() {
            response.status = told_status::read(beginning(line)).and_then(|told| told.status);
        }
        match &mut told {
            None => told = Some((response, span)),
            Some((known, place)) if !has_words && tells => {
                *known = Response { status: known.status.or(response.status), ..response };
                *place = span;
            }
            Some((known, _)) => known.status = known.status.or(response.status),
        }
        has_words |= tells;
    }
    let (mut response, span) = told?;
    if !has_words {
        response.body = words.trim_end().into();
    }
    Some((response, span))
}

/// Whether a line is of a program that would answer so, of its test or its documentation, and no answer: it hands the words to
/// something that writes or compares them.
#[must_use]
pub fn is_of_a_program(line: &str) -> bool {
    let line = beginning(line);
    line.starts_with("except ") || PROGRAM.any_in(line)
}

/// What stands in lines that write or compare an answer.
static PROGRAM: Marks = Marks::new(&[
    "JSON.stringify(",
    "json.dumps(",
    ".toBe(",
    ".toEqual(",
    ".toThrow(",
    ".toMatch",
    "expect(",
    "assertEqual",
    "return {",
    "res.status(",
    "example: {",
]);

/// Adds what other lines of a text tell of its only answer: the status, and the body.
pub(super) fn complete(response: &mut Response, text: &str) {
    let mut lines = text.lines().take(MOST).map(beginning);
    if response.status.is_none() {
        response.status = lines.clone().find_map(|line| told_status::read(line)?.status);
    }
    if response.body.is_empty()
        && let Some(told) = lines.find_map(errors::body)
    {
        response.body = told.body;
    }
}

/// How many lines of a text are asked.
const MOST: usize = 400;

/// The answer that a page is: servers put the status into the title of their error pages.
#[must_use]
pub fn page(text: &str) -> Response {
    let near = (0..=text.len().min(LONGEST)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or_default();
    let lower = text.get(..near).unwrap_or_default().to_ascii_lowercase();
    let title = lower.split_once("<title>").map(|(_, rest)| rest.trim_start());
    let digits = title.and_then(|title| title.get(..3)).and_then(|digits| digits.parse().ok());
    let status = digits.filter(|status| (400..600).contains(status));
    Response { status, body: text.into(), ..Response::default() }
}

/// The longest line that is read whole, in bytes.
const LONGEST: usize = 4096;

/// `https://app.example/callback?error=…`: where the authorization endpoint sends an error (RFC 6749 §4.1.2.1).
fn error_address(line: &str) -> Option<Response> {
    let is_address = (line.contains("://") || line.starts_with('/')) && !line.contains(char::is_whitespace);
    let error = is_address.then(|| percent::parameter(line, "error"))??;
    let fields = Fields(vec![("location".to_owned(), line.to_owned())]);
    let told = percent::parameter(line, "error_description").unwrap_or_default();
    Some(Response { fields, body: format!("{error}: {told}").into(), carried: PastedAs::Log, ..Response::default() })
}

/// A browser that hides the answer from the page.
fn cors(line: &str) -> Option<Response> {
    (is_cors(line) || is_without_answer(line)).then(|| Response {
        body: line.into(),
        carried: PastedAs::Log,
        ..Response::default()
    })
}

/// A program in a browser that got no answer.
static WITHOUT_ANSWER: [&str; 5] = [
    "TypeError: Failed to fetch",
    "TypeError: NetworkError when attempting to fetch resource",
    "TypeError: Load failed",
    "AxiosError: Network Error",
    "Error: Network Error",
];

/// A browser's console that hides an answer.
static HIDDEN: [&str; 5] = [
    "blocked by CORS policy",
    "Cross-Origin Request Blocked",
    "due to access control checks",
    "CORS header",
    "is not allowed by Access-Control-Allow-Origin",
];

/// Whether a program in a browser says no more than that it got no answer: there was none, or the browser hides it.
#[must_use]
pub fn is_without_answer(line: &str) -> bool {
    WITHOUT_ANSWER.iter().any(|words| line.contains(words))
}

/// Whether a browser's console says that it hides an answer.
#[must_use]
pub fn is_cors(line: &str) -> bool {
    HIDDEN.iter().any(|words| line.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_browser_has_a_mark() {
        assert!(WITHOUT_ANSWER.iter().chain(&HIDDEN).all(|words| MARKS.any_in(words)));
    }

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
            ("Response status code does not indicate success: 403 (Forbidden).", 403),
            ("irm : The remote server returned an error: (401) Unauthorized.", 401),
            ("WebClientResponseException$Unauthorized: 401 Unauthorized from GET https://a.example", 401),
            ("[HTTP/2 401  85ms]", 401),
            ("(GET https://a.example/x) 401", 401),
            ("401 Unauthorized", 401),
            ("HttpErrorResponse {headers: HttpHeaders, status: 401, statusText: \"Unauthorized\"}", 401),
            ("{\"time\":\"a\",\"status\":403}", 403),
            ("HTTP status client error (401 Unauthorized) for url (https://a.example)", 401),
            ("<Response [401]> {'detail': 'no'}", 401),
            ("https://a.example/x → 403", 403),
            ("{\"detail\":\"no\"} 403", 403),
            ("403 {\"message\":\"no\"}", 403),
            ("GET /x 만 403 떠요", 403),
            ("(403, '{\"message\":\"no\"}')", 403),
            ("계속 401이 떨어집니다", 401),
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
        for line in [
            "Uncaught NotAuthorizedException: Invalid Access Token",
            "software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException: Invalid Access Token (Service: CognitoIdentityProvider, Status Code: 400)",
            "operation error Cognito Identity Provider: GetUser, https response error StatusCode: 400, NotAuthorizedException: Invalid Access Token",
        ] {
            let told = read(line).unwrap();
            assert_eq!(
                (told.error_type().as_str(), told.message().as_str()),
                ("NotAuthorizedException", "Invalid Access Token"),
                "{line}"
            );
        }
        assert_eq!(read("java.lang.NullPointerException: a"), None);
    }

    #[test]
    fn several_lines_tell_one_answer() {
        let text = "[GraphQL error]: Message: Token has expired., Path: undefined\n[Network error]: ServerError: Response not successful: Received status code 401";
        let (told, _) = lines(text).unwrap();
        assert_eq!((told.status, &*told.body), (Some(401), text));
        let text = "Request failed with status code 401\nInvoke-RestMethod: {\"message\":\"Unauthorized\"}";
        let (told, span) = lines(text).unwrap();
        assert_eq!((told.status, told.message().as_str()), (Some(401), "Unauthorized"));
        assert!(span.of(text).starts_with("Invoke"));
        assert_eq!(lines(r#"{"level":"info","message":"started"}"#), None);
    }

    #[test]
    fn a_page_has_its_status_in_the_title() {
        assert_eq!(page("<html><head><title>401 Authorization Required</title></head></html>").status, Some(401));
        assert_eq!(page("<html><head><title>Welcome</title></head></html>").status, None);
    }

    #[test]
    fn an_address_with_an_error() {
        let told = read("https://app.example/cb?error_description=a+b&error=invalid_request").unwrap();
        assert_eq!(&*told.body, "invalid_request: a b");
        assert_eq!(read("https://app.example/cb?code=1"), None);
    }
}
