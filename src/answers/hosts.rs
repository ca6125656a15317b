//! What a service takes that a call went to by its host, where that is not what an API takes.

use crate::http::responder::Responder;
use crate::text::{Text, text};

/// What a service takes: a clause without a full stop; and what to do there. `None` where it takes what an API takes.
#[must_use]
pub const fn rule(responder: Responder) -> Option<(Text, Text)> {
    Some(match responder {
        Responder::WebSocketApi => (
            text(
                "this is a WebSocket API, which has no Cognito or JWT authorizer: a Lambda authorizer or IAM decides at $connect",
                "WebSocket API에는 Cognito나 JWT 권한 부여자가 없고, $connect에서 Lambda 권한 부여자나 IAM이 허용 여부를 결정합니다",
            ),
            text(
                "Look at the log of the Lambda authorizer of $connect, and at where it reads the token: a browser can send it in the query string only, or as a subprotocol.",
                "$connect의 Lambda 권한 부여자 로그와 토큰을 읽는 위치를 확인하세요. 브라우저는 토큰을 쿼리 문자열이나 하위 프로토콜로만 보낼 수 있습니다.",
            ),
        ),
        Responder::FunctionUrl => (
            text(
                "this is a Lambda function URL, which reads no JWT: with AWS_IAM it wants an AWS signature (SigV4)",
                "Lambda 함수 URL은 JWT를 읽지 않으며, AWS_IAM으로 설정되어 있으면 AWS 서명(SigV4)이 필요합니다",
            ),
            text(
                "Sign the request, or verify the token in the function with the authorization type NONE.",
                "요청에 서명하거나, 권한 부여 유형을 NONE으로 두고 함수 안에서 토큰을 검증하세요.",
            ),
        ),
        Responder::OpenSearch => (
            text(
                "this is an OpenSearch domain, whose access policy wants an AWS signature and no user pool token",
                "OpenSearch 도메인의 액세스 정책에는 사용자 풀 토큰이 아니라 AWS 서명이 필요합니다",
            ),
            text("Sign the request with AWS credentials.", "AWS 자격 증명으로 요청에 서명하세요."),
        ),
        Responder::UserInfo => (
            text(
                "the userInfo endpoint takes an access token with the scope openid, and an ID token was sent",
                "userInfo 엔드포인트에는 openid 범위가 있는 액세스 토큰이 필요한데 ID 토큰을 보냈습니다",
            ),
            text(
                "Send Authorization: Bearer and the access token of a sign-in that asked for openid.",
                "openid를 요청한 로그인의 액세스 토큰을 Authorization: Bearer 뒤에 보내세요.",
            ),
        ),
        Responder::UserPoolApi => (
            text(
                "the user pool API takes the access token, in the body, and an ID token was sent",
                "사용자 풀 API에는 본문에 액세스 토큰을 넣어야 하는데 ID 토큰을 보냈습니다",
            ),
            text(
                "Put the access token of the same sign-in into AccessToken; Authorization is not read.",
                "같은 로그인에서 받은 액세스 토큰을 AccessToken에 넣으세요. Authorization은 읽지 않습니다.",
            ),
        ),
        _ => return None,
    })
}
