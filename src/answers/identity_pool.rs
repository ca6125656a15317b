//! Amazon Cognito identity pools: 400 with `NotAuthorizedException`.

use super::{Meaning, Table, row};
use crate::http::responder::Responder;

/// The messages of an identity pool.
pub static TABLE: Table = Table {
    by: "identity pool",
    responder: Responder::IdentityPool,
    source: "Cognito identity pools: GetId, GetCredentialsForIdentity; measured answers",
    rows: &[
        row("Invalid login token. Missing a required claim: aud", Meaning::WrongTokenUse)
            .says(
                "the identity pool was given an access token; it takes the ID token",
                "자격 증명 풀에 ID 토큰이 아니라 액세스 토큰이 전달되었습니다",
            )
            .why("A user pool's access token has no aud claim.", "사용자 풀의 액세스 토큰에는 aud 클레임이 없습니다.")
            .remedy("Put the ID token of the same sign-in into Logins.", "같은 로그인에서 받은 ID 토큰을 Logins에 넣으세요."),
        row("Invalid login token. Missing a required claim", Meaning::ClaimRefused),
        row("Invalid login token. Issuer doesn't match providerName", Meaning::WrongIssuer)
            .says(
                "the key in Logins is not the token's issuer",
                "Logins의 키가 토큰의 발급자와 다릅니다",
            )
            .why(
                "The key is the issuer without https://, with the pool's ID in its exact letters.",
                "키는 발급자에서 https://를 뺀 값이며, 사용자 풀 ID의 대소문자까지 같아야 합니다.",
            )
            .remedy(
                "Use cognito-idp.REGION.amazonaws.com/USER_POOL_ID of the token's pool as the key.",
                "토큰을 발급한 풀의 cognito-idp.REGION.amazonaws.com/USER_POOL_ID를 키로 사용하세요.",
            ),
        row("Invalid login token. Token expired", Meaning::Expired).says(
            "the identity pool says that the token has expired",
            "자격 증명 풀의 응답에 따르면 토큰이 만료되었습니다",
        ),
        row("Invalid login token. Couldn't verify signed token", Meaning::BadSignature)
            .says(
                "the identity pool could not verify the token's signature",
                "자격 증명 풀이 토큰의 서명을 검증하지 못했습니다",
            ),
        row("Invalid login token. Can't pass in a Cognito token", Meaning::LoginRefused)
            .says(
                "the identity pool was given its own OpenID token, not a user pool's ID token",
                "사용자 풀의 ID 토큰이 아니라 자격 증명 풀 자체의 OpenID 토큰이 전달되었습니다",
            )
            .remedy("Put the user pool's ID token into Logins.", "사용자 풀의 ID 토큰을 Logins에 넣으세요."),
        row("Token is not from a supported provider of this identity pool", Meaning::WrongClient)
            .says(
                "the identity pool does not have this user pool with this app client as a provider",
                "자격 증명 풀의 공급자에 이 사용자 풀과 앱 클라이언트 조합이 없습니다",
            )
            .remedy(
                "Add the user pool and the app client of the token to the identity pool's providers, or sign in with the app client that is listed there.",
                "자격 증명 풀의 공급자에 토큰의 사용자 풀과 앱 클라이언트를 추가하거나, 등록된 앱 클라이언트로 로그인하세요.",
            ),
        row("Logins don't match. Please include at least one valid login", Meaning::LoginRefused)
            .says(
                "the identity belongs to another login, or the identity pool has no provider for this one",
                "자격 증명(identity)이 다른 로그인의 것이거나, 이 로그인의 공급자가 자격 증명 풀에 없습니다",
            )
            .remedy(
                "Get the identity's ID anew with this login (GetId), without one that was kept from another user, and see that the user pool is a provider of the identity pool.",
                "이전 사용자의 값을 쓰지 말고 이 로그인으로 자격 증명 ID(IdentityId)를 새로 받고(GetId), 사용자 풀이 자격 증명 풀의 공급자인지 확인하세요.",
            ),
        row("Unauthenticated access is not supported for this identity pool", Meaning::NoToken)
            .says(
                "no token arrived in Logins, and this identity pool knows no guests",
                "Logins에 토큰이 없고, 이 자격 증명 풀은 게스트 액세스를 허용하지 않습니다",
            )
            .remedy(
                "Put the ID token into Logins before you ask for credentials.",
                "자격 증명을 요청하기 전에 ID 토큰을 Logins에 넣으세요.",
            ),
        row("Token is inactive", Meaning::Revoked),
    ],
};
