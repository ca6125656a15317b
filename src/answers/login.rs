//! The OAuth endpoints of a user pool's login domain. The errors of RFC 6749 by their names are in `oauth::error`; here
//! are the descriptions beside them.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// What the authorization endpoint redirects with: `error_description`.
pub static AUTHORIZE: Table = Table {
    by: "Cognito authorization endpoint",
    responder: Responder::ManagedLogin,
    source: "Cognito: authorize endpoint; measured answers",
    rows: &[
        scope("error_description=invalid_scope"),
        scope("error=invalid_scope"),
        row("error=unauthorized_client", Meaning::OauthRefused)
            .says(
                "the authorization endpoint refused: unauthorized_client",
                "권한 부여 엔드포인트가 unauthorized_client로 거부했습니다",
            )
            .why(
                "It means: the app client does not allow this grant, or OAuth flows are off in it.",
                "앱 클라이언트에서 이 권한 부여 유형을 허용하지 않거나 OAuth 흐름을 꺼 두었다는 뜻입니다.",
            )
            .remedy(
                "Enable the OAuth grant in the app client, and compare the callback URL letter by letter.",
                "앱 클라이언트에서 OAuth 권한 부여 유형을 켜고, 콜백 URL을 등록된 값과 한 글자씩 비교하세요.",
            ),
        row("error=access_denied", Meaning::OauthRefused)
            .frame()
            .says(
                "the sign-in was refused: access_denied",
                "로그인이 access_denied로 거부되었습니다",
            )
            .why(
                "The user said no, or the external identity provider refused.",
                "사용자가 동의하지 않았거나 외부 자격 증명 공급자가 거부했습니다.",
            ),
        row("error=server_error", Meaning::OauthRefused)
            .frame()
            .says(
                "the authorization endpoint failed: server_error",
                "권한 부여 엔드포인트에서 server_error가 발생했습니다",
            )
            .remedy("Begin the sign-in anew, and look at the Lambda triggers of the user pool.", "로그인을 다시 시작하고 사용자 풀의 Lambda 트리거를 확인하세요."),
        provider("Bad token response"),
        provider("Timeout occurred in calling IdP token endpoint"),
        provider("Invalid State"),
        provider("[IdP] Error"),
        provider("Error in SAML response processing"),
        row("error=invalid_request", Meaning::OauthRefused)
            .frame()
            .says(
                "the authorization endpoint refused: invalid_request, a parameter is missing or wrong",
                "파라미터가 빠졌거나 잘못되어 권한 부여 엔드포인트가 invalid_request로 거부했습니다",
            )
            .why("It means: a parameter is missing or wrong.", "파라미터가 빠졌거나 잘못되었다는 뜻입니다.")
            .remedy(
                "Look at error_description, and compare client_id, response_type, redirect_uri and scope with the app client.",
                "error_description을 읽고 client_id, response_type, redirect_uri, scope를 앱 클라이언트와 비교하세요.",
            ),
    ],
};

const fn scope(words: &'static str) -> Row {
    row(words, Meaning::OauthRefused)
        .says(
            "the authorization endpoint refused the scope: invalid_scope",
            "권한 부여 엔드포인트가 범위를 거부했습니다(invalid_scope)",
        )
        .why(
            "It means: a scope does not exist, or the app client does not allow it. Cognito has no offline_access.",
            "없는 범위이거나 앱 클라이언트에서 허용하지 않는 범위라는 뜻입니다. Cognito에는 offline_access가 없습니다.",
        )
        .remedy(
            "Compare each scope of the request with those that the app client allows; a custom one is written as resource server, slash, scope.",
            "요청한 범위를 앱 클라이언트에서 허용한 범위와 하나씩 비교하세요. 사용자 지정 범위는 “리소스 서버 식별자/범위” 형식으로 씁니다.",
        )
}

const fn provider(words: &'static str) -> Row {
    row(words, Meaning::OauthRefused)
        .says(
            "the external identity provider refused Cognito, or did not answer; it is not about your API",
            "API 문제가 아니며, 외부 자격 증명 공급자가 Cognito의 요청을 거부했거나 응답하지 않았습니다",
        )
        .why(
            "Cognito exchanges the provider's code for the provider's tokens by itself, and tells here what it got.",
            "Cognito가 공급자의 코드를 공급자의 토큰으로 직접 교환하며, 이 메시지는 그때 받은 응답입니다.",
        )
        .remedy(
            "In the user pool's settings of this identity provider, compare client ID, client secret and endpoints with the provider's own, and sign in from the beginning.",
            "사용자 풀의 자격 증명 공급자 설정에서 클라이언트 ID, 클라이언트 보안 암호, 엔드포인트를 공급자 쪽 값과 비교하고 로그인을 처음부터 다시 시도하세요.",
        )
}

/// `/oauth2/revoke`.
pub static REVOKE: Table = Table {
    by: "Cognito revocation endpoint",
    responder: Responder::RevocationEndpoint,
    source: "Cognito: revocation endpoint; RFC 7009 section 2.2.1",
    rows: &[row("unsupported_token_type", Meaning::OauthRefused)
        .says(
            "the revocation endpoint takes refresh tokens, and another token came, or revocation is off in the app client",
            "취소 엔드포인트에 새로 고침 토큰이 아닌 토큰을 보냈거나, 앱 클라이언트에서 토큰 취소가 꺼져 있습니다",
        )
        .remedy(
            "Send the refresh token, and enable token revocation in the app client.",
            "새로 고침 토큰을 보내고 앱 클라이언트에서 토큰 취소를 켜세요.",
        )],
};

/// `/oauth2/userInfo`.
pub static USER_INFO: Table = Table {
    by: "Cognito userInfo endpoint",
    responder: Responder::UserInfo,
    source: "Cognito: userInfo endpoint",
    rows: &[
        row("Access token does not contain openid scope", Meaning::NotPermitted)
            .says(
                "the userInfo endpoint wants an access token with the scope openid, and this one does not have it",
                "userInfo에는 openid 범위가 있는 액세스 토큰이 필요한데 이 토큰에는 없습니다",
            )
            .remedy(
                "Ask for openid at the sign-in; a sign-in through an SDK gives no such token.",
                "로그인할 때 openid를 요청하세요. SDK를 통한 로그인만으로는 이런 토큰을 받을 수 없습니다.",
            ),
        row("Access token is expired, disabled, or deleted", Meaning::Revoked)
            .says(
                "the userInfo endpoint says that the access token is expired or revoked, or that its user signed out everywhere",
                "userInfo의 응답에 따르면 액세스 토큰이 만료 또는 취소되었거나 사용자가 모든 기기에서 로그아웃했습니다",
            )
            .remedy(
                "Sign in again, with the scope openid: the user pool itself checks whether a token was revoked. API Gateway would take a revoked token until it expires.",
                "openid 범위를 포함해 다시 로그인하세요. 사용자 풀은 토큰 취소 여부까지 확인합니다. API Gateway는 취소된 토큰도 만료될 때까지 허용합니다.",
            ),
        row("Bad OAuth2 request at UserInfo Endpoint", Meaning::Malformed)
            .says(
                "the userInfo endpoint did not find an access token in the request",
                "userInfo가 요청에서 액세스 토큰을 찾지 못했습니다",
            )
            .remedy(
                "Send Authorization: Bearer and the access token, with the scope openid; an ID token is not taken there.",
                "Authorization: Bearer 뒤에 openid 범위가 있는 액세스 토큰을 보내세요. ID 토큰은 사용할 수 없습니다.",
            ),
    ],
};
