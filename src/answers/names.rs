//! Who says the messages, in both languages.

use super::Table;
use crate::text::Text;

impl Table {
    /// Who says the messages. Products and libraries have one name in every language.
    #[must_use]
    pub fn name(&self) -> Text {
        let ko = match self.by {
            "HTTP API, JWT authorizer" => "HTTP API의 JWT 권한 부여자",
            "Cognito authorization endpoint" => "Cognito 권한 부여 엔드포인트",
            "Cognito token endpoint" => "Cognito 토큰 엔드포인트",
            "Cognito revocation endpoint" => "Cognito 취소 엔드포인트",
            "Cognito userInfo endpoint" => "Cognito userInfo 엔드포인트",
            "Cognito managed login" => "Cognito 관리형 로그인",
            "Cognito user pool API" => "Cognito 사용자 풀 API",
            "identity pool" => "자격 증명 풀",
            "Lambda function URL" => "Lambda 함수 URL",
            "Kubernetes API server" => "Kubernetes API 서버",
            "express-jwt or passport-jwt (Node)" => "express-jwt 또는 passport-jwt (Node)",
            "Envoy or Istio" => "Envoy 또는 Istio",
            "Kong, jwt plugin" => "Kong의 jwt 플러그인",
            "PostgREST or Supabase" => "PostgREST 또는 Supabase",
            name => name,
        };
        Text { en: self.by.into(), ko: ko.into() }
    }
}
