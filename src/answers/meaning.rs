//! What a message means: one meaning for each check below `checks/response/` that is told by messages.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// What a message means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// The token has expired.
    Expired,
    /// The token is not valid yet, or was issued in the future.
    TooEarly,
    /// The audience is another.
    WrongAudience,
    /// The issuer is another.
    WrongIssuer,
    /// The app client is another.
    WrongClient,
    /// The algorithm is not taken.
    WrongAlgorithm,
    /// No key has the token's `kid`.
    UnknownKey,
    /// The signature does not hold.
    BadSignature,
    /// What arrived is no JWT.
    Malformed,
    /// No token arrived.
    NoToken,
    /// An ID token where an access token is wanted, or the other way round.
    WrongTokenUse,
    /// A scope, a group or a role is missing.
    NotPermitted,
    /// Another claim is missing or has another value.
    ClaimRefused,
    /// The token was revoked, or its user signed out.
    Revoked,
    /// The issuer's keys could not be read.
    KeysUnreachable,
    /// The token was read as an AWS signature.
    ReadAsSignature,
    /// An AWS signature is wanted, and no token.
    WantsSignature,
    /// An AWS signature came, and does not hold.
    SignatureRefused,
    /// There is no such path or method.
    NoRoute,
    /// The request failed for another reason than its token.
    NotAboutTheToken,
    /// The token was accepted, and the rule of a field refused.
    FieldRefused,
    /// An identity pool refused the login.
    LoginRefused,
    /// A sign-in, or a call of the user pool API, was refused.
    SignInRefused,
    /// An OAuth endpoint refused.
    OauthRefused,
    /// A load balancer's sign-in.
    SessionRefused,
    /// A policy of the resource refused.
    PolicyRefused,
    /// Code or a rule at the edge refused.
    EdgeRefused,
    /// The server's own settings keep it from deciding.
    ServerBroken,
}

impl Meaning {
    /// What is the case, where the message has no clause of its own: without a full stop.
    #[must_use]
    pub const fn says(self) -> Text {
        match self {
            Self::Expired => text("the answer says that the token has expired", "응답에 따르면 토큰이 만료되었습니다"),
            Self::TooEarly => {
                text("the answer says that the token is not valid yet", "응답에 따르면 토큰이 아직 유효하지 않습니다")
            }
            Self::WrongAudience => text(
                "the answer says that the token does not have the audience that is asked for",
                "응답에 따르면 필요한 대상(audience)이 토큰에 없습니다",
            ),
            Self::WrongIssuer => text(
                "the answer says that the token's issuer is not the one that is configured",
                "응답에 따르면 토큰의 발급자가 설정된 발급자와 다릅니다",
            ),
            Self::WrongClient => text(
                "the answer says that the token's app client is not among the allowed ones",
                "응답에 따르면 허용된 앱 클라이언트에 발급된 토큰이 아닙니다",
            ),
            Self::WrongAlgorithm => text(
                "the answer says that the token's algorithm is not allowed",
                "응답에 따르면 토큰의 알고리즘이 허용되지 않습니다",
            ),
            Self::UnknownKey => text(
                "the answer says that no key was found for the token's kid",
                "응답에 따르면 토큰의 kid에 맞는 키가 없습니다",
            ),
            Self::BadSignature => text(
                "the answer says that the token's signature could not be verified",
                "응답에 따르면 토큰의 서명을 검증하지 못했습니다",
            ),
            Self::Malformed => {
                text("the answer says that what arrived is no JWT", "응답에 따르면 도착한 값이 JWT가 아닙니다")
            }
            Self::NoToken => text("the answer says that no token arrived", "응답에 따르면 토큰이 도착하지 않았습니다"),
            Self::WrongTokenUse => text(
                "the answer says that the other kind of token is wanted: ID token or access token",
                "응답에 따르면 다른 종류의 토큰(ID 토큰 또는 액세스 토큰)이 필요합니다",
            ),
            Self::NotPermitted => text(
                "the token was accepted, but a scope, group or role is missing",
                "토큰은 허용되었지만 범위, 그룹 또는 역할이 부족합니다",
            ),
            Self::ClaimRefused => text(
                "the answer says that a claim is missing or has another value",
                "응답에 따르면 클레임이 없거나 값이 다릅니다",
            ),
            Self::Revoked => text(
                "the answer says that the token was revoked or its user signed out",
                "응답에 따르면 토큰이 취소되었거나 사용자가 로그아웃했습니다",
            ),
            Self::KeysUnreachable => text(
                "the issuer's keys could not be read; it is not your token",
                "토큰 문제가 아니며, 발급자의 키를 읽지 못했습니다",
            ),
            Self::ReadAsSignature => text(
                "API Gateway read the token as an AWS signature: this is about the URL or the method, not about your token",
                "API Gateway가 토큰을 AWS 서명으로 읽었으며, 토큰이 아니라 URL이나 메서드 문제입니다",
            ),
            Self::WantsSignature => text(
                "this is protected with IAM: it wants an AWS signature (SigV4), not a token",
                "IAM으로 보호되어 있어 토큰이 아니라 AWS 서명(SigV4)이 필요합니다",
            ),
            Self::SignatureRefused => text(
                "the AWS signature of the request was refused; it is not about your JWT",
                "JWT 문제가 아니며, 요청의 AWS 서명이 거부되었습니다",
            ),
            Self::NoRoute => text("there is no such route", "해당 경로가 없습니다"),
            Self::NotAboutTheToken => text(
                "the request failed for another reason than its token",
                "토큰이 아닌 다른 이유로 요청이 실패했습니다",
            ),
            Self::FieldRefused => text(
                "the token was accepted, and the authorization rule of a field refused",
                "토큰은 허용되었지만 필드의 권한 부여 규칙이 거부했습니다",
            ),
            Self::LoginRefused => text("the identity pool refused the login", "자격 증명 풀이 로그인을 거부했습니다"),
            Self::SignInRefused => text("the user pool API refused the call", "사용자 풀 API가 호출을 거부했습니다"),
            Self::OauthRefused => {
                text("the OAuth endpoint refused the sign-in", "OAuth 엔드포인트가 로그인을 거부했습니다")
            }
            Self::SessionRefused => {
                text("the load balancer's own sign-in was refused", "로드 밸런서의 자체 로그인이 거부되었습니다")
            }
            Self::PolicyRefused => text(
                "a policy refused the request; it is not about the token's form",
                "토큰의 형식 문제가 아니며, 정책이 요청을 거부했습니다",
            ),
            Self::EdgeRefused => text("the request was refused at the edge", "요청이 엣지에서 거부되었습니다"),
            Self::ServerBroken => text(
                "the server's own settings keep it from checking tokens",
                "서버 설정 때문에 토큰을 확인하지 못합니다",
            ),
        }
    }
}
