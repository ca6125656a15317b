//! Gateways and databases that verify tokens: Envoy and Istio, Kong, PostgREST and Supabase, Hasura.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// Envoy's and Istio's plain-text bodies.
pub static ENVOY: Table = Table {
    by: "Envoy or Istio",
    responder: Responder::Envoy,
    source: "google/jwt_verify_lib",
    rows: &[
        row("Jwt is missing", Meaning::NoToken),
        row("Jwt is not in the form of Header.Payload.Signature", Meaning::Malformed),
        row("Jwt header is an invalid Base64url encoded", Meaning::Malformed),
        row("Jwt header is an invalid JSON", Meaning::Malformed),
        row("Jwt payload is an invalid Base64url encoded", Meaning::Malformed),
        row("Jwt payload is an invalid JSON", Meaning::Malformed),
        row("Jwt signature is an invalid Base64url encoded", Meaning::Malformed),
        row("Jwt header [alg] is not supported", Meaning::WrongAlgorithm),
        row("Jwt issuer is not configured", Meaning::WrongIssuer),
        row("Jwt not yet valid", Meaning::TooEarly),
        row("Jwt is expired", Meaning::Expired),
        row("Audiences in Jwt are not allowed", Meaning::WrongAudience),
        row("Jwks remote fetch is failed", Meaning::KeysUnreachable),
        row("Jwks doesn't have key to match kid or alg from Jwt", Meaning::UnknownKey),
        row("Jwt verification fails", Meaning::BadSignature),
        row("RBAC: access denied", Meaning::NotPermitted)
            .says(
                "an authorization policy of the mesh refused; the request may have come without a token",
                "서비스 메시의 권한 부여 정책이 거부했으며, 토큰 없이 온 요청일 수도 있습니다",
            )
            .remedy(
                "Compare the policy's rules (principals, claims, paths) with the token, and see that the token arrives at the proxy.",
                "정책의 규칙(principals, 클레임, 경로)을 토큰과 비교하고, 토큰이 프록시에 도착하는지 확인하세요.",
            )
            .inferred(),
    ],
};

/// Kong's `jwt` plugin.
pub static KONG: Table = Table {
    by: "Kong, jwt plugin",
    responder: Responder::Application,
    source: "Kong/kong",
    rows: &[
        row("Multiple tokens provided", Meaning::Malformed),
        row("Unrecognizable token", Meaning::Malformed),
        row("Bad token; invalid", Meaning::Malformed),
        row("No mandatory 'iss' in claims", Meaning::WrongIssuer),
        row("No credentials found for given 'iss'", Meaning::WrongIssuer)
            .says(
                "Kong has no consumer whose credential has the token's issuer as its key",
                "토큰의 발급자를 키로 하는 자격 증명이 Kong의 소비자(consumer)에 없습니다",
            )
            .remedy(
                "Add a consumer with a jwt credential whose key is the token's iss, and with the issuer's public key.",
                "토큰의 iss를 키로 하고 발급자의 공개 키를 넣은 jwt 자격 증명을 소비자에 추가하세요.",
            ),
        row("Invalid algorithm", Meaning::WrongAlgorithm).whole(),
        row("\"exp\":\"token expired\"", Meaning::Expired),
        row("\"nbf\":\"token not valid yet\"", Meaning::TooEarly),
    ],
};

/// PostgREST, and Supabase's REST.
pub static POSTGREST: Table = Table {
    by: "PostgREST or Supabase",
    responder: Responder::Application,
    source: "PostgREST/postgrest",
    rows: &[
        row("PGRST300", Meaning::ServerBroken).frame(),
        row("Server lacks JWT secret", Meaning::ServerBroken),
        row("Expected 3 parts in JWT", Meaning::Malformed).of("≥ 13"),
        row("Invalid number of parts: Expected 3 parts", Meaning::Malformed).of("< 13"),
        row("No suitable key or wrong key type", Meaning::UnknownKey).of("≥ 13"),
        row("Wrong or unsupported encoding algorithm", Meaning::WrongAlgorithm).of("≥ 13"),
        row("JWSError JWSNoSignatures", Meaning::WrongAlgorithm).of("< 13"),
        row("JWT cryptographic operation failed", Meaning::BadSignature).of("≥ 13"),
        row("JWSError JWSInvalidSignature", Meaning::BadSignature).of("< 13"),
        row("Empty JWT is sent in Authorization header", Meaning::NoToken).of("≥ 13"),
        row("Anonymous access is disabled", Meaning::NoToken),
        row("JWT expired", Meaning::Expired),
        row("JWT not yet valid", Meaning::TooEarly),
        row("JWT issued at future", Meaning::TooEarly),
        row("JWT not in audience", Meaning::WrongAudience),
        row("PGRST301", Meaning::ClaimRefused).frame(),
        row("PGRST302", Meaning::NoToken).frame(),
        row("PGRST303", Meaning::ClaimRefused).frame().of("≥ 13"),
    ],
};

/// Hasura, which answers 200 or 400.
pub static HASURA: Table = Table {
    by: "Hasura",
    responder: Responder::Application,
    source: "Hasura GraphQL engine; answers met in public",
    rows: &[
        hasura("Could not verify JWT: JWTExpired", Meaning::Expired),
        hasura("Could not verify JWT: JWTIssuedAtFuture", Meaning::TooEarly),
        hasura("Could not verify JWT: JWTNotYetValid", Meaning::TooEarly).inferred(),
        hasura("Could not verify JWT: JWTNotInAudience", Meaning::WrongAudience).inferred(),
        hasura("Could not verify JWT: JWTNotInIssuer", Meaning::WrongIssuer).inferred(),
        hasura("Could not verify JWT: JWSError JWSInvalidSignature", Meaning::BadSignature),
        hasura("Malformed Authorization header", Meaning::Malformed),
        hasura("Could not verify JWT", Meaning::ClaimRefused).frame(),
    ],
};

const fn hasura(words: &'static str, meaning: Meaning) -> Row {
    row(words, meaning).with(&[200])
}
