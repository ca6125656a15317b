//! What a person is asked for: the settings of each authorizer, and those of an OAuth client.

use super::Authorizer;
use crate::text::{Text, text};

/// A setting.
pub struct Setting {
    /// Its name in `expectations` or `oauth_client` of a question.
    pub name: &'static str,
    /// Its name for people, in AWS's words.
    pub label: Text,
    /// An example.
    pub hint: &'static str,
    /// The authorizers that have it, by ID; an OAuth client's settings are asked for beside any.
    authorizers: &'static [&'static str],
}

/// The settings of an authorizer, in the order they are asked for.
pub fn of(authorizer: &Authorizer) -> impl Iterator<Item = &'static Setting> {
    SETTINGS.iter().filter(|setting| setting.authorizers.contains(&authorizer.id))
}

/// The authorizers that compare the issuer as a text.
const JWT: &[&str] =
    &["rest-jwt", "http-jwt", "any-jwt", "alb", "spring", "asp-net", "envoy", "jsonwebtoken", "pyjwt", "sts"];
/// The authorizers of user pools.
const POOLS: &[&str] = &["rest-cognito", "appsync", "alb-session", "identity-pool", "aws-jwt-verify"];
/// The programs that look at scopes.
const SCOPED: &[&str] = &["http-jwt", "any-jwt", "aws-jwt-verify", "spring", "asp-net", "envoy"];
const ALL: &[&str] = &[
    "rest-cognito",
    "rest-jwt",
    "http-jwt",
    "any-jwt",
    "appsync",
    "alb",
    "alb-session",
    "identity-pool",
    "aws-jwt-verify",
    "spring",
    "asp-net",
    "envoy",
    "jsonwebtoken",
    "pyjwt",
    "sts",
];

static SETTINGS: [Setting; 10] = [
    Setting {
        name: "user_pools",
        label: text("User pool IDs, ARNs or issuer URLs", "사용자 풀 ID, ARN 또는 발급자 URL"),
        hint: "us-east-1_AbCdEfGhI",
        authorizers: POOLS,
    },
    Setting {
        name: "user_pools",
        label: text("Issuer URLs, or user pool IDs", "발급자 URL 또는 사용자 풀 ID"),
        hint: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        authorizers: JWT,
    },
    Setting {
        name: "scopes",
        label: text("OAuth scopes on the method", "메서드의 OAuth 범위"),
        hint: "orders/read",
        authorizers: &["rest-cognito", "rest-jwt"],
    },
    Setting {
        name: "scopes",
        label: text("Authorization scopes of the route", "경로의 권한 부여 범위"),
        hint: "orders/read",
        authorizers: SCOPED,
    },
    Setting {
        name: "clients",
        label: text("App client IDs (optional)", "앱 클라이언트 ID(선택 사항)"),
        hint: "1example23456789",
        authorizers: POOLS,
    },
    Setting {
        name: "clients",
        label: text("Audiences: app client IDs, or others", "대상(audience): 앱 클라이언트 ID 또는 다른 값"),
        hint: "1example23456789",
        authorizers: JWT,
    },
    Setting {
        name: "token_source",
        label: text("Token source: the header's name", "토큰 소스: 헤더 이름"),
        hint: "Authorization",
        authorizers: &["rest-cognito", "rest-jwt", "http-jwt", "any-jwt"],
    },
    Setting {
        name: "token_validation",
        label: text("Token validation (regular expression)", "토큰 검증(정규식)"),
        hint: "^1example23456789$",
        authorizers: &["rest-cognito"],
    },
    Setting {
        name: "groups",
        label: text("Groups, of which one is required", "필요한 그룹(하나 이상)"),
        hint: "admin",
        authorizers: ALL,
    },
    Setting {
        name: "logins_key",
        label: text("Key in the Logins map", "Logins 맵의 키"),
        hint: "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
        authorizers: &["identity-pool"],
    },
];

/// What was sent and what came back.
pub static EXCHANGE: [Setting; 2] = [
    client("request", text("Request", "요청"), "curl …, GET /…, HAR"),
    client("response", text("Response", "응답"), "HTTP/1.1 401 …, HAR"),
];

/// The settings of an OAuth client such as Postman, as [`crate::oauth::client::Client`] has them.
pub static OAUTH_CLIENT: [Setting; 10] = [
    client("grant_type", text("Grant type", "권한 부여 유형"), "authorization_code"),
    client("callback_url", text("Callback URL", "콜백 URL"), "https://app.example/callback"),
    client(
        "registered_callbacks",
        text("Callback URLs of the app client", "앱 클라이언트에 등록된 콜백 URL"),
        "https://app.example/callback",
    ),
    client(
        "auth_url",
        text("Auth URL", "인증 URL"),
        "https://DOMAIN.auth.us-east-1.amazoncognito.com/oauth2/authorize",
    ),
    client(
        "token_url",
        text("Access token URL", "액세스 토큰 URL"),
        "https://DOMAIN.auth.us-east-1.amazoncognito.com/oauth2/token",
    ),
    client("client_id", text("Client ID", "클라이언트 ID"), "1example23456789"),
    client("sends_secret", text("Is a client secret filled in?", "클라이언트 보안 암호를 입력했나요?"), ""),
    client("has_secret", text("Does the app client have a secret?", "앱 클라이언트에 보안 암호가 있나요?"), ""),
    client("scope", text("Scope", "범위"), "openid orders/read"),
    client("header_prefix", text("Header prefix", "헤더 접두사"), "Bearer"),
];

const fn client(name: &'static str, label: Text, hint: &'static str) -> Setting {
    Setting { name, label, hint, authorizers: ALL }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_authorizer_asks_for_each_of_its_settings_once() {
        for authorizer in super::super::ALL {
            let names: Vec<&str> = of(authorizer).map(|setting| setting.name).collect();
            assert!(names.starts_with(&["user_pools"]), "{}: {names:?}", authorizer.id);
            assert!(names.iter().all(|name| names.iter().filter(|other| other == &name).count() == 1), "{names:?}");
        }
    }
}
