//! Amazon API Gateway: REST APIs, HTTP APIs, and what both say.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// A JWT authorizer of an HTTP API: the description in `www-authenticate`, and `authorizerError` of an access log.
pub static HTTP_JWT: Table = Table {
    by: "HTTP API, JWT authorizer",
    responder: Responder::HttpApi,
    source: "API Gateway: troubleshooting JWT authorizers of HTTP APIs; measured answers",
    rows: &[
        row("missing: token not provided", Meaning::NoToken),
        row("token not provided", Meaning::NoToken).inferred(),
        row("token contains an invalid number of segments", Meaning::Malformed),
        row("tokenstring should not contain 'bearer '", Meaning::Malformed)
            .says("the answer says that Bearer stands in the token itself", "응답에 따르면 토큰 값 안에 Bearer가 들어 있습니다")
            .why("The scheme was written twice.", "스킴이 두 번 들어갔을 수 있습니다.")
            .remedy("Send Bearer once, and then the token.", "Bearer를 한 번만 쓰고 그 뒤에 토큰을 보내세요."),
        row("illegal base64 data at input byte", Meaning::Malformed).inferred(),
        row("looking for beginning of value", Meaning::Malformed).inferred(),
        row("signing method", Meaning::WrongAlgorithm)
            .says(
                "the answer says that the token's algorithm is not taken: a JWT authorizer of an HTTP API takes RSA only",
                "응답에 따르면 토큰의 알고리즘이 허용되지 않으며, HTTP API의 JWT 권한 부여자는 RSA 알고리즘만 받습니다",
            ),
        row("issuer does not match", Meaning::WrongIssuer),
        row("the token does not have a valid audience", Meaning::WrongAudience)
            .why("client_id counts only where the token has no aud.", "client_id는 토큰에 aud가 없을 때만 비교합니다.")
            .remedy(
                "Add the token's aud, or its client_id where it has no aud, to the audiences of the JWT authorizer, or sign in with an app client that is listed there.",
                "JWT 권한 부여자의 대상에 토큰의 aud(없으면 client_id)를 추가하거나, 등록된 앱 클라이언트로 로그인하세요.",
            ),
        row("the token has expired", Meaning::Expired),
        row("token is expired", Meaning::Expired),
        row("token is not valid yet", Meaning::TooEarly).inferred(),
        row("token used before issued", Meaning::TooEarly).inferred(),
        row("unable to find matching key", Meaning::UnknownKey).inferred(),
        row("crypto/rsa: verification error", Meaning::BadSignature).inferred(),
        row("OIDC discovery endpoint communication error", Meaning::KeysUnreachable).says(
            "the authorizer could not read the issuer's discovery document; it is not about your token",
            "토큰 문제가 아니며, 권한 부여자가 발급자의 디스커버리 문서를 읽지 못했습니다",
        ),
        row("JWKS communication error", Meaning::KeysUnreachable).says(
            "the authorizer could not read the issuer's key set; it is not about your token",
            "토큰 문제가 아니며, 권한 부여자가 발급자의 키 세트를 읽지 못했습니다",
        ),
    ],
};

/// Other answers of an HTTP API.
pub static HTTP_API: Table = Table {
    by: "HTTP API",
    responder: Responder::HttpApi,
    source: "API Gateway: HTTP APIs; measured answers",
    rows: &[
        row("Not Found", Meaning::NoRoute)
            .of_responder(&[404])
            .says(
                "the HTTP API has no route for this method and path; it is not about your token",
                "토큰 문제가 아니며, HTTP API에 요청의 메서드와 URL에 맞는 경로(route)가 없습니다",
            )
            .why(
                "An HTTP API answers 404 Not Found before any authorizer is asked.",
                "HTTP API는 권한 부여자를 거치기 전에 404 Not Found로 응답합니다.",
            )
            .remedy(
                "Compare method, path and stage of the URL with the routes of the API, and whether the stage deploys by itself.",
                "URL의 메서드, 경로, 스테이지를 API의 경로(route) 목록과 비교하고, 스테이지가 자동 배포되는지 확인하세요.",
            ),
        row("The request for the IAM Authorizer doesn't match the format that API Gateway expects", Meaning::WantsSignature)
            .says(
                "the route is protected with IAM: it wants an AWS signature (SigV4), not a token",
                "경로가 IAM으로 보호되어 있어 토큰이 아니라 AWS 서명(SigV4)이 필요합니다",
            )
            .why(
                "The request came without a signature, or something on the way, such as CloudFront, dropped it.",
                "요청에 서명이 없거나, CloudFront 같은 중간 단계에서 서명이 제거되었습니다.",
            )
            .remedy(
                "Sign the request, or attach the JWT authorizer to the route if it should take a token.",
                "요청에 서명하거나, 토큰을 받는 경로라면 JWT 권한 부여자를 연결하세요.",
            ),
    ],
};

/// The words of a REST API.
pub static REST_API: Table = Table {
    by: "REST API",
    responder: Responder::RestApi,
    source: "API Gateway: gateway response types; measured answers",
    rows: &[
        row("The incoming token has expired", Meaning::Expired),
        row(
            "User is not authorized to access this resource with an explicit deny in an identity-based policy",
            Meaning::PolicyRefused,
        )
        .says(
            "a Lambda authorizer or a policy denied the request explicitly",
            "Lambda 권한 부여자나 정책이 요청을 명시적으로 거부했습니다",
        )
        .remedy(
            "Look at the policy that the authorizer returned, in its log, and at how long its answers are cached.",
            "권한 부여자가 반환한 정책을 로그에서 확인하고, 응답 캐시 시간도 확인하세요.",
        ),
        no_route("Missing Authentication Token"),
        // The exception alone, where the body was not kept.
        no_route("MissingAuthenticationTokenException").frame(),
    ],
};

const fn no_route(words: &'static str) -> Row {
    row(words, Meaning::NoRoute)
            .says(
                "API Gateway answered Missing Authentication Token: this is about the URL or the method, not about your token",
                "API Gateway의 Missing Authentication Token 응답은 토큰이 아니라 URL이나 메서드 문제입니다",
            )
            .why(
                "The deployed API has no such path, method or stage, or the method asks for AWS credentials.",
                "배포된 API에 해당 경로, 메서드 또는 스테이지가 없거나, 메서드가 AWS 자격 증명을 요구합니다.",
            )
}

/// What API Gateway says of AWS signatures, and of requests, whatever the API's type.
pub static ANY_API: Table = Table {
    by: "API Gateway",
    responder: Responder::ApiGateway,
    source: "API Gateway: gateway response types; Signature Version 4; measured answers",
    rows: &[
        as_signature("missing equal-sign"),
        as_signature("Invalid key=value pair"),
        as_signature("not a valid key=value pair"),
        as_signature("Authorization header requires 'Credential' parameter"),
        as_signature("Authorization header requires 'Signature' parameter"),
        as_signature("Authorization header requires 'SignedHeaders' parameter"),
        as_signature("Authorization header must begin with the algorithm name"),
        as_signature("IncompleteSignatureException").frame(),
        row("Signature expired:", Meaning::SignatureRefused).start(),
        row("Signature not yet current:", Meaning::SignatureRefused).start().inferred(),
        row("The request signature we calculated does not match", Meaning::SignatureRefused),
        row("Credential should be scoped to correct service", Meaning::SignatureRefused),
        row("Credential should be scoped to a valid region", Meaning::SignatureRefused),
        row("Request Too Long", Meaning::NotAboutTheToken).of_responder(&[413]).says(TOO_LARGE.0, TOO_LARGE.1),
        row("Request Entity Too Large", Meaning::NotAboutTheToken).of_responder(&[413]).says(TOO_LARGE.0, TOO_LARGE.1),
        row("Request URI too long", Meaning::NotAboutTheToken)
            .says("the address is too long; it is not about your token", "토큰 문제가 아니며, URL이 너무 깁니다"),
        row("Unsupported Media Type", Meaning::NotAboutTheToken).of_responder(&[415]).says(
            "the integration does not take this Content-Type; it is not about your token",
            "토큰 문제가 아니며, 통합에서 이 Content-Type을 받지 않습니다",
        ),
        row("Endpoint request timed out", Meaning::NotAboutTheToken).says(
            "the integration did not answer in time; the token was accepted before",
            "토큰은 허용되었지만 통합이 제시간에 응답하지 않았습니다",
        ),
        row("Network error communicating with endpoint", Meaning::NotAboutTheToken).says(
            "API Gateway could not reach the integration; the token was accepted before",
            "토큰은 허용되었지만 API Gateway가 통합에 연결하지 못했습니다",
        ),
    ],
};

const TOO_LARGE: (&str, &str) =
    ("the request is too large; it is not about your token", "토큰 문제가 아니며, 요청이 너무 큽니다");

/// Words of the signature parser. The message of before 2025 repeats the token.
const fn as_signature(words: &'static str) -> Row {
    row(words, Meaning::ReadAsSignature).why(
        "No authorizer for tokens was reached: the path, method or stage is unknown, or the method uses AWS_IAM. An older wording repeats the token; do not share it.",
        "토큰을 받는 권한 부여자에 도달하지 못했습니다. 경로, 메서드 또는 스테이지가 없거나 메서드가 AWS_IAM을 사용합니다. 예전 문구에는 토큰이 그대로 들어 있으니 공유하지 마세요.",
    )
}
