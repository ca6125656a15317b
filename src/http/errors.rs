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

/// A body by itself, or behind the name of the program that prints it: `Invoke-RestMethod: {"message":"Unauthorized"}`.
/// A log line of a program has members that are of no error.
pub(super) fn body(line: &str) -> Option<Response> {
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
