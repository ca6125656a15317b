//! The errors of a user pool's authorization and token endpoints (RFC 6749 §4.1.2.1 and §5.2; Cognito developer guide,
//! "The token issuer endpoint").

use crate::text::{Text, text};

/// Each error, by the name that `error` has, and what it means, in full sentences. `method_not_allowed` stands for a
/// plain 405, which names no error.
pub static ERRORS: [(&str, Text); 8] = [
    ("invalid_request", text("a parameter is missing or wrong.", "파라미터가 빠졌거나 잘못되었습니다.")),
    (
        "unauthorized_client",
        text(
            "the app client does not allow this grant, or the callback URL ends in a slash that is not registered.",
            "앱 클라이언트에서 허용하지 않는 권한 부여 유형이거나, 콜백 URL 끝에 등록되지 않은 슬래시가 있습니다.",
        ),
    ),
    (
        "invalid_scope",
        text(
            "a scope does not exist, or the app client does not allow it.",
            "없는 범위이거나 앱 클라이언트에서 허용하지 않는 범위입니다.",
        ),
    ),
    (
        "redirect_mismatch",
        text(
            "the callback URL is not registered with the app client, byte for byte.",
            "콜백 URL이 앱 클라이언트에 등록된 값과 정확히 같지 않습니다.",
        ),
    ),
    (
        "invalid_client",
        text(
            "the client did not authenticate: its ID or its secret is wrong, the secret is missing, or a client without a secret was sent with HTTP Basic, or one with a secret without it.",
            "클라이언트 인증에 실패했습니다. 클라이언트 ID나 보안 암호가 잘못되었거나 빠졌거나, 보안 암호가 없는 클라이언트를 HTTP Basic으로(또는 그 반대로) 보냈습니다.",
        ),
    ),
    (
        "invalid_grant",
        text(
            "the code was used already or is older than 5 minutes, the refresh token was revoked, the PKCE verifier does not fit, or the app client may not read every attribute of the scopes that were asked for.",
            "코드를 이미 사용했거나 5분이 지났거나, 새로 고침 토큰이 취소되었거나, PKCE 검증 값이 맞지 않거나, 요청한 범위에 앱 클라이언트가 읽을 수 없는 속성이 있습니다.",
        ),
    ),
    (
        "unsupported_grant_type",
        text(
            "the token endpoint does not know this grant type.",
            "토큰 엔드포인트가 지원하지 않는 권한 부여 유형입니다.",
        ),
    ),
    (
        "method_not_allowed",
        text(
            "the token endpoint takes a POST with Content-Type: application/x-www-form-urlencoded.",
            "토큰 엔드포인트에는 Content-Type이 application/x-www-form-urlencoded인 POST 요청을 보내야 합니다.",
        ),
    ),
];
