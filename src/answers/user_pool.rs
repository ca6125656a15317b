//! The API of Amazon Cognito user pools: 400 with an exception's name.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// The messages of the user pool API.
pub static TABLE: Table = Table {
    by: "Cognito user pool API",
    responder: Responder::UserPoolApi,
    source: "Cognito user pools API reference; measured answers",
    rows: &[
        row("Access Token has expired", Meaning::Expired)
            .says("the access token has expired", "액세스 토큰이 만료되었습니다"),
        row("Access Token has been revoked", Meaning::Revoked)
            .says("the access token was revoked, or its user signed out", "액세스 토큰이 취소되었거나 사용자가 로그아웃했습니다"),
        row("Access Token does not have required scopes", Meaning::NotPermitted)
            .says(
                "the access token lacks the scope aws.cognito.signin.user.admin, which the user pool API asks for",
                "사용자 풀 API에 필요한 aws.cognito.signin.user.admin 범위가 액세스 토큰에 없습니다",
            )
            .remedy(
                "Ask for aws.cognito.signin.user.admin at the managed login, and allow it in the app client; for the user's attributes, userInfo with the scope openid does as well.",
                "관리형 로그인에서 aws.cognito.signin.user.admin을 요청하고 앱 클라이언트에도 허용하세요. 사용자 속성만 필요하다면 openid 범위로 userInfo를 호출해도 됩니다.",
            ),
        row("Invalid Access Token", Meaning::WrongTokenUse)
            .says(
                "this call of the user pool API needs the access token, and something else arrived: an ID token, or an access token that does not hold",
                "사용자 풀 API의 이 호출에는 액세스 토큰이 필요한데, ID 토큰이나 유효하지 않은 액세스 토큰이 도착했습니다",
            )
            .remedy(
                "Send the access token of the same sign-in, to the Region of its user pool.",
                "같은 로그인에서 받은 액세스 토큰을 사용자 풀이 있는 리전으로 보내세요.",
            ),
        refresh("Refresh Token has expired", Meaning::Expired).start()
            .says("the refresh token has expired", "새로 고침 토큰이 만료되었습니다"),
        refresh("Refresh Token has been revoked", Meaning::Revoked)
            .says("the refresh token was revoked, or its user signed out", "새로 고침 토큰이 취소되었거나 사용자가 로그아웃했습니다"),
        refresh("Invalid Refresh Token", Meaning::SignInRefused)
            .says(
                "the refresh token is not one of this app client and user pool, or it was cut",
                "이 앱 클라이언트와 사용자 풀의 새로 고침 토큰이 아니거나, 토큰이 잘렸습니다",
            ),
        refresh("RefreshTokenReuseException", Meaning::SignInRefused)
            .says(
                "the refresh token was used a second time, and this app client rotates refresh tokens",
                "이미 사용한 새로 고침 토큰이며, 이 앱 클라이언트는 새로 고침 토큰을 교체(rotation)합니다",
            ),
        row("is configured with secret but SECRET_HASH was not received", Meaning::SignInRefused).says(
            "the app client has a secret, and the call sent no SECRET_HASH",
            "앱 클라이언트에 보안 암호가 있는데 SECRET_HASH를 보내지 않았습니다",
        )
        .remedy(SECRET.0, SECRET.1),
        row("Unable to verify secret hash for client", Meaning::SignInRefused)
            .says(
                "the app client has a secret, and the SECRET_HASH of the call does not fit it",
                "앱 클라이언트에 보안 암호가 있는데 호출의 SECRET_HASH가 맞지 않습니다",
            )
            .remedy(SECRET.0, SECRET.1),
        row("Incorrect username or password", Meaning::SignInRefused)
            .says(
                "the sign-in failed: the user name or the password is wrong; no token is involved",
                "토큰 문제가 아니며, 사용자 이름이나 암호가 맞지 않아 로그인에 실패했습니다",
            )
            .remedy("Look at the user name and the password.", "사용자 이름과 암호를 확인하세요."),
        row("User does not exist", Meaning::SignInRefused)
            .says(
                "the user pool has no such user; no token is involved",
                "토큰 문제가 아니며, 사용자 풀에 해당 사용자가 없습니다",
            )
            .remedy(
                "Compare the user name, the user pool and its Region.",
                "사용자 이름, 사용자 풀, 리전을 확인하세요.",
            ),
        row("User is disabled", Meaning::SignInRefused)
            .says("the user is disabled in the user pool", "사용자 풀에서 비활성화된 사용자입니다")
            .remedy("Enable the user, and sign in again.", "사용자를 활성화한 뒤 다시 로그인하세요."),
        row("User is not confirmed", Meaning::SignInRefused)
            .says("the user has not been confirmed yet", "아직 확인되지 않은 사용자입니다")
            .remedy("Confirm the user with the code that was sent.", "발송된 코드로 사용자를 확인하세요."),
        row("Password attempts exceeded", Meaning::SignInRefused)
            .says("there were too many wrong passwords", "암호 오류 횟수가 한도를 넘었습니다")
            .remedy("Wait, and sign in again.", "잠시 기다린 뒤 다시 로그인하세요."),
        row("flow not enabled for this client", Meaning::SignInRefused)
            .says(
                "the app client does not allow this authentication flow",
                "앱 클라이언트에서 이 인증 흐름을 허용하지 않습니다",
            )
            .remedy(
                "Enable the flow in the app client (ALLOW_… in its explicit authentication flows), or sign in with a flow that it allows, such as SRP.",
                "앱 클라이언트의 인증 흐름(ALLOW_…)에서 이 흐름을 켜거나, SRP처럼 허용된 흐름으로 로그인하세요.",
            ),
        row("User pool client", Meaning::SignInRefused)
            .says(
                "this Region's user pool has no such app client",
                "이 리전의 사용자 풀에 해당 앱 클라이언트가 없습니다",
            )
            .remedy(CLIENT.0, CLIENT.1),
        row("User pool", Meaning::SignInRefused)
            .then(" does not exist")
            .says("this Region has no such user pool", "이 리전에 해당 사용자 풀이 없습니다")
            .remedy("Compare the user pool's ID and the Region of the call.", "사용자 풀 ID와 호출한 리전을 비교하세요."),
        row("Invalid session for the user", Meaning::SignInRefused)
            .says("the session of this sign-in has ended, or was used already", "로그인 세션이 끝났거나 이미 사용되었습니다")
            .remedy("Begin the sign-in anew.", "로그인을 처음부터 다시 시작하세요."),
        trigger("PreTokenGeneration failed with error"),
        trigger("PreAuthentication failed with error"),
        trigger("PostAuthentication failed with error"),
        trigger("PreSignUp failed with error"),
        trigger("PostConfirmation failed with error"),
        trigger("UserMigration failed with error"),
        trigger("DefineAuthChallenge failed with error"),
        trigger("CreateAuthChallenge failed with error"),
        trigger("VerifyAuthChallengeResponse failed with error"),
        trigger("Unrecognizable lambda output"),
        trigger("UserLambdaValidationException"),
    ],
};

const SECRET: (&str, &str) = (
    "Send SECRET_HASH, made from the user name, the client ID and the client secret, or use an app client without a secret in a browser or an app.",
    "사용자 이름, 클라이언트 ID, 클라이언트 보안 암호로 만든 SECRET_HASH를 보내거나, 브라우저와 앱에서는 보안 암호가 없는 앱 클라이언트를 사용하세요.",
);
const CLIENT: (&str, &str) = (
    "Compare the client ID and the Region of the call with the user pool; the app client may have been deleted.",
    "클라이언트 ID와 호출한 리전을 사용자 풀과 비교하세요. 앱 클라이언트가 삭제되었을 수도 있습니다.",
);

const fn refresh(words: &'static str, meaning: Meaning) -> Row {
    row(words, meaning).remedy(
        "Sign in again to get new tokens, a refresh token among them.",
        "다시 로그인해 새로 고침 토큰을 포함한 새 토큰을 받으세요.",
    )
}

const fn trigger(words: &'static str) -> Row {
    row(words, Meaning::SignInRefused)
        .says(
            "a Lambda trigger of the user pool failed at the sign-in",
            "로그인할 때 사용자 풀의 Lambda 트리거가 실패했습니다",
        )
        .remedy(
            "Look at the log of the trigger's function; the message names the trigger.",
            "메시지에 나온 트리거의 함수 로그를 확인하세요.",
        )
}
