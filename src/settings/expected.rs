//! What an API expects: the settings of its authorizer and its method, as members of `expectations`.

use super::{Asked, Of, Place, Setting};
use crate::secret::setting::{
    is_client, is_expression, is_group, is_header_name, is_id, is_logins_key, is_pool, is_scope,
};
use crate::text::text;

/// Which authorizer decides.
pub static AUTHORIZER: Setting = Setting::new("authorizer", Place::Authorizer, text("Authorizer", "권한 부여자"), "")
    .linked(is_id)
    .first()
    .option("--authorizer", "ID");
/// The user pools of the authorizer.
pub static USER_POOLS: Setting = Setting::new(
    "user_pools",
    Place::UserPools,
    text("User pool IDs, ARNs or issuer URLs", "사용자 풀 ID, ARN 또는 발급자 URL"),
    "us-east-1_AbCdEfGhI",
)
.linked(is_pool)
.first()
.option("--pool", "LIST");
/// Issuers of a JWT authorizer, character by character.
pub static ISSUERS: Setting =
    Setting::unasked("issuers", Place::Expectations(Of::List(|want| &mut want.issuers))).option("--issuer", "LIST");
/// The OAuth scopes on the method.
pub static SCOPES: Setting = Setting::new(
    "scopes",
    Place::Expectations(Of::Told(|want| &mut want.scopes)),
    text("OAuth scopes on the method", "메서드의 OAuth 범위"),
    "orders/read",
)
.linked(is_scope)
.first()
.option("--scopes", "LIST");
/// That the method has no scopes: a blank field says nothing. It stands behind [`SCOPES`], and overrules it.
pub static NO_SCOPES: Setting =
    Setting::new("no_scopes", Place::NoScopes, text("The method has no scopes", "메서드에 범위가 없음"), "")
        .linked(is_id)
        .first();
/// The method or route that the request reaches, where none is at hand or another is meant: `GET /orders`.
pub static ROUTE: Setting = Setting::unasked("method_or_route", Place::Expectations(Of::Text(|want| &mut want.route)))
    .option("--route", "ROUTE");
/// The app clients that the API is meant for.
pub static CLIENTS: Setting = Setting::new(
    "clients",
    Place::Expectations(Of::Told(|want| &mut want.clients)),
    text("App client IDs (optional)", "앱 클라이언트 ID(선택 사항)"),
    "1example23456789",
)
.linked(is_client)
.first()
.option("--client", "LIST");
/// The audiences of a JWT authorizer.
pub static AUDIENCES: Setting =
    Setting::unasked("audiences", Place::Expectations(Of::List(|want| &mut want.audiences)))
        .option("--audience", "LIST");
/// The header that the token is read from.
pub static TOKEN_SOURCE: Setting = Setting::new(
    "token_source",
    Place::Expectations(Of::Text(|want| &mut want.token_source)),
    text("Token source: the header's name", "토큰 소스: 헤더 이름"),
    "Authorization",
)
.linked(is_header_name)
.option("--token-source", "HEADER");
/// The authorizer's token validation expression.
pub static TOKEN_VALIDATION: Setting = Setting::new(
    "token_validation",
    Place::Expression,
    text("Token validation (regular expression)", "토큰 검증(정규식)"),
    "^1example23456789$",
)
.linked(is_expression)
.option("--token-validation", "PATTERN");
/// The groups, of which one is enough.
pub static GROUPS: Setting = Setting::new(
    "groups",
    Place::Expectations(Of::List(|want| &mut want.groups)),
    text("Groups, of which one is required", "허용할 그룹(이 중 하나에 속하면 됨)"),
    "admin",
)
.linked(is_group)
.option("--groups", "LIST");
/// The key of the token in an identity pool's `Logins`.
pub static LOGINS_KEY: Setting = Setting::new(
    "logins_key",
    Place::Expectations(Of::Text(|want| &mut want.logins_key)),
    text("Key in the Logins map", "Logins 맵의 키"),
    "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
)
.linked(is_logins_key)
.option("--logins-key", "KEY");

/// All of them, in the order of the schema.
pub static ALL: &[&Setting] = &[
    &AUTHORIZER,
    &USER_POOLS,
    &ISSUERS,
    &SCOPES,
    &NO_SCOPES,
    &ROUTE,
    &CLIENTS,
    &AUDIENCES,
    &TOKEN_SOURCE,
    &TOKEN_VALIDATION,
    &GROUPS,
    &LOGINS_KEY,
];

/// User pools, where the authorizer takes those alone.
pub static POOLS: Asked = USER_POOLS.asked();
/// User pools, where the authorizer compares any issuer as a text.
pub static ANY_ISSUERS: Asked = USER_POOLS.asked_as(
    text("Issuer URLs, or user pool IDs", "발급자 URL 또는 사용자 풀 ID"),
    "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI",
);
/// The scopes of a REST API's method.
pub static METHOD_SCOPES: Asked = SCOPES.asked();
/// The scopes of an HTTP API's route.
pub static ROUTE_SCOPES: Asked =
    SCOPES.asked_as(text("Authorization scopes of the route", "경로의 권한 부여 범위"), "orders/read");
/// App clients, where the authorizer knows those alone.
pub static APP_CLIENTS: Asked = CLIENTS.asked();
/// App clients, where the authorizer compares any audience.
pub static ANY_AUDIENCES: Asked = CLIENTS.asked_as(
    text("Audiences: app client IDs, or others", "대상(audience): 앱 클라이언트 ID 또는 다른 값"),
    "1example23456789",
);
/// The header.
pub static SOURCE_HEADER: Asked = TOKEN_SOURCE.asked();
/// The expression.
pub static EXPRESSION: Asked = TOKEN_VALIDATION.asked();
/// The groups.
pub static ANY_GROUP: Asked = GROUPS.asked();
/// The key in `Logins`.
pub static LOGINS: Asked = LOGINS_KEY.asked();
