//! `/oauth2/token` of a user pool's login domain: the errors of RFC 6749 section 5.2 as the member `error`.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// What the token endpoint says.
pub static TABLE: Table = Table {
    by: "Cognito token endpoint",
    responder: Responder::TokenEndpoint,
    source: "Cognito: token endpoint; RFC 6749 section 5.2; measured answers",
    rows: &[
        error("\"error\":\"invalid_client\"")
            .says("the token endpoint refused: invalid_client, the client did not authenticate", "클라이언트 인증에 실패하여 토큰 엔드포인트가 invalid_client로 거부했습니다")
            .why("It means: the client ID or the secret is wrong, the secret is missing, or the two were sent in another way than the app client asks for.", "클라이언트 ID나 보안 암호가 잘못되었거나, 보안 암호가 빠졌거나, 앱 클라이언트와 맞지 않는 방법으로 보냈다는 뜻입니다.")
            .remedy("Compare the client ID with the app client. One with a secret sends it (HTTP Basic, or client_secret in the form); one without a secret sends client_id in the form alone, without HTTP Basic.", "클라이언트 ID를 앱 클라이언트와 비교하세요. 보안 암호가 있는 클라이언트는 HTTP Basic이나 폼의 client_secret으로 보안 암호를 보내고, 없는 클라이언트는 HTTP Basic 없이 폼에 client_id만 보냅니다."),
        error("\"error\":\"invalid_grant\"")
            .says("the token endpoint refused: invalid_grant, the code or the refresh token is not good any more", "코드나 새로 고침 토큰을 더 이상 사용할 수 없어 토큰 엔드포인트가 invalid_grant로 거부했습니다")
            .why("It means: the code was used already or is older than 5 minutes, the refresh token was revoked, the PKCE verifier does not fit, or the app client may not read every attribute of the scopes that were asked for.", "코드를 이미 사용했거나 5분이 지났거나, 새로 고침 토큰이 취소되었거나, PKCE 검증 값이 맞지 않거나, 요청한 범위에 앱 클라이언트가 읽을 수 없는 속성이 있다는 뜻입니다.")
            .remedy("Sign in anew and exchange the code once and at once, with the code_verifier of that sign-in and the same redirect_uri; look at the readable attributes of the app client.", "새로 로그인해 코드를 곧바로 한 번만 교환하고, 그 로그인의 code_verifier와 같은 redirect_uri를 보내세요. 앱 클라이언트의 읽기 가능한 속성도 확인하세요."),
        error("\"error\":\"unauthorized_client\"")
            .says("the token endpoint refused: unauthorized_client, the app client does not allow this grant", "앱 클라이언트에서 이 권한 부여 유형을 허용하지 않아 토큰 엔드포인트가 unauthorized_client로 거부했습니다")
            .why("It means: the app client does not allow this grant, or the callback URL ends in a slash that is not registered.", "앱 클라이언트에서 허용하지 않는 권한 부여 유형이거나, 콜백 URL 끝에 등록되지 않은 슬래시가 있다는 뜻입니다.")
            .remedy("Enable the grant among the OAuth grant types of the app client, and compare redirect_uri letter by letter.", "앱 클라이언트의 OAuth 권한 부여 유형에서 이 유형을 켜고, redirect_uri를 등록된 콜백 URL과 한 글자씩 비교하세요."),
        error("\"error\":\"unsupported_grant_type\"")
            .says("the token endpoint refused: unsupported_grant_type", "토큰 엔드포인트가 unsupported_grant_type으로 거부했습니다")
            .why("It means: the token endpoint does not know this grant type.", "토큰 엔드포인트가 지원하지 않는 권한 부여 유형이라는 뜻입니다.")
            .remedy("Send authorization_code, refresh_token or client_credentials as grant_type.", "grant_type에 authorization_code, refresh_token 또는 client_credentials를 보내세요."),
        error("\"error\":\"invalid_scope\"")
            .says("the token endpoint refused the scope: invalid_scope", "토큰 엔드포인트가 범위를 거부했습니다(invalid_scope)")
            .remedy("Ask for scopes that the app client allows; client credentials are given custom scopes only, written as resource server, slash, scope.", "앱 클라이언트에서 허용한 범위를 요청하세요. 클라이언트 자격 증명으로는 “리소스 서버 식별자/범위” 형식의 사용자 지정 범위만 받을 수 있습니다."),
        error("\"error\":\"invalid_request\"")
            .says("the token endpoint refused: invalid_request, a parameter is missing or wrong, or the body is no form", "파라미터가 빠졌거나 잘못되었거나 본문이 폼이 아니어서 토큰 엔드포인트가 invalid_request로 거부했습니다")
            .why("It means: a parameter is missing or wrong.", "파라미터가 빠졌거나 잘못되었다는 뜻입니다.")
            .remedy("Send grant_type and its parameters as a form, with Content-Type: application/x-www-form-urlencoded.", "grant_type과 그 파라미터를 Content-Type: application/x-www-form-urlencoded 폼으로 보내세요."),
    ],
};

/// A description beside the name tells more.
const fn error(words: &'static str) -> Row {
    row(words, Meaning::OauthRefused).frame()
}
