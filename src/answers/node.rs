//! Libraries of Node: aws-jwt-verify, jsonwebtoken, jwks-rsa, express-jwt, passport-jwt, jose.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// aws-jwt-verify, in a Lambda authorizer, a server or at the edge. It takes a Cognito access token by its `client_id`.
pub static AWS_JWT_VERIFY: Table = Table {
    by: "aws-jwt-verify",
    responder: Responder::AwsJwtVerify,
    source: "awslabs/aws-jwt-verify",
    rows: &[
        row("Empty JWT", Meaning::NoToken).whole(),
        row("JWT is not a string", Meaning::Malformed),
        row("JWT string does not consist of exactly 3 parts", Meaning::Malformed),
        row("Invalid JWT. Header is not a valid JSON object", Meaning::Malformed),
        row("Invalid JWT. Payload is not a valid JSON object", Meaning::Malformed),
        row("JWT payload", Meaning::ClaimRefused).then(" claim is not a"),
        row("JWT header", Meaning::ClaimRefused).then(" claim is not a"),
        row("issuer not configured:", Meaning::WrongIssuer),
        row("JWT header does not have valid kid claim", Meaning::UnknownKey)
            .says("the token has no kid, so no key can be chosen", "토큰에 kid가 없어 키를 고를 수 없습니다"),
        row("JWK for kid", Meaning::UnknownKey),
        row("KidNotFoundInJwksError", Meaning::UnknownKey),
        row("Not allowed to fetch JWKS yet", Meaning::KeysUnreachable).says(
            "the verifier waits before it reads the issuer's keys again: an earlier try failed, or had no such kid",
            "이전 시도가 실패했거나 그때 읽은 키에 해당 kid가 없어, 검증기가 발급자의 키를 다시 읽기 전에 기다리고 있습니다",
        ),
        row("Failed to fetch", Meaning::KeysUnreachable).whole(),
        row("FetchError: Failed to fetch", Meaning::KeysUnreachable),
        row("JWT signature algorithm not allowed", Meaning::WrongAlgorithm),
        row("JwtInvalidSignatureError", Meaning::BadSignature),
        row("Token expired at", Meaning::Expired),
        row("JwtExpiredError", Meaning::Expired),
        row("Token can't be used before", Meaning::TooEarly),
        row("Issuer not allowed:", Meaning::WrongIssuer).why(
            "Its verifier for Cognito knows the original form of the issuer only.",
            "이 라이브러리의 Cognito 검증기는 원래 형식의 발급자만 받습니다.",
        ),
        row("Missing Audience. Expected", Meaning::WrongAudience),
        row("Audience not allowed:", Meaning::WrongAudience),
        row("Missing Scope. Expected", Meaning::NotPermitted),
        row("Scope not allowed:", Meaning::NotPermitted),
        row("Missing Cognito group", Meaning::NotPermitted),
        row("Cognito group not allowed:", Meaning::NotPermitted),
        row("Token use not allowed:", Meaning::WrongTokenUse).remedy(
            "Send the token that the message expects (id or access), or set tokenUse of the verifier to the one that is sent.",
            "메시지에 나온 종류(id 또는 access)의 토큰을 보내거나, 검증기의 tokenUse를 보내는 토큰에 맞추세요.",
        ),
        row("Client ID not allowed:", Meaning::WrongClient),
        row("Client ID (\"audience\") not allowed:", Meaning::WrongClient),
        row("Invalid Cognito User Pool ID:", Meaning::ServerBroken).says(
            "the verifier was set up with a text that it does not take for a user pool's ID",
            "검증기에 사용자 풀 ID로 인식되지 않는 값이 설정되어 있습니다",
        ),
        row("AlbJwtInvalidSignerError", Meaning::ClaimRefused).of("≥ 5"),
        row("AlbJwtInvalidClientIdError", Meaning::WrongClient).of("≥ 5"),
    ],
};

/// jsonwebtoken's `verify`.
pub static JSON_WEB_TOKEN: Table = Table {
    by: "jsonwebtoken (Node)",
    responder: Responder::JsonWebToken,
    source: "auth0/node-jsonwebtoken",
    rows: &[
        row("jwt must be provided", Meaning::NoToken),
        row("jwt must be a string", Meaning::Malformed),
        row("jwt malformed", Meaning::Malformed),
        row("invalid token", Meaning::Malformed).whole(),
        row("error in secret or public key callback", Meaning::UnknownKey),
        row("jwt signature is required", Meaning::BadSignature),
        row("secret or public key must be provided", Meaning::ServerBroken),
        row("must be an asymmetric key when using", Meaning::ServerBroken)
            .says(
                "the verifier was given a secret, and the token is signed with a private key: it needs the public key",
                "검증기에 비밀 값이 설정되어 있지만, 개인 키로 서명된 토큰이므로 공개 키가 필요합니다",
            )
            .of("≥ 9"),
        row("invalid algorithm", Meaning::WrongAlgorithm).whole(),
        row("invalid signature", Meaning::BadSignature).whole(),
        row("jwt not active", Meaning::TooEarly),
        row("jwt expired", Meaning::Expired),
        row("TokenExpiredError", Meaning::Expired),
        row("jwt audience invalid", Meaning::WrongAudience),
        row("jwt issuer invalid", Meaning::WrongIssuer),
        row("jwt subject invalid", Meaning::ClaimRefused),
        row("jwt jwtid invalid", Meaning::ClaimRefused),
        row("jwt nonce invalid", Meaning::ClaimRefused),
        row("secretOrPublicKey is not valid key material", Meaning::ServerBroken)
            .says("the verifier was given a text that is no key", "검증기에 키가 아닌 값이 설정되어 있습니다")
            .of("≥ 9"),
        row("maxAge exceeded", Meaning::Expired),
    ],
};

/// jwks-rsa, which finds the key for others.
pub static JWKS_RSA: Table = Table {
    by: "jwks-rsa (Node)",
    responder: Responder::Application,
    source: "auth0/node-jwks-rsa",
    rows: &[
        row("Unable to find a signing key that matches", Meaning::UnknownKey),
        keys("The JWKS endpoint did not contain any keys"),
        keys("The JWKS endpoint did not contain any signing keys"),
        row("No KID specified and JWKS endpoint returned more than 1 key", Meaning::UnknownKey).says(
            "the token has no kid, and the key set has several keys",
            "토큰에 kid가 없고 키 세트에 키가 여러 개 있습니다",
        ),
        keys("Too many requests to the JWKS endpoint"),
    ],
};

const fn keys(words: &'static str) -> Row {
    row(words, Meaning::KeysUnreachable)
}

/// express-jwt and passport-jwt.
pub static EXPRESS: Table = Table {
    by: "express-jwt or passport-jwt (Node)",
    responder: Responder::Application,
    source: "auth0/express-jwt; mikenicholson/passport-jwt",
    rows: &[
        row("No authorization token was found", Meaning::NoToken),
        row("Format is Authorization: Bearer [token]", Meaning::Malformed).says(
            "the header Authorization does not have the form: Bearer, a space, the token",
            "Authorization 헤더가 “Bearer, 공백 한 칸, 토큰” 형식이 아닙니다",
        ),
        row("The token has been revoked", Meaning::Revoked),
        row("No auth token", Meaning::NoToken).whole(),
    ],
};

/// jose of panva.
pub static JOSE: Table = Table {
    by: "jose (JavaScript)",
    responder: Responder::Application,
    source: "panva/jose",
    rows: &[
        row("Invalid Compact JWS", Meaning::Malformed).of("≥ 3"),
        row("JWTs must have three components", Meaning::Malformed).of("< 3"),
        row("JWS malformed or invalid serialization", Meaning::Malformed).of("< 3"),
        row("\"alg\" (Algorithm) Header Parameter value not allowed", Meaning::WrongAlgorithm).of("≥ 3"),
        row("ERR_JOSE_ALG_NOT_ALLOWED", Meaning::WrongAlgorithm).of("≥ 3"),
        row("alg not whitelisted", Meaning::WrongAlgorithm).of("< 3"),
        row("ERR_JOSE_ALG_NOT_WHITELISTED", Meaning::WrongAlgorithm).of("< 3"),
        row("no applicable key found in the JSON Web Key Set", Meaning::UnknownKey).of("≥ 3"),
        row("no matching key found in the KeyStore", Meaning::UnknownKey).of("< 3"),
        row("multiple matching keys found in the JSON Web Key Set", Meaning::UnknownKey).of("≥ 3").says(
            "the token has no kid that tells which of several keys signed it",
            "토큰에 kid가 없어 여러 키 중 어느 키로 서명했는지 알 수 없습니다",
        ),
        row("ERR_JWKS_NO_MATCHING_KEY", Meaning::UnknownKey),
        keys("ERR_JWKS_TIMEOUT"),
        row("signature verification failed", Meaning::BadSignature),
        row("ERR_JWS_SIGNATURE_VERIFICATION_FAILED", Meaning::BadSignature).of("≥ 3"),
        row("ERR_JWS_VERIFICATION_FAILED", Meaning::BadSignature).of("< 3"),
        row("\"exp\" claim timestamp check failed", Meaning::Expired),
        row("ERR_JWT_EXPIRED", Meaning::Expired),
        row("\"nbf\" claim timestamp check failed", Meaning::TooEarly),
        row("\"iat\" claim timestamp check failed", Meaning::TooEarly),
        row("unexpected \"aud\" claim value", Meaning::WrongAudience),
        row("unexpected \"iss\" claim value", Meaning::WrongIssuer),
        row("missing required \"aud\" claim", Meaning::WrongAudience),
        row("missing required \"iss\" claim", Meaning::WrongIssuer),
        row("ERR_JWT_CLAIM_VALIDATION_FAILED", Meaning::ClaimRefused).frame(),
    ],
};
