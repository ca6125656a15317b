//! Services and programs that decide about tokens, and by what one is told.

use serde::{Deserialize, Serialize};

use super::log_kind::LogKind;
use crate::text::{Text, text};

/// A service or a program that decides about tokens, or stands before one that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Responder {
    /// Amazon API Gateway, of whatever type.
    ApiGateway,
    /// A REST API.
    RestApi,
    /// An HTTP API.
    HttpApi,
    /// A WebSocket API.
    WebSocketApi,
    /// AWS AppSync.
    AppSync,
    /// An Amazon Cognito identity pool.
    IdentityPool,
    /// The API of Amazon Cognito user pools.
    UserPoolApi,
    /// The pages of a user pool's login domain.
    ManagedLogin,
    /// `/oauth2/token` of a login domain.
    TokenEndpoint,
    /// `/oauth2/revoke` of a login domain.
    RevocationEndpoint,
    /// `/oauth2/userInfo` of a login domain.
    UserInfo,
    /// An Application Load Balancer.
    LoadBalancer,
    /// A Lambda function URL.
    FunctionUrl,
    /// Amazon CloudFront.
    CloudFront,
    /// Amazon S3.
    S3,
    /// Amazon OpenSearch Service.
    OpenSearch,
    /// AWS Security Token Service.
    Sts,
    /// Amazon Bedrock AgentCore.
    AgentCore,
    /// A program or an emulator on this machine.
    Local,
    /// A program of one's own, or of somebody else.
    Application,
    /// A program with aws-jwt-verify.
    AwsJwtVerify,
    /// A program with Spring Security.
    Spring,
    /// A program with ASP.NET Core's JwtBearer.
    AspNet,
    /// Envoy or Istio.
    Envoy,
    /// A program with jsonwebtoken.
    JsonWebToken,
    /// A program with PyJWT.
    PyJwt,
}

/// What told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A header field of the answer, by name.
    Field(&'static str),
    /// The form of the body.
    Body,
    /// The host that the request went to.
    Host(String),
    /// The kind of log that tells of it.
    Log(LogKind),
}

/// A responder with what told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judge {
    /// Who.
    pub responder: Responder,
    /// By what.
    pub by: Mark,
}

impl Responder {
    /// Whether it is a library or a framework in a program, which is known by its words and may stand behind any responder.
    #[must_use]
    pub const fn is_library(self) -> bool {
        matches!(
            self,
            Self::AwsJwtVerify | Self::Spring | Self::AspNet | Self::Envoy | Self::JsonWebToken | Self::PyJwt
        )
    }

    /// The name, as it stands in a sentence's end or in brackets.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::ApiGateway => text("API Gateway", "API Gateway"),
            Self::RestApi => text("a REST API", "REST API"),
            Self::HttpApi => text("an HTTP API", "HTTP API"),
            Self::WebSocketApi => text("a WebSocket API", "WebSocket API"),
            Self::AppSync => text("AppSync", "AppSync"),
            Self::IdentityPool => text("an identity pool", "자격 증명 풀"),
            Self::UserPoolApi => text("the user pool API", "사용자 풀 API"),
            Self::ManagedLogin => text("managed login", "관리형 로그인"),
            Self::TokenEndpoint => text("the token endpoint", "토큰 엔드포인트"),
            Self::RevocationEndpoint => text("the revocation endpoint", "취소 엔드포인트"),
            Self::UserInfo => text("the userInfo endpoint", "userInfo 엔드포인트"),
            Self::LoadBalancer => text("a load balancer", "로드 밸런서"),
            Self::FunctionUrl => text("a Lambda function URL", "Lambda 함수 URL"),
            Self::CloudFront => text("CloudFront", "CloudFront"),
            Self::S3 => text("Amazon S3", "Amazon S3"),
            Self::OpenSearch => text("an OpenSearch domain", "OpenSearch 도메인"),
            Self::Sts => text("AWS STS", "AWS STS"),
            Self::AgentCore => text("Bedrock AgentCore", "Bedrock AgentCore"),
            Self::Local => text("a program on this machine", "이 기기의 프로그램"),
            Self::Application => text("another program", "다른 프로그램"),
            Self::AwsJwtVerify => text("a program with aws-jwt-verify", "aws-jwt-verify를 쓰는 프로그램"),
            Self::Spring => text("a program with Spring Security", "Spring Security를 쓰는 프로그램"),
            Self::AspNet => text("a program with ASP.NET Core", "ASP.NET Core 프로그램"),
            Self::Envoy => text("Envoy or Istio", "Envoy 또는 Istio"),
            Self::JsonWebToken => text("a program with jsonwebtoken", "jsonwebtoken을 쓰는 프로그램"),
            Self::PyJwt => text("a program with PyJWT", "PyJWT를 쓰는 프로그램"),
        }
    }
}
