//! Services of AWS that a token reaches by mistake, or in another way than an API's.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// What clients of WebSockets print of a handshake that was refused.
pub static WEB_SOCKET: Table = Table {
    by: "WebSocket client",
    responder: Responder::WebSocketApi,
    source: "websockets/ws; API Gateway: WebSocket APIs",
    rows: &[handshake("Unexpected server response: 401"), handshake("Unexpected server response: 403")],
};

const fn handshake(words: &'static str) -> Row {
    // Any server's handshake fails in these words.
    row(words, Meaning::EdgeRefused)
        .inferred()
        .says("the handshake of a WebSocket was refused", "WebSocket 핸드셰이크가 거부되었습니다")
        .why(
            "A WebSocket API of API Gateway has no authorizer for Cognito or JWTs: a Lambda authorizer or IAM decides on $connect. A browser cannot set headers there.",
            "API Gateway의 WebSocket API에는 Cognito나 JWT 권한 부여자가 없으며, $connect에서 Lambda 권한 부여자나 IAM이 결정합니다. 브라우저는 여기에 헤더를 넣을 수 없습니다.",
        )
        .remedy(
            "Send the token in the query string or in Sec-WebSocket-Protocol, verify it in a Lambda authorizer of $connect, and look at that function's log.",
            "토큰을 쿼리 문자열이나 Sec-WebSocket-Protocol에 넣어 보내고, $connect의 Lambda 권한 부여자에서 검증하세요. 그 함수의 로그도 확인하세요.",
        )
}

/// A Lambda function URL.
pub static FUNCTION_URL: Table = Table {
    by: "Lambda function URL",
    responder: Responder::FunctionUrl,
    source: "Lambda: control access to function URLs; measured answers",
    rows: &[
        function_url("For troubleshooting Function URL authorization issues"),
        function_url("Forbidden").of_responder(&[403]),
    ],
};

const fn function_url(words: &'static str) -> Row {
    row(words, Meaning::WantsSignature)
        .says(
            "a Lambda function URL reads no JWT: with AWS_IAM it wants an AWS signature (SigV4)",
            "Lambda 함수 URL은 JWT를 읽지 않으며, AWS_IAM으로 설정되어 있으면 AWS 서명(SigV4)이 필요합니다",
        )
        .why(
            "Its authorization type is AWS_IAM or NONE. The caller also needs lambda:InvokeFunctionUrl, and for newer URLs lambda:InvokeFunction.",
            "권한 부여 유형은 AWS_IAM 또는 NONE뿐입니다. 호출자에게는 lambda:InvokeFunctionUrl 권한이 필요하고, 최근에 만든 URL에는 lambda:InvokeFunction 권한도 필요합니다.",
        )
        .remedy(
            "Sign the request, or set the authorization type to NONE and verify the token in the function, or put API Gateway before it.",
            "요청에 서명하거나, 권한 부여 유형을 NONE으로 바꾸고 함수 안에서 토큰을 검증하거나, 앞에 API Gateway를 두세요.",
        )
}

/// Amazon S3.
pub static S3: Table = Table {
    by: "Amazon S3",
    responder: Responder::S3,
    source: "Amazon S3: error responses",
    rows: &[row("Only one auth mechanism allowed", Meaning::WantsSignature)
        .says(
            "S3 got two kinds of authentication: a presigned URL and an Authorization header",
            "미리 서명된 URL에 Authorization 헤더까지 보내 S3에 인증 수단이 두 가지 전달되었습니다",
        )
        .why("The signature is already in the URL.", "서명은 이미 URL에 들어 있습니다.")
        .remedy(
            "Send the presigned URL without the Authorization header.",
            "미리 서명된 URL은 Authorization 헤더 없이 보내세요.",
        )],
};

/// Amazon OpenSearch Service.
pub static OPEN_SEARCH: Table = Table {
    by: "Amazon OpenSearch Service",
    responder: Responder::OpenSearch,
    source: "Amazon OpenSearch Service: identity and access management",
    rows: &[row("is not authorized to perform: es:", Meaning::PolicyRefused)
        .says(
            "the access policy of the OpenSearch domain refused; it reads no JWT of Authorization there",
            "OpenSearch 도메인의 액세스 정책이 거부했으며, 이 정책은 Authorization의 JWT를 읽지 않습니다",
        )
        .remedy(
            "Sign the request with AWS credentials that the domain's access policy allows, for a Cognito user those of the identity pool's role.",
            "도메인의 액세스 정책이 허용하는 AWS 자격 증명으로 요청에 서명하세요. Cognito 사용자라면 자격 증명 풀 역할의 자격 증명을 사용합니다.",
        )],
};

/// Amazon CloudFront.
pub static CLOUD_FRONT: Table = Table {
    by: "CloudFront",
    responder: Responder::CloudFront,
    source: "CloudFront: troubleshooting error responses; measured answers",
    rows: &[
        row("LambdaGeneratedResponse from cloudfront", Meaning::EdgeRefused).says(
            "a Lambda@Edge function answered, not your API: its code refused",
            "API가 아니라 Lambda@Edge 함수가 응답했으며, 함수의 코드가 거부한 것입니다",
        ),
        row("FunctionGeneratedResponse from cloudfront", Meaning::EdgeRefused).says(
            "a CloudFront function answered, not your API: its code refused",
            "API가 아니라 CloudFront 함수가 응답했으며, 함수의 코드가 거부한 것입니다",
        ),
        row("Request blocked.", Meaning::EdgeRefused)
            .says(
                "CloudFront blocked the request: a web ACL (AWS WAF), a country rule, or a method that the behavior does not allow",
                "웹 ACL(AWS WAF), 국가 제한 또는 동작(behavior)에서 허용하지 않는 메서드 때문에 CloudFront가 요청을 차단했습니다",
            )
            .remedy(
                "Look at the web ACL, the geographic restriction, and the allowed HTTP methods of the behavior.",
                "웹 ACL, 지리적 제한, 동작에서 허용하는 HTTP 메서드를 확인하세요.",
            ),
        row("The request could not be satisfied", Meaning::EdgeRefused)
            .says(
                "CloudFront itself answered; the request did not reach your API, or the API's answer did not fit",
                "CloudFront가 직접 응답했으며, 요청이 API에 도달하지 못했거나 API의 응답을 처리하지 못했습니다",
            )
            .remedy(
                "Look at the distribution: its alternate domain names, the web ACL, the allowed methods, and the origin.",
                "배포(distribution)의 대체 도메인 이름, 웹 ACL, 허용 메서드, 오리진을 확인하세요.",
            ),
    ],
};

/// AWS Security Token Service: `AssumeRoleWithWebIdentity`.
pub static STS: Table = Table {
    by: "AWS STS AssumeRoleWithWebIdentity",
    responder: Responder::Sts,
    source: "STS: AssumeRoleWithWebIdentity; measured answers",
    rows: &[
        row("No OpenIDConnect provider found in your account for", Meaning::WrongIssuer)
            .says(
                "the AWS account has no IAM identity provider for the token's issuer",
                "AWS 계정에 토큰의 발급자로 등록된 IAM 자격 증명 공급자가 없습니다",
            )
            .remedy(
                "Create an IAM OIDC identity provider with exactly the token's iss as its URL, in the account of the role.",
                "역할이 있는 계정에 토큰의 iss와 정확히 같은 URL로 IAM OIDC 자격 증명 공급자를 만드세요.",
            ),
        row("Couldn't retrieve verification key from your identity provider", Meaning::KeysUnreachable),
        row("Incorrect token audience", Meaning::WrongAudience)
            .says(
                "the token's aud is no client ID of the IAM identity provider",
                "토큰의 aud가 IAM 자격 증명 공급자의 클라이언트 ID에 없습니다",
            )
            .why(
                "A user pool's access token has no aud and cannot pass; its ID token can.",
                "사용자 풀의 액세스 토큰에는 aud가 없어 통과할 수 없습니다. ID 토큰은 가능합니다.",
            )
            .remedy(
                "Add the token's aud to the client IDs of the IAM identity provider, or ask for a token with the audience that is listed there.",
                "IAM 자격 증명 공급자의 클라이언트 ID에 토큰의 aud를 추가하거나, 등록된 대상으로 토큰을 요청하세요.",
            ),
        row("Not authorized to perform sts:AssumeRoleWithWebIdentity", Meaning::PolicyRefused)
            .says(
                "the role's trust policy does not let this token in",
                "역할의 신뢰 정책이 이 토큰을 허용하지 않습니다",
            )
            .remedy(
                "Compare the conditions of the trust policy (aud, sub) with the token's claims, letter by letter.",
                "신뢰 정책의 조건(aud, sub)을 토큰의 클레임과 한 글자씩 비교하세요.",
            ),
        row("ExpiredTokenException", Meaning::Expired).of_responder(&[400]),
    ],
};

/// Amazon Bedrock AgentCore.
pub static AGENT_CORE: Table = Table {
    by: "Bedrock AgentCore",
    responder: Responder::AgentCore,
    source: "Bedrock AgentCore: inbound JWT authorizer; an answer met in one place",
    rows: &[
        row("Claim 'client_id' value mismatch with configuration", Meaning::WrongClient)
            .says(
                "the token's client_id is not among the clients that the authorizer allows",
                "토큰의 client_id가 권한 부여자의 허용 클라이언트에 없습니다",
            )
            .remedy(
                "Add the app client's ID to allowedClients of the JWT authorizer, or sign in with a client that is listed there.",
                "JWT 권한 부여자의 allowedClients에 앱 클라이언트 ID를 추가하거나, 등록된 클라이언트로 로그인하세요.",
            )
            .inferred(),
        row("Claim 'aud' value mismatch with configuration", Meaning::WrongAudience).inferred(),
        row("Claim 'scope' value mismatch with configuration", Meaning::NotPermitted).inferred(),
        row("OAuth authorization failed", Meaning::ClaimRefused).frame().inferred(),
    ],
};
