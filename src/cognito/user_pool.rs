//! The user pool that an authorizer is set up with, as a person types it.

use super::issuer::{self, CognitoIssuer, JWKS_PATH};
use crate::http::address::is_askable;
use crate::say;
use crate::text::{Text, text};

/// A user pool, known by the issuer of its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserPool {
    /// What was typed.
    pub typed: String,
    /// The exact `iss` of its tokens.
    pub issuer: String,
    /// Its ID, such as `us-east-1_example`, where the text names one.
    pub id: Option<String>,
    /// Its region, where the ID names one.
    pub region: Option<String>,
}

impl UserPool {
    /// Reads a user pool ID, a user pool ARN, or an issuer URL.
    ///
    /// # Errors
    /// A sentence that says what is wrong and what to type.
    pub fn parse(typed: &str) -> Result<Self, Text> {
        let trimmed = typed.trim();
        if let Some(arn) = trimmed.strip_prefix("arn:") {
            let id = arn.rsplit_once("userpool/").map(|(_, id)| id).ok_or(NOT_A_POOL_ARN)?;
            return Self::of_id(typed, id).ok_or(NOT_A_POOL_ARN);
        }
        if trimmed.contains("://") {
            return Self::of_url(typed, trimmed);
        }
        Self::of_id(typed, trimmed).ok_or(NOT_A_POOL)
    }

    /// The address of its public keys.
    #[must_use]
    pub fn jwks_uri(&self) -> String {
        format!("{}{JWKS_PATH}", self.issuer)
    }

    /// Whether a token's issuer may be this user pool's, though it is written in another way: what the European sovereign
    /// cloud writes behind the host's name is not documented, so that an ID alone does not tell it.
    #[must_use]
    pub fn may_issue(&self, iss: &str) -> bool {
        let is_by_id = !self.typed.contains("://") && self.id.as_ref().is_some_and(|id| id.starts_with("eusc-"));
        is_by_id && CognitoIssuer::parse(iss).is_some_and(|one| Some(one.pool_id) == self.id.as_deref())
    }

    /// That a token was issued by it, where that is no more than likely.
    #[must_use]
    pub fn may_have_issued(&self) -> Text {
        let name = self.id.as_deref().unwrap_or(&self.issuer);
        say!("probably issued by the user pool {name}", "설정한 사용자 풀({name})에서 발급된 것으로 보입니다")
    }

    fn of_id(typed: &str, id: &str) -> Option<Self> {
        let issuer = issuer::original(id)?;
        let region = issuer::region_of(id).map(str::to_owned);
        Some(Self { typed: typed.to_owned(), issuer, id: Some(id.to_owned()), region })
    }

    fn of_url(typed: &str, url: &str) -> Result<Self, Text> {
        if url.contains("/.well-known/") {
            return Err(WELL_KNOWN);
        }
        if url.contains(".amazoncognito.com") {
            return Err(LOGIN_DOMAIN);
        }
        if !is_askable(url) {
            let is_https = url.starts_with("https://") && !url.contains('@');
            return Err(if is_https { NOT_A_POOL } else { NOT_HTTPS });
        }
        let id = CognitoIssuer::parse(url)
            .map(|i| i.pool_id)
            .or_else(|| url.trim_end_matches('/').rsplit('/').next().filter(|last| issuer::is_pool_id(last)));
        let region = id.and_then(issuer::region_of).map(str::to_owned);
        Ok(Self { typed: typed.to_owned(), issuer: url.to_owned(), id: id.map(str::to_owned), region })
    }
}

const NOT_A_POOL: Text = text(
    "This is not a user pool. Type its ID (us-east-1_AbCdEfGhI), its ARN, or the issuer URL; the Cognito console shows \
     the ID on the pool's overview page.",
    "사용자 풀이 아닙니다. 사용자 풀 ID(us-east-1_AbCdEfGhI), ARN 또는 발급자 URL을 입력하세요. ID는 Cognito 콘솔의 사용자 풀 \
     개요 페이지에 있습니다.",
);
const NOT_A_POOL_ARN: Text = text(
    "This ARN names no user pool. It looks like arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_AbCdEfGhI.",
    "사용자 풀의 ARN이 아닙니다. 올바른 형식: arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_AbCdEfGhI",
);
const WELL_KNOWN: Text = text(
    "This is an address below the issuer. Type only what stands before /.well-known.",
    "발급자 URL의 하위 주소입니다. /.well-known 앞부분만 입력하세요.",
);
const LOGIN_DOMAIN: Text = text(
    "This is the login domain, not the issuer. Type the user pool ID instead.",
    "발급자가 아니라 로그인 도메인입니다. 사용자 풀 ID를 입력하세요.",
);
const NOT_HTTPS: Text = text(
    "An issuer URL starts with https://. Only a local emulator, at localhost or 127.0.0.1, may use http://.",
    "발급자 URL은 https://로 시작합니다. http://는 localhost나 127.0.0.1의 로컬 에뮬레이터에만 쓸 수 있습니다.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_an_arn_and_a_url_name_the_same_pool() {
        let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
        for typed in
            [" us-east-1_example ", "arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_example", issuer]
        {
            let pool = UserPool::parse(typed).unwrap();
            assert_eq!((pool.issuer.as_str(), pool.region.as_deref()), (issuer, Some("us-east-1")), "{typed}");
        }
    }

    #[test]
    fn a_local_emulator_is_taken_at_its_word() {
        let pool = UserPool::parse("http://127.0.0.1:9229/local_1abc").unwrap();
        assert_eq!(pool.jwks_uri(), "http://127.0.0.1:9229/local_1abc/.well-known/jwks.json");
    }

    #[test]
    fn what_is_no_pool_is_named() {
        for (typed, fault) in [
            ("us-east-1", NOT_A_POOL),
            ("", NOT_A_POOL),
            ("arn:aws:iam::1:role/x", NOT_A_POOL_ARN),
            ("https://x.auth.us-east-1.amazoncognito.com", LOGIN_DOMAIN),
            ("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a/.well-known/jwks.json", WELL_KNOWN),
            ("http://example.com/us-east-1_a", NOT_HTTPS),
            ("http://localhost.example.com/us-east-1_a", NOT_HTTPS),
            ("http://127.0.0.1:80@example.com/us-east-1_a", NOT_HTTPS),
        ] {
            assert_eq!(UserPool::parse(typed), Err(fault), "{typed}");
        }
    }
}
