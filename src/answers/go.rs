//! Libraries of Go, and Kubernetes, which uses one.

use super::{Meaning, Table, row};
use crate::http::responder::Responder;

/// golang-jwt, v3 to v5.
pub static GOLANG_JWT: Table = Table {
    by: "golang-jwt (Go)",
    responder: Responder::Application,
    source: "golang-jwt/jwt v3.2.2 and v5",
    rows: &[
        row("token is malformed", Meaning::Malformed).of("v5"),
        row("token is malformed: token contains an invalid number of segments", Meaning::Malformed).of("v5"),
        row("token is malformed: could not base64 decode header", Meaning::Malformed).of("v5"),
        row("token is unverifiable: error while executing keyfunc", Meaning::UnknownKey).of("v5"),
        row("token signature is invalid: signing method", Meaning::WrongAlgorithm).of("v5"),
        row("token signature is invalid: crypto/rsa: verification error", Meaning::BadSignature).of("v5"),
        row("token signature is invalid", Meaning::BadSignature).of("v5"),
        row("token has invalid claims: token is expired", Meaning::Expired).of("v5"),
        row("token is expired by", Meaning::Expired).of("v3 / v4"),
        row("tokenstring should not contain 'bearer '", Meaning::Malformed).of("v3 / v4"),
        row("signing method", Meaning::WrongAlgorithm).then(" is invalid").of("v3 / v4"),
        row("token is not valid yet", Meaning::TooEarly),
        row("token used before issued", Meaning::TooEarly),
        row("token has invalid claims: token is not valid yet", Meaning::TooEarly).of("v5"),
        row("token has invalid claims: token used before issued", Meaning::TooEarly).of("v5"),
        row("token has invalid audience", Meaning::WrongAudience).of("v5"),
        row("token has invalid issuer", Meaning::WrongIssuer).of("v5"),
        row("token has invalid subject", Meaning::ClaimRefused).of("v5"),
        row("token is missing required claim: aud claim is required", Meaning::WrongAudience).of("v5"),
        row("token is missing required claim", Meaning::ClaimRefused).of("v5"),
    ],
};

/// coreos/go-oidc.
pub static GO_OIDC: Table = Table {
    by: "go-oidc (Go)",
    responder: Responder::Application,
    source: "coreos/go-oidc",
    rows: &[
        row("oidc: malformed jwt", Meaning::Malformed),
        row("oidc: id token issued by a different provider", Meaning::WrongIssuer),
        row("oidc: expected audience", Meaning::WrongAudience),
        row("oidc: token is expired", Meaning::Expired),
        row("before the nbf (not before) time", Meaning::TooEarly),
        row("failed to verify signature: failed to verify id token signature", Meaning::BadSignature),
        row("failed to verify signature: fetching keys", Meaning::KeysUnreachable),
    ],
};

/// The Kubernetes API server's log.
pub static KUBERNETES: Table = Table {
    by: "Kubernetes API server",
    responder: Responder::Application,
    source: "kubernetes/apiserver",
    rows: &[
        row("oidc: email not verified", Meaning::ClaimRefused),
        row("oidc: required claim", Meaning::ClaimRefused),
        row("oidc: expected audience in", Meaning::WrongAudience)
            .why("It takes the ID token of the configured client.", "설정된 클라이언트의 ID 토큰을 받습니다."),
        row("oidc: authenticator not initialized", Meaning::KeysUnreachable),
        row("Unable to authenticate the request", Meaning::ClaimRefused).frame().says(
            "the API server could not accept the token; what stands behind it is the reason",
            "API 서버가 토큰을 허용하지 않았으며, 이유는 그 뒤에 나옵니다",
        ),
    ],
};
