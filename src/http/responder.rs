//! Who answered, or was asked: told by the marks of an answer, or by the host of a request.

use serde::{Deserialize, Serialize};

use super::host::of_request;
use super::logged::LogKind;
use super::request::Request;
use super::response::Response;
use crate::encoding::json::{self, Json};
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

/// Who answered, by the answer's own marks; `None` where it has none that is known.
#[must_use]
pub fn of_answer(response: &Response) -> Option<Judge> {
    let field = FIELDS.iter().find(|(name, value, _)| {
        response.fields.get(name).is_some_and(|found| found.to_ascii_lowercase().contains(value))
    });
    let by_field =
        |(name, _, responder): &(&'static str, &str, Responder)| Judge { responder: *responder, by: Mark::Field(name) };
    let by_log = || {
        let logged = response.logged.as_ref()?;
        Some(Judge { responder: logged.responder?, by: Mark::Log(logged.kind) })
    };
    // The body of a line of a log is put together from its members.
    if response.logged.is_some() {
        return field.map(by_field).or_else(by_log);
    }
    let body = by_body(&response.body).map(|responder| Judge { responder, by: Mark::Body });
    // AppSync names its exception in a field as API Gateway does, and is told by its body.
    let is_graph_ql = body.as_ref().is_some_and(|judge| judge.responder == Responder::AppSync);
    field.filter(|(_, _, responder)| *responder != Responder::ApiGateway || !is_graph_ql).map(by_field).or(body)
}

/// Who decided about an exchange: by the answer's marks, else by the host that was asked.
#[must_use]
pub fn of(request: Option<&Request>, response: Option<&Response>) -> Option<Judge> {
    let asked = || request.and_then(of_request);
    match response.and_then(of_answer) {
        // REST or HTTP is told by the answer, a WebSocket API and a function URL by the host alone.
        Some(Judge { responder: Responder::ApiGateway | Responder::RestApi, by }) => {
            // Every service of AWS names its exception so.
            let is_of_any = by == Mark::Field("x-amzn-errortype");
            let other = asked().filter(|asked| match asked.responder {
                Responder::WebSocketApi => true,
                Responder::AppSync
                | Responder::IdentityPool
                | Responder::UserPoolApi
                | Responder::FunctionUrl
                | Responder::Sts => is_of_any,
                _ => false,
            });
            Some(other.unwrap_or(Judge {
                responder:
                    response.filter(|r| r.is_of_rest_api()).map_or(Responder::ApiGateway, |_| Responder::RestApi),
                by,
            }))
        }
        answered => answered.or_else(asked),
    }
}

/// A field's name, what its value has in lower case, and who writes it. The first that fits tells: a program behind a
/// gateway leaves its mark beside the gateway's own.
static FIELDS: [(&str, &str, Responder); 28] = [
    ("x-powered-by", "", Responder::Application),
    ("server", "awselb", Responder::LoadBalancer),
    ("server", "amazons3", Responder::S3),
    ("x-amz-id-2", "", Responder::S3),
    ("x-amzn-appsync-tokensconsumed", "", Responder::AppSync),
    ("x-cache", "generatedresponse from cloudfront", Responder::CloudFront),
    ("server", "cloudfront", Responder::CloudFront),
    ("www-authenticate", "bedrock-agentcore", Responder::AgentCore),
    ("apigw-requestid", "", Responder::HttpApi),
    ("x-amz-apigw-id", "", Responder::RestApi),
    ("x-amzn-errortype", "notauthorizedexception", Responder::UserPoolApi),
    ("x-amzn-errortype", "incompletesignatureexception", Responder::ApiGateway),
    ("x-amzn-errortype", "missingauthenticationtokenexception", Responder::ApiGateway),
    ("x-amzn-errortype", "unauthorizedexception", Responder::ApiGateway),
    ("x-amzn-errortype", "forbiddenexception", Responder::ApiGateway),
    ("server", "kestrel", Responder::Application),
    ("server", "microsoft-iis", Responder::Application),
    ("server", "envoy", Responder::Application),
    ("server", "kong", Responder::Application),
    ("server", "werkzeug", Responder::Application),
    ("server", "uvicorn", Responder::Application),
    ("server", "gunicorn", Responder::Application),
    ("server", "cloudflare", Responder::Application),
    ("server", "nginx", Responder::Application),
    ("server", "openresty", Responder::Application),
    ("server", "apache", Responder::Application),
    ("server", "caddy", Responder::Application),
    ("www-authenticate", "rfc6750#section-3.1", Responder::Application),
];

fn by_body(body: &str) -> Option<Responder> {
    let body = body.trim();
    if body.starts_with('<') {
        let marks = [
            ("sts.amazonaws.com", Responder::Sts),
            ("<center><h1>401 Authorization Required", Responder::LoadBalancer),
            ("CloudFront", Responder::CloudFront),
            ("X-Amzn-Trace-Id", Responder::LoadBalancer),
        ];
        return marks.iter().find(|(mark, _)| body.contains(mark)).map(|(_, responder)| *responder);
    }
    let json = json::parse(body).ok()?.value;
    let has = |name: &str| json.get(name).is_some();
    let names = |responder, names: &[&str]| names.iter().all(|name| has(name)).then_some(responder);
    let graph_ql = match json.get("errors").map(|node| &node.value) {
        Some(Json::Array(errors)) => errors.iter().any(|error| error.value.get("errorType").is_some()),
        _ => false,
    };
    graph_ql
        .then_some(Responder::AppSync)
        // Node's frameworks, and Spring's.
        .or_else(|| names(Responder::Application, &["statusCode", "message"]))
        .or_else(|| names(Responder::Application, &["timestamp", "status", "error"]))
        .or_else(|| names(Responder::Application, &["kind", "apiVersion", "status"]))
        .or_else(|| names(Responder::Application, &["detail"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_tells_who_gave_it() {
        for (answer, responder) in [
            ("HTTP/1.1 401\nx-powered-by: Express\nx-amz-apigw-id: a\n\n{}", Some(Responder::Application)),
            ("HTTP/1.1 561\nServer: awselb/2.0\n\n", Some(Responder::LoadBalancer)),
            ("HTTP/1.1 401\napigw-requestid: a\n\n{}", Some(Responder::HttpApi)),
            (r#"{"statusCode":401,"error":"Unauthorized","message":"Unauthorized"}"#, Some(Responder::Application)),
            (r#"{"errors":[{"errorType":"UnauthorizedException","message":"x"}]}"#, Some(Responder::AppSync)),
            ("HTTP/1.1 401\ndate: x\n\n{\"message\":\"Unauthorized\"}", None),
        ] {
            assert_eq!(of_answer(&Response::read(answer).unwrap()).map(|judge| judge.responder), responder, "{answer}");
        }
    }
}
