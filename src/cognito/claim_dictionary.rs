//! What each claim of a user pool's tokens means (Cognito developer guide, "Understanding the ID token"
//! and "Understanding the access token"; RFC 7519 §4.1; OpenID Connect Core §2 and §5.1).

use crate::text::{Text, text};

/// A claim in a few words; `None` for one that is not in the dictionary.
#[must_use]
pub fn meaning(name: &str) -> Option<&'static Text> {
    let family = |prefix: &str| name.starts_with(prefix);
    if family("custom:") {
        return Some(&CUSTOM);
    }
    if family("dev:") {
        return Some(&DEVELOPER);
    }
    DICTIONARY.iter().find(|(claim, _)| *claim == name).map(|(_, words)| words)
}

static CUSTOM: Text = text("custom attribute of the user, always a string", "사용자 지정 속성(항상 문자열)");

static DEVELOPER: Text = text("developer attribute of the older kind", "이전 방식의 개발자 속성");

/// The specification that a claim is from; `None` for one that is not in the dictionary.
#[must_use]
pub fn source(name: &str) -> Option<&'static str> {
    if name.starts_with("custom:") || name.starts_with("dev:") {
        return Some("Cognito: working with user attributes");
    }
    SOURCES.iter().find(|(_, claims)| claims.contains(&name)).map(|(source, _)| *source)
}

/// Where a [`source`] can be read.
#[must_use]
pub fn address(source: &str) -> String {
    let guide = |page: &str| format!("https://docs.aws.amazon.com/cognito/latest/developerguide/{page}.html");
    if let Some((number, section)) = source.strip_prefix("RFC ").and_then(|rest| rest.split_once(" §")) {
        return format!("https://www.rfc-editor.org/rfc/rfc{number}#section-{section}");
    }
    match source {
        "OpenID Connect Core §2" => OPENID.to_owned() + "#IDToken",
        "OpenID Connect Core §3.1.3.6" => OPENID.to_owned() + "#CodeIDToken",
        STANDARD_CLAIMS => OPENID.to_owned() + "#StandardClaims",
        "Cognito: understanding the ID token" => guide("amazon-cognito-user-pools-using-the-id-token"),
        "Cognito: understanding the access token" => guide("amazon-cognito-user-pools-using-the-access-token"),
        _ => guide("user-pool-settings-attributes"),
    }
}

const OPENID: &str = "https://openid.net/specs/openid-connect-core-1_0.html";

/// Whether a claim is an attribute of the user, which Cognito puts into ID tokens only.
#[must_use]
pub fn is_attribute(name: &str) -> bool {
    name.starts_with("custom:") || source(name) == Some(STANDARD_CLAIMS)
}

const STANDARD_CLAIMS: &str = "OpenID Connect Core §5.1";

static SOURCES: &[(&str, &[&str])] = &[
    ("RFC 7519 §4.1.1", &["iss"]),
    ("RFC 7519 §4.1.2", &["sub"]),
    ("RFC 7519 §4.1.3", &["aud"]),
    ("RFC 7519 §4.1.4", &["exp"]),
    ("RFC 7519 §4.1.5", &["nbf"]),
    ("RFC 7519 §4.1.6", &["iat"]),
    ("RFC 7519 §4.1.7", &["jti"]),
    ("OpenID Connect Core §2", &["acr", "amr", "auth_time", "azp", "nonce"]),
    ("OpenID Connect Core §3.1.3.6", &["at_hash"]),
    (
        STANDARD_CLAIMS,
        &[
            "address",
            "birthdate",
            "email",
            "email_verified",
            "family_name",
            "gender",
            "given_name",
            "locale",
            "middle_name",
            "name",
            "nickname",
            "phone_number",
            "phone_number_verified",
            "picture",
            "preferred_username",
            "profile",
            "updated_at",
            "website",
            "zoneinfo",
        ],
    ),
    ("RFC 8693 §4.2", &["scope"]),
    ("RFC 8693 §4.3", &["client_id"]),
    ("RFC 9068 §2.2.3.1", &["entitlements", "groups", "roles"]),
    (
        "Cognito: understanding the ID token",
        &["cognito:preferred_role", "cognito:roles", "cognito:username", "identities"],
    ),
    (
        "Cognito: understanding the access token",
        &["cognito:groups", "device_key", "event_id", "origin_jti", "token_use", "username", "version"],
    ),
];

static DICTIONARY: &[(&str, Text)] = &[
    ("acr", text("how strongly the user was authenticated", "인증 수준")),
    ("address", text("postal address", "주소")),
    ("amr", text("how the user was authenticated", "인증 방법")),
    ("at_hash", text("hash of the access token of the same sign-in", "같은 로그인에서 발급된 액세스 토큰의 해시")),
    ("aud", text("audience: who the token is for", "대상: 이 토큰을 받을 곳")),
    (
        "auth_time",
        text(
            "when the user signed in; a refresh does not change it",
            "사용자가 로그인한 시각. 토큰을 새로 고쳐도 바뀌지 않음",
        ),
    ),
    ("azp", text("authorized party: the client that the token was issued to", "토큰을 발급받은 클라이언트")),
    ("birthdate", text("date of birth", "생년월일")),
    ("client_id", text("app client that the token was given to", "토큰을 발급받은 앱 클라이언트")),
    ("cognito:groups", text("groups of the user in the pool", "사용자 풀에서 사용자가 속한 그룹")),
    (
        "cognito:preferred_role",
        text("IAM role of the group that takes precedence", "우선순위가 가장 높은 그룹의 IAM 역할"),
    ),
    ("cognito:roles", text("IAM roles of the user's groups", "사용자가 속한 그룹의 IAM 역할")),
    ("cognito:username", text("user name in the pool", "사용자 풀의 사용자 이름")),
    ("device_key", text("remembered device", "기억된 디바이스")),
    ("email", text("e-mail address", "이메일 주소")),
    ("email_verified", text("whether the e-mail address was verified", "이메일 주소 확인 여부")),
    ("entitlements", text("what the user is entitled to", "사용자에게 부여된 자격")),
    ("event_id", text("the sign-in event", "로그인 이벤트 ID")),
    ("exp", text("expires: refused from this moment on", "만료: 이 시각부터 거부됨")),
    ("family_name", text("family name", "성")),
    ("gender", text("gender", "성별")),
    ("given_name", text("given name", "이름")),
    ("groups", text("groups of the user", "사용자가 속한 그룹")),
    ("iat", text("issued at", "발급 시각")),
    ("identities", text("identities at external providers", "외부 자격 증명 공급자의 사용자 정보")),
    ("iss", text("issuer: the user pool that issued it", "발급자: 토큰을 발급한 사용자 풀")),
    ("jti", text("ID of this token", "이 토큰의 ID")),
    ("locale", text("language and region of the user", "사용자의 언어와 지역")),
    ("middle_name", text("middle name", "중간 이름")),
    ("name", text("full name", "전체 이름")),
    ("nbf", text("not valid before this moment", "이 시각 전에는 유효하지 않음")),
    ("nickname", text("nickname", "별명")),
    ("nonce", text("ties the token to one sign-in request", "토큰을 특정 로그인 요청에 연결하는 값")),
    (
        "origin_jti",
        text("ties the token to its refresh token, for revocation", "토큰 취소를 위해 새로 고침 토큰과 연결하는 ID"),
    ),
    ("phone_number", text("phone number", "전화번호")),
    ("phone_number_verified", text("whether the phone number was verified", "전화번호 확인 여부")),
    ("picture", text("address of a picture of the user", "사용자 사진의 주소")),
    ("preferred_username", text("name that the user wants to be called by", "사용자가 선호하는 이름")),
    ("profile", text("address of the user's profile page", "사용자 프로필 페이지의 주소")),
    ("roles", text("roles of the user", "사용자의 역할")),
    ("scope", text("what the token may be used for", "토큰에 허용된 범위")),
    ("sub", text("subject: the user's stable ID", "주체: 사용자의 고정 ID")),
    ("token_use", text("kind of token: id or access", "토큰의 종류: id 또는 access")),
    ("updated_at", text("when the profile last changed", "프로필이 마지막으로 바뀐 시각")),
    ("username", text("user name in the pool", "사용자 풀의 사용자 이름")),
    ("version", text("version of the token's format", "토큰 형식의 버전")),
    ("website", text("address of the user's website", "사용자 웹사이트의 주소")),
    ("zoneinfo", text("time zone of the user", "사용자의 시간대")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_claim_has_a_meaning_and_a_source() {
        let sourced = || SOURCES.iter().flat_map(|(_, claims)| *claims);
        for (name, words) in DICTIONARY {
            assert_eq!(sourced().filter(|claim| *claim == name).count(), 1, "{name} has one source");
            assert!(!words.en.is_empty() && !words.ko.is_empty());
        }
        for name in sourced() {
            assert!(meaning(name).is_some(), "{name} has a source and no meaning");
        }
        let names: Vec<&str> = DICTIONARY.iter().map(|(name, _)| *name).collect();
        assert!(names.is_sorted(), "{names:?}");
        for name in ["custom:plan", "dev:custom:plan"] {
            assert!(meaning(name).is_some() && source(name).is_some(), "{name}");
        }
        assert_eq!((meaning("tenant"), source("tenant")), (None, None));
    }
}
