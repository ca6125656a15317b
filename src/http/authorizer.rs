//! The kinds of authorizers: what the rooms below their tables, and the page, know of them. Each is a row of its ID, its
//! name and the responders that it stands at.

use super::responder::Responder;
use crate::text::{Text, text};

/// A kind of authorizer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A REST API's `COGNITO_USER_POOLS` authorizer.
    RestCognito,
    /// A REST API's JWT authorizer.
    RestJwt,
    /// An HTTP API's JWT authorizer.
    HttpJwt,
    /// A program that takes JWTs as RFC 7519 has it.
    AnyJwt,
    /// AppSync with a user pool.
    AppSync,
    /// An Application Load Balancer that validates JWTs.
    Alb,
    /// An Application Load Balancer that signs users in.
    AlbSession,
    /// An identity pool's `Logins` map.
    IdentityPool,
    /// The API of user pools, which takes access tokens.
    UserPoolApi,
    /// The userInfo endpoint of a login domain.
    UserInfo,
    /// A program with aws-jwt-verify.
    AwsJwtVerify,
    /// Spring Security's resource server.
    Spring,
    /// ASP.NET Core's JwtBearer.
    AspNet,
    /// Envoy's or Istio's JWT rule.
    Envoy,
    /// A program with jsonwebtoken.
    JsonWebToken,
    /// A program with PyJWT.
    PyJwt,
    /// AWS STS's `AssumeRoleWithWebIdentity`.
    Sts,
}

/// What is known of a kind.
struct Row {
    /// The name in links and in reports for programs.
    id: &'static str,
    /// The name for people, in AWS's words.
    name: Text,
    /// The responders at which it may have decided.
    responders: &'static [Responder],
}

impl Kind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: &[Self] = &[
        Self::RestCognito,
        Self::RestJwt,
        Self::HttpJwt,
        Self::AnyJwt,
        Self::AppSync,
        Self::Alb,
        Self::AlbSession,
        Self::IdentityPool,
        Self::UserPoolApi,
        Self::UserInfo,
        Self::AwsJwtVerify,
        Self::Spring,
        Self::AspNet,
        Self::Envoy,
        Self::JsonWebToken,
        Self::PyJwt,
        Self::Sts,
    ];

    /// The one that is meant where none is told.
    pub const FIRST: Self = Self::RestCognito;

    /// The kind with this ID.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }

    /// The kinds that may have decided at a responder, in order.
    pub fn at(responder: Responder) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |kind| kind.is_at(responder))
    }

    /// Whether it may have decided at a responder.
    #[must_use]
    pub fn is_at(self, responder: Responder) -> bool {
        self.row().responders.contains(&responder)
    }

    /// The name in links and in reports for programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// The name for people, in AWS's words.
    #[must_use]
    pub fn name(self) -> Text {
        self.row().name
    }

    fn row(self) -> Row {
        match self {
            Self::RestCognito => Row {
                id: "rest-cognito",
                name: text(
                    "REST API · Cognito user pool (COGNITO_USER_POOLS)",
                    "REST API · Cognito 사용자 풀(COGNITO_USER_POOLS)",
                ),
                responders: &[Responder::ApiGateway, Responder::RestApi, Responder::Local],
            },
            Self::RestJwt => Row {
                id: "rest-jwt",
                name: text("REST API · JWT authorizer", "REST API · JWT 권한 부여자"),
                responders: &[Responder::ApiGateway, Responder::RestApi, Responder::Local],
            },
            Self::HttpJwt => Row {
                id: "http-jwt",
                name: text("HTTP API · JWT authorizer", "HTTP API · JWT 권한 부여자"),
                responders: &[Responder::ApiGateway, Responder::HttpApi, Responder::Local],
            },
            Self::AnyJwt => Row {
                id: "any-jwt",
                name: text("any API that takes JWTs (RFC 7519)", "JWT를 받는 모든 API(RFC 7519)"),
                responders: &[Responder::Application, Responder::Local],
            },
            Self::AppSync => Row {
                id: "appsync",
                name: text("AppSync · Cognito user pool", "AppSync · Cognito 사용자 풀"),
                responders: &[Responder::AppSync, Responder::Local],
            },
            Self::Alb => Row {
                id: "alb",
                name: text("Application Load Balancer · JWT validation", "Application Load Balancer · JWT 검증"),
                responders: &[Responder::LoadBalancer],
            },
            Self::AlbSession => Row {
                id: "alb-session",
                name: text(
                    "Application Load Balancer · sign-in with Cognito",
                    "Application Load Balancer · Cognito 로그인",
                ),
                responders: &[Responder::LoadBalancer],
            },
            Self::IdentityPool => Row {
                id: "identity-pool",
                name: text("identity pool · Logins map", "자격 증명 풀 · Logins 맵"),
                responders: &[Responder::IdentityPool],
            },
            Self::UserPoolApi => Row {
                id: "user-pool-api",
                name: text("user pool API · access token", "사용자 풀 API · 액세스 토큰"),
                responders: &[Responder::UserPoolApi],
            },
            Self::UserInfo => Row {
                id: "user-info",
                name: text("userInfo endpoint · access token", "userInfo 엔드포인트 · 액세스 토큰"),
                responders: &[Responder::UserInfo],
            },
            Self::AwsJwtVerify => Row {
                id: "aws-jwt-verify",
                name: text("aws-jwt-verify (Lambda, Node)", "aws-jwt-verify(Lambda, Node)"),
                responders: &[Responder::AwsJwtVerify],
            },
            Self::Spring => Row {
                id: "spring",
                name: text("Spring Security · resource server", "Spring Security · 리소스 서버"),
                responders: &[Responder::Spring],
            },
            Self::AspNet => Row {
                id: "asp-net",
                name: text("ASP.NET Core · JwtBearer", "ASP.NET Core · JwtBearer"),
                responders: &[Responder::AspNet],
            },
            Self::Envoy => Row {
                id: "envoy",
                name: text("Envoy or Istio · JWT rule", "Envoy 또는 Istio · JWT 규칙"),
                responders: &[Responder::Envoy],
            },
            Self::JsonWebToken => Row {
                id: "jsonwebtoken",
                name: text("jsonwebtoken (Node)", "jsonwebtoken(Node)"),
                responders: &[Responder::JsonWebToken],
            },
            Self::PyJwt => {
                Row { id: "pyjwt", name: text("PyJWT (Python)", "PyJWT(Python)"), responders: &[Responder::PyJwt] }
            }
            Self::Sts => Row {
                id: "sts",
                name: text("AWS STS · AssumeRoleWithWebIdentity", "AWS STS · AssumeRoleWithWebIdentity"),
                responders: &[Responder::Sts],
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_finds_its_kind() {
        for kind in Kind::ALL {
            assert_eq!(Kind::find(kind.id()), Some(*kind));
        }
        assert_eq!(Kind::find(""), None);
    }

    #[test]
    fn a_door_tells_its_kinds_in_order() {
        let at = |responder| Kind::at(responder).collect::<Vec<_>>();
        assert_eq!(at(Responder::ApiGateway), [Kind::RestCognito, Kind::RestJwt, Kind::HttpJwt]);
        assert_eq!(at(Responder::LoadBalancer), [Kind::Alb, Kind::AlbSession]);
        assert_eq!(at(Responder::S3), []);
    }
}
