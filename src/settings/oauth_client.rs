//! The settings of an OAuth client such as Postman, as members of `oauth_client`.

use super::{Of, Place, Setting};
use crate::text::text;

/// Such as `authorization_code`.
pub static GRANT_TYPE: Setting = Setting::new(
    "grant_type",
    Place::OauthClient(Of::Text(|client| &mut client.grant_type)),
    text("Grant type", "권한 부여 유형"),
    "authorization_code",
);
/// The callback URL that the client sends.
pub static CALLBACK_URL: Setting = Setting::new(
    "callback_url",
    Place::OauthClient(Of::Text(|client| &mut client.callback_url)),
    text("Callback URL", "콜백 URL"),
    "https://app.example/callback",
);
/// Those that are registered with the app client.
pub static REGISTERED_CALLBACKS: Setting = Setting::new(
    "registered_callbacks",
    Place::OauthClient(Of::List(|client| &mut client.registered_callbacks)),
    text("Callback URLs of the app client", "앱 클라이언트에 등록된 콜백 URL"),
    "https://app.example/callback",
);
/// The authorization endpoint.
pub static AUTH_URL: Setting = Setting::new(
    "auth_url",
    Place::OauthClient(Of::Text(|client| &mut client.auth_url)),
    text("Auth URL", "권한 부여 URL(Auth URL)"),
    "https://DOMAIN.auth.us-east-1.amazoncognito.com/oauth2/authorize",
);
/// The token endpoint.
pub static TOKEN_URL: Setting = Setting::new(
    "token_url",
    Place::OauthClient(Of::Text(|client| &mut client.token_url)),
    text("Access token URL", "액세스 토큰 URL"),
    "https://DOMAIN.auth.us-east-1.amazoncognito.com/oauth2/token",
);
/// The client ID.
pub static CLIENT_ID: Setting = Setting::new(
    "client_id",
    Place::OauthClient(Of::Text(|client| &mut client.client_id)),
    text("Client ID", "클라이언트 ID"),
    "1example23456789",
);
/// Whether a client secret is filled in. The secret itself is never asked for.
pub static SENDS_SECRET: Setting = Setting::new(
    "sends_secret",
    Place::OauthClient(Of::Flag(|client| &mut client.sends_secret)),
    text("Is a client secret filled in?", "클라이언트 보안 암호를 입력했나요?"),
    "",
);
/// Whether the app client has a secret.
pub static HAS_SECRET: Setting = Setting::new(
    "has_secret",
    Place::OauthClient(Of::Flag(|client| &mut client.has_secret)),
    text("Does the app client have a secret?", "앱 클라이언트에 보안 암호가 있나요?"),
    "",
);
/// The scopes, as typed.
pub static SCOPE: Setting = Setting::new(
    "scope",
    Place::OauthClient(Of::Text(|client| &mut client.scope)),
    text("Scope", "범위"),
    "openid orders/read",
);
/// The prefix of the header.
pub static HEADER_PREFIX: Setting = Setting::new(
    "header_prefix",
    Place::OauthClient(Of::Text(|client| &mut client.header_prefix)),
    text("Header prefix", "헤더 접두사"),
    "Bearer",
);

/// All of them, in the order they are asked for.
pub static ALL: &[&Setting] = &[
    &GRANT_TYPE,
    &CALLBACK_URL,
    &REGISTERED_CALLBACKS,
    &AUTH_URL,
    &TOKEN_URL,
    &CLIENT_ID,
    &SENDS_SECRET,
    &HAS_SECRET,
    &SCOPE,
    &HEADER_PREFIX,
];
