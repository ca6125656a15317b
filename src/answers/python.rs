//! Libraries of Python: PyJWT, python-jose, Authlib, FastAPI.

use super::{Meaning, Table, row};
use crate::http::responder::Responder;

/// PyJWT.
pub static PY_JWT: Table = Table {
    by: "PyJWT (Python)",
    responder: Responder::PyJwt,
    source: "jpadilla/pyjwt",
    rows: &[
        row("Not enough segments", Meaning::Malformed),
        row("Invalid header padding", Meaning::Malformed),
        row("Invalid header string", Meaning::Malformed),
        row("Invalid payload padding", Meaning::Malformed),
        row("Invalid payload string", Meaning::Malformed),
        row("Invalid crypto padding", Meaning::Malformed),
        row("Signature verification failed", Meaning::BadSignature),
        row("Unable to find a signing key that matches: \"", Meaning::UnknownKey).of("≥ 2.0"),
        row("Fail to fetch data from the url", Meaning::KeysUnreachable).of("≥ 2.5"),
        row("The JWKS endpoint did not contain any signing keys", Meaning::KeysUnreachable).of("≥ 2.0"),
        row("The JWK Set did not contain any", Meaning::KeysUnreachable).then("keys").of("≥ 2.0"),
        row("The specified alg value is not allowed", Meaning::WrongAlgorithm),
        row("Algorithm not supported", Meaning::WrongAlgorithm),
        row("Token is missing the \"aud\" claim", Meaning::WrongAudience),
        row("Token is missing the \"iss\" claim", Meaning::WrongIssuer),
        row("Token is missing the", Meaning::ClaimRefused),
        row("The token is not yet valid (iat)", Meaning::TooEarly).of("≥ 2.6"),
        row("The token is not yet valid (nbf)", Meaning::TooEarly),
        row("Signature has expired", Meaning::Expired).why(
            "It means exp; the signature itself does not expire.",
            "만료 시각(exp)이 지났다는 뜻입니다. 서명 자체가 만료되는 것은 아닙니다.",
        ),
        row("ExpiredSignatureError", Meaning::Expired),
        row("Invalid issuer", Meaning::WrongIssuer).whole(),
        row("InvalidIssuerError", Meaning::WrongIssuer),
        row("Invalid audience", Meaning::WrongAudience).whole().why(
            "PyJWT says this where the token has an aud and none was asked for; before version 2.7 also where the aud is another.",
            "PyJWT에서는 토큰에 aud가 있는데 검증할 때 audience를 지정하지 않으면 이 메시지가 나옵니다. 2.7 이전 버전은 aud가 다를 때도 같은 메시지를 냅니다.",
        ),
        row("Audience doesn't match", Meaning::WrongAudience).of("≥ 2.7"),
        row("InvalidAudienceError", Meaning::WrongAudience).frame(),
        row("InvalidSignatureError", Meaning::BadSignature),
        row("Invalid subject", Meaning::ClaimRefused).whole().of("≥ 2.10"),
        row("Subject must be a string", Meaning::ClaimRefused).of("≥ 2.10"),
        row("jwt.exceptions.", Meaning::ClaimRefused).frame().says(
            "PyJWT did not accept the token; what stands behind the exception is the reason",
            "PyJWT가 토큰을 허용하지 않았으며, 이유는 예외 이름 뒤에 나옵니다",
        ),
    ],
};

/// python-jose.
pub static PYTHON_JOSE: Table = Table {
    by: "python-jose",
    responder: Responder::Application,
    source: "mpdavis/python-jose",
    rows: &[
        row("Not enough segments", Meaning::Malformed),
        row("Signature verification failed", Meaning::BadSignature),
        row("Signature has expired", Meaning::Expired).why(
            "It means exp; the signature itself does not expire.",
            "만료 시각(exp)이 지났다는 뜻입니다. 서명 자체가 만료되는 것은 아닙니다.",
        ),
        row("ExpiredSignatureError", Meaning::Expired),
        row("The token is not yet valid (nbf)", Meaning::TooEarly),
        row("Invalid audience", Meaning::WrongAudience).whole(),
        row("Invalid issuer", Meaning::WrongIssuer).whole(),
        row("No access_token provided to compare against at_hash claim", Meaning::ClaimRefused)
            .says(
                "the ID token has at_hash, and the verifier was not given the access token to compare it with",
                "ID 토큰에 at_hash가 있는데, 비교할 액세스 토큰이 검증기에 전달되지 않았습니다",
            )
            .remedy(
                "Give decode the access token of the same sign-in, or set verify_at_hash to False in its options.",
                "decode에 같은 로그인의 액세스 토큰을 전달하거나, 옵션에서 verify_at_hash를 False로 설정하세요.",
            ),
        row("at_hash claim does not match access_token", Meaning::ClaimRefused).says(
            "the ID token and the access token are not of the same sign-in",
            "ID 토큰과 액세스 토큰이 같은 로그인에서 발급된 것이 아닙니다",
        ),
        row("jose.exceptions.", Meaning::ClaimRefused).frame().says(
            "python-jose did not accept the token; what stands behind the exception is the reason",
            "python-jose가 토큰을 허용하지 않았으며, 이유는 예외 이름 뒤에 나옵니다",
        ),
    ],
};

/// Authlib.
pub static AUTHLIB: Table = Table {
    by: "Authlib (Python)",
    responder: Responder::Application,
    source: "lepture/authlib",
    rows: &[
        row(
            "The access token provided is expired, revoked, malformed, or invalid for other reasons",
            Meaning::ClaimRefused,
        )
        .says(
            "the answer says that the token is not taken, in the words of RFC 6750, and does not say why",
            "RFC 6750의 문구로 토큰을 거부한 응답이며, 이유는 나와 있지 않습니다",
        ),
        row("The token is expired", Meaning::Expired),
        row("Missing 'aud' claim", Meaning::WrongAudience),
        row("The token is not valid yet", Meaning::TooEarly),
    ],
};

/// FastAPI's security classes.
pub static FAST_API: Table = Table {
    by: "FastAPI (Python)",
    responder: Responder::Application,
    source: "fastapi/fastapi",
    rows: &[
        row("Not authenticated", Meaning::NoToken).whole().with(&[401, 403]).why(
            "FastAPI answers so with 401, and before version 0.122 with 403.",
            "FastAPI는 이때 401로 응답하고, 0.122 이전 버전은 403으로 응답합니다.",
        ),
        row("Invalid authentication credentials", Meaning::Malformed).whole(),
    ],
};
