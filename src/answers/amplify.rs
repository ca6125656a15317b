//! AWS Amplify, the library of an app that signs in: what it says where nobody is signed in, before anything is sent.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// Amplify's messages.
pub static TABLE: Table = Table {
    by: "AWS Amplify",
    responder: Responder::Application,
    source: "aws-amplify/amplify-js; aws-amplify/amplify-swift",
    rows: &[
        nobody("User needs to be authenticated to call this API"),
        nobody("UserUnAuthenticatedException"),
        nobody("The user is not authenticated"),
        nobody("No current user"),
        nobody("tokens: undefined"),
        row("Session expired could not fetch cognito tokens", Meaning::NoToken)
            .says(
                "the app's session has expired, so it has no token to send",
                "앱의 세션이 만료되어 보낼 토큰이 없습니다",
            )
            .remedy(SIGN_IN.0, SIGN_IN.1),
    ],
};

const SIGN_IN: (&str, &str) = (
    "Sign in again in the app, and make the call once the sign-in is done.",
    "앱에서 다시 로그인하고, 로그인이 끝난 뒤에 API를 호출하세요.",
);

const fn nobody(words: &'static str) -> Row {
    row(words, Meaning::NoToken)
        .says(
            "nobody is signed in to the app, so it has no token to send",
            "앱에 로그인한 사용자가 없어 보낼 토큰이 없습니다",
        )
        .remedy(SIGN_IN.0, SIGN_IN.1)
}
