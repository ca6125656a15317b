//! The errors that a service tells: the body of an answer by itself, and the exceptions that SDKs throw for it.

use super::pasted_as::PastedAs;
use super::response::Response;
use crate::encoding::json::{self, Json};

/// The exceptions of AWS services that refuse a caller or a token, as their SDKs print them before a message.
static EXCEPTIONS: [&str; 24] = [
    "AccessDeniedException",
    "AliasExistsException",
    "CodeMismatchException",
    "ExpiredCodeException",
    "ExpiredTokenException",
    "ForbiddenException",
    "IncompleteSignatureException",
    "InvalidIdentityTokenException",
    "InvalidLambdaResponseException",
    "InvalidParameterException",
    "InvalidPasswordException",
    "InvalidSignatureException",
    "LimitExceededException",
    "MissingAuthenticationTokenException",
    "NotAuthorizedException",
    "PasswordResetRequiredException",
    "RefreshTokenReuseException",
    "ResourceNotFoundException",
    "TooManyRequestsException",
    "UnauthorizedException",
    "UnrecognizedClientException",
    "UserLambdaValidationException",
    "UserNotConfirmedException",
    "UserNotFoundException",
];

/// The members of a body that tells of an error and of nothing else.
static OF_ERRORS: [&str; 22] = [
    "__type",
    "code",
    "data",
    "detail",
    "error",
    "errorMessage",
    "errorType",
    "error_description",
    "errors",
    "extensions",
    "instance",
    "message",
    "Message",
    "path",
    "reason",
    "requestId",
    "status",
    "statusCode",
    "success",
    "timestamp",
    "title",
    "type",
];

/// The messages of API Gateway that are known wherever a line quotes them.
static REFUSALS: [&str; 6] = [
    "Unauthorized",
    "Forbidden",
    "Missing Authentication Token",
    "The incoming token has expired",
    "Too Many Requests",
    "Limit Exceeded",
];

/// The beginnings of others, which go on with what was asked for.
static BEGINNINGS: [&str; 5] = [
    "User is not authorized to access this resource",
    "User is not authorized to perform: ",
    "User: ",
    "Authorization header requires ",
    "The security token included in the request ",
];

/// The body that a line is, or that it quotes.
pub(super) fn body(line: &str) -> Option<Response> {
    by_itself(line).or_else(|| quoted(line))
}

/// A body among other words, in the quotation marks of JSON, of Python or of none: `401 {"message":"Unauthorized"}`,
/// `data: { message: 'Forbidden' }`. In brackets it is code.
fn quoted(line: &str) -> Option<Response> {
    line.match_indices("essage").find_map(|(at, _)| {
        let start = at.checked_sub(1)?;
        let name = line.get(start..at + "essage".len()).filter(|name| matches!(*name, "message" | "Message"))?;
        let (before, mark) = line.get(..start)?.rsplit_once('{')?;
        // Quotation marks that are escaped stand in a log, and never in code.
        let is_of_code = before.trim_end().ends_with(['(', '=']) || before.trim_end().ends_with("return");
        let is_code = is_of_code && !mark.contains('\\');
        let behind = line.get(at + "essage".len()..).filter(|_| !is_code)?;
        let value = behind.trim_start_matches(MARKS).strip_prefix(':')?.trim_start_matches(MARKS);
        let whole =
            REFUSALS.iter().find(|words| value.strip_prefix(**words).is_some_and(|rest| rest.starts_with(ENDS)));
        let begun = || BEGINNINGS.iter().any(|words| value.starts_with(words)).then(|| ended(value));
        let words = whole.copied().or_else(begun)?;
        let body = serde_json::json!({ name: words }).to_string();
        Some(Response { body: body.into(), carried: PastedAs::Log, ..Response::default() })
    })
}

/// A message as far as it goes: to the mark that closes its object, or to the end of the line.
fn ended(value: &str) -> &str {
    value.split('}').next().unwrap_or(value).trim_end_matches(MARKS)
}

/// What stands round a name or a value, and what stands behind one.
const MARKS: [char; 4] = [' ', '"', '\'', '\\'];
const ENDS: [char; 5] = ['"', '\'', '\\', '}', ','];

/// A body by itself, or behind the name of the program that prints it: `Invoke-RestMethod: {"message":"Unauthorized"}`.
/// A log line of a program has members that are of no error.
fn by_itself(line: &str) -> Option<Response> {
    let at = line.find('{')?;
    let (before, body) = line.split_at_checked(at)?;
    let names_a_program = before.is_empty() || (before.ends_with(": ") && before.len() < 80);
    is_of_an_error(body)
        .then(|| Response { body: body.into(), carried: PastedAs::Log, ..Response::default() })
        .filter(|_| names_a_program)
}

/// Whether a text is a JSON object that tells of an error and of nothing else.
#[must_use]
pub(super) fn is_of_an_error(body: &str) -> bool {
    let Ok(root) = json::parse(body.trim()) else { return false };
    let names = ["message", "Message", "__type", "errors", "error", "errorMessage"];
    let tells = names.iter().any(|name| root.value.get(name).is_some_and(|node| node.value != Json::Null));
    tells && root.value.members().iter().all(|member| OF_ERRORS.contains(&member.name.as_str()))
}

/// botocore: `An error occurred (NotAuthorizedException) when calling the GetUser operation: …`; the SDKs of other
/// languages: `NotAuthorizedException: …`.
pub(super) fn exception(line: &str) -> Option<Response> {
    let botocore = || {
        let (_, rest) = line.split_once("An error occurred (")?;
        let (name, rest) = rest.split_once(") when calling the ")?;
        let (_, message) = rest.split_once(" operation")?;
        Some((name, message.split_once(": ").map_or("", |(_, message)| message)))
    };
    let named = || {
        let (before, message) = line.split_once("Exception: ")?;
        let start = before.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |at| at + 1);
        let name = line.get(start..before.len() + "Exception".len())?;
        let message = message.split(" (Service: ").next().unwrap_or(message);
        EXCEPTIONS.contains(&name).then_some((name, message))
    };
    let (name, message) = botocore().or_else(named)?;
    let body = serde_json::json!({ "__type": name, "message": message }).to_string();
    Some(Response { body: body.into(), carried: PastedAs::Log, ..Response::default() })
}

/// Whether a body is one JSON document. A long one is not read for that.
#[must_use]
pub(super) fn is_document(body: &str) -> bool {
    body.len() < LONGEST && json::parse(body.trim()).is_ok()
}

/// The longest body that is looked at while it is read, in bytes.
const LONGEST: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_read_among_other_words() {
        for (line, message) in [
            ("401 {\"message\":\"Unauthorized\"}", "Unauthorized"),
            ("{\"message\":\"Missing Authentication Token\"} 403", "Missing Authentication Token"),
            ("<Response [401]> {'message': 'Unauthorized'}", "Unauthorized"),
            ("      data: { message: 'Forbidden' }", "Forbidden"),
            ("```{\"message\":\"Forbidden\"}```", "Forbidden"),
            ("응답은 {\"message\":\"Unauthorized\"} 입니다.", "Unauthorized"),
            ("body={\\\"message\\\":\\\"Too Many Requests\\\"}", "Too Many Requests"),
            ("I/flutter: {message: Unauthorized}", "Unauthorized"),
            (
                "fails with {\"Message\":\"User is not authorized to access this resource\"}. same token",
                "User is not authorized to access this resource",
            ),
            (
                "403 {\"Message\": \"User is not authorized to access this resource with an explicit deny\"}",
                "User is not authorized to access this resource with an explicit deny",
            ),
            (
                "body: {\\\"Message\\\":\\\"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:a\\\"}",
                "User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:a",
            ),
        ] {
            assert_eq!(body(line).map(|told| told.message()).as_deref(), Some(message), "{line}");
        }
        for line in [
            "res.status(401).json({ message: 'Unauthorized' })",
            "return { message: 'Unauthorized' }",
            "const body = { message: 'Unauthorized' }",
            "the message: Unauthorized",
            "{\"level\":\"info\",\"message\":\"Unauthorized calls: 0\"}",
        ] {
            assert_eq!(body(line), None, "{line}");
        }
    }
}
