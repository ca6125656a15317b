//! Values that are known by their shape, whatever the member that holds them is called.

/// A request's ID as API Gateway writes it: a UUID, or base64 with its padding, such as `JKJaXmPLvHcESHA=`.
#[must_use]
pub(super) fn is_request_id(value: &str) -> bool {
    is_uuid(value) || is_short_id(value)
}

/// The request ID of an HTTP API, and the extended one of a REST API.
#[must_use]
pub(super) fn is_short_id(value: &str) -> bool {
    let is_of_base64 = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/');
    value.len() >= 4 && value.len() <= 24 && value.strip_suffix('=').is_some_and(|id| id.bytes().all(is_of_base64))
}

/// A UUID.
#[must_use]
pub(super) fn is_uuid(value: &str) -> bool {
    value.len() == 36
        && value.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// An HTTP method.
#[must_use]
pub(super) fn is_method(value: &str) -> bool {
    matches!(value, "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS" | "ANY")
}

/// A status of HTTP.
#[must_use]
pub(super) fn status(value: &str) -> Option<u16> {
    let is_one = value.len() == 3 && value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|status| is_one && (100..600).contains(status))
}

/// An IPv4 or IPv6 address.
#[must_use]
pub(super) fn is_address(value: &str) -> bool {
    value.len() >= 3 && value.parse::<std::net::IpAddr>().is_ok()
}

/// The types of gateway responses (API Gateway: gateway response types).
pub(super) const RESPONSE_TYPES: [&str; 21] = [
    "ACCESS_DENIED",
    "API_CONFIGURATION_ERROR",
    "AUTHORIZER_CONFIGURATION_ERROR",
    "AUTHORIZER_FAILURE",
    "BAD_REQUEST_BODY",
    "BAD_REQUEST_PARAMETERS",
    "DEFAULT_4XX",
    "DEFAULT_5XX",
    "EXPIRED_TOKEN",
    "INTEGRATION_FAILURE",
    "INTEGRATION_TIMEOUT",
    "INVALID_API_KEY",
    "INVALID_SIGNATURE",
    "MISSING_AUTHENTICATION_TOKEN",
    "QUOTA_EXCEEDED",
    "REQUEST_TOO_LARGE",
    "RESOURCE_NOT_FOUND",
    "THROTTLED",
    "UNAUTHORIZED",
    "UNSUPPORTED_MEDIA_TYPE",
    "WAF_FILTERED",
];

/// Whether a value is a type of gateway response.
#[must_use]
pub(super) fn is_response_type(value: &str) -> bool {
    RESPONSE_TYPES.binary_search(&value).is_ok()
}

/// `<error>: <description>`, as `$context.authorizer.error` of an HTTP API has it, with an error of RFC 6750 §3.1.
#[must_use]
pub(super) fn is_challenge(value: &str) -> bool {
    let error = value.split_once(": ").map(|(error, _)| error);
    matches!(error, Some("invalid_token" | "invalid_request" | "insufficient_scope"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_exact() {
        assert!(RESPONSE_TYPES.is_sorted() && is_response_type("EXPIRED_TOKEN") && !is_response_type("EXPIRED"));
        assert!(is_request_id("c6af9ac6-7b61-11e6-9a41-93e8deadbeef") && is_request_id("JKJaXmPLvHcESHA="));
        for none in ["", "=", "4a12b-1", "c6af9ac6-7b61-11e6-9a41-93e8deadbee", "한글한글한글="] {
            assert!(!is_request_id(none), "{none}");
        }
        assert_eq!((status("401"), status("40"), status("999"), status("+40")), (Some(401), None, None, None));
        assert!(is_address("203.0.113.9") && is_address("2001:db8::1") && !is_address("203.0.113"));
        assert!(is_challenge("invalid_token: the token has expired") && !is_challenge("error: invalid_token"));
    }
}
