//! The names of all authorizers, in AWS's words. A build that leaves some of them out can still name them.

use crate::text::{Text, text};

/// The ID of the one that is meant where none is told.
pub const FIRST: &str = "rest-cognito";

/// Each authorizer's ID and name, in the order of [`super::ALL`].
pub static NAMES: [(&str, Text); 17] = [
    (FIRST, REST_COGNITO),
    ("rest-jwt", REST_JWT),
    ("http-jwt", HTTP_JWT),
    ("any-jwt", ANY_JWT),
    ("appsync", APPSYNC),
    ("alb", ALB),
    ("alb-session", ALB_SESSION),
    ("identity-pool", IDENTITY_POOL),
    ("user-pool-api", USER_POOL_API),
    ("user-info", USER_INFO),
    ("aws-jwt-verify", AWS_JWT_VERIFY),
    ("spring", SPRING),
    ("asp-net", ASP_NET),
    ("envoy", ENVOY),
    ("jsonwebtoken", JSON_WEB_TOKEN),
    ("pyjwt", PY_JWT),
    ("sts", STS),
];

pub(super) const REST_COGNITO: Text =
    text("REST API · Cognito user pool (COGNITO_USER_POOLS)", "REST API · Cognito 사용자 풀(COGNITO_USER_POOLS)");
pub(super) const REST_JWT: Text = text("REST API · JWT authorizer", "REST API · JWT 권한 부여자");
pub(super) const HTTP_JWT: Text = text("HTTP API · JWT authorizer", "HTTP API · JWT 권한 부여자");
pub(super) const ANY_JWT: Text = text("any API that takes JWTs (RFC 7519)", "JWT를 받는 모든 API(RFC 7519)");
pub(super) const APPSYNC: Text = text("AppSync · Cognito user pool", "AppSync · Cognito 사용자 풀");
pub(super) const ALB: Text = text("Application Load Balancer · JWT validation", "Application Load Balancer · JWT 검증");
pub(super) const ALB_SESSION: Text =
    text("Application Load Balancer · sign-in with Cognito", "Application Load Balancer · Cognito 로그인");
pub(super) const IDENTITY_POOL: Text = text("identity pool · Logins map", "자격 증명 풀 · Logins 맵");
pub(super) const USER_POOL_API: Text = text("user pool API · access token", "사용자 풀 API · 액세스 토큰");
pub(super) const USER_INFO: Text = text("userInfo endpoint · access token", "userInfo 엔드포인트 · 액세스 토큰");
pub(super) const AWS_JWT_VERIFY: Text = text("aws-jwt-verify (Lambda, Node)", "aws-jwt-verify(Lambda, Node)");
pub(super) const SPRING: Text = text("Spring Security · resource server", "Spring Security · 리소스 서버");
pub(super) const ASP_NET: Text = text("ASP.NET Core · JwtBearer", "ASP.NET Core · JwtBearer");
pub(super) const ENVOY: Text = text("Envoy or Istio · JWT rule", "Envoy 또는 Istio · JWT 규칙");
pub(super) const JSON_WEB_TOKEN: Text = text("jsonwebtoken (Node)", "jsonwebtoken(Node)");
pub(super) const PY_JWT: Text = text("PyJWT (Python)", "PyJWT(Python)");
pub(super) const STS: Text = text("AWS STS · AssumeRoleWithWebIdentity", "AWS STS · AssumeRoleWithWebIdentity");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_authorizer_is_named() {
        let all: Vec<_> = super::super::ALL.iter().map(|a| (a.id, a.name.clone())).collect();
        assert_eq!(NAMES.to_vec(), all);
    }
}
