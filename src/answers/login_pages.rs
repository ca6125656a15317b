//! The pages of managed login, and the address of its error page.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// What managed login says.
pub static TABLE: Table = Table {
    by: "Cognito managed login",
    responder: Responder::ManagedLogin,
    source: "Cognito: managed login; measured answers",
    rows: &[
        row("error=redirect_mismatch", Meaning::OauthRefused)
            .says(
                "the callback URL of the request is not registered with the app client: redirect_mismatch",
                "요청의 콜백 URL이 앱 클라이언트에 등록되어 있지 않습니다(redirect_mismatch)",
            )
            .why(
                "It means: the callback URL is not registered with the app client, byte for byte.",
                "콜백 URL이 앱 클라이언트에 등록된 값과 정확히 같지 않다는 뜻입니다.",
            )
            .remedy(
                "Register redirect_uri with the app client exactly as it is sent: scheme, host, port, path, and the slash at its end.",
                "redirect_uri를 보내는 그대로 앱 클라이언트에 등록하세요. 스킴, 호스트, 포트, 경로, 끝의 슬래시까지 같아야 합니다.",
            ),
        without_parameters("Required parameters missing"),
        without_parameters("error=Required+parameters+missing"),
        row("Client is not enabled for OAuth2.0 flows", Meaning::OauthRefused)
            .says(
                "the app client has no OAuth flow enabled, or the callback URL is not registered letter by letter",
                "앱 클라이언트에 OAuth 흐름이 켜져 있지 않거나, 콜백 URL이 등록된 값과 정확히 같지 않습니다",
            )
            .remedy(
                "Enable the OAuth flow and its scopes in the app client's login pages, and compare the callback URL.",
                "앱 클라이언트의 로그인 페이지 설정에서 OAuth 흐름과 범위를 켜고, 콜백 URL을 등록된 값과 비교하세요.",
            ),
        row("Client does not exist", Meaning::OauthRefused)
            .says(
                "the login domain's user pool has no such app client",
                "로그인 도메인의 사용자 풀에 해당 앱 클라이언트가 없습니다",
            )
            .remedy(
                "Compare client_id with the app clients of the user pool that has this domain.",
                "client_id를 이 도메인을 사용하는 사용자 풀의 앱 클라이언트와 비교하세요.",
            ),
        row("An error was encountered with the requested page", Meaning::OauthRefused)
            .says(
                "managed login could not show the page: a parameter of the address does not fit the app client",
                "주소의 파라미터가 앱 클라이언트와 맞지 않아 관리형 로그인이 페이지를 표시하지 못했습니다",
            )
            .remedy(
                "Compare client_id, redirect_uri, response_type and scope with the app client; the address of the error page names the error.",
                "client_id, redirect_uri, response_type, scope를 앱 클라이언트와 비교하세요. 오류 페이지의 주소에 오류 이름이 나옵니다.",
            ),
        row("Login pages unavailable", Meaning::OauthRefused)
            .says(
                "managed login has no page for this app client",
                "이 앱 클라이언트의 관리형 로그인 페이지가 없습니다",
            )
            .remedy(
                "Assign a managed login style to the app client, and enable its OAuth flow.",
                "앱 클라이언트에 관리형 로그인 스타일을 지정하고 OAuth 흐름을 켜세요.",
            ),
    ],
};

const fn without_parameters(words: &'static str) -> Row {
    row(words, Meaning::OauthRefused)
        .says("a parameter is missing in the address of the sign-in", "로그인 주소에 필요한 파라미터가 없습니다")
        .remedy(
            "Send client_id, response_type, redirect_uri and scope.",
            "client_id, response_type, redirect_uri, scope를 보내세요.",
        )
}
