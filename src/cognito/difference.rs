//! The difference between an issuer in a token and the ones that are expected, by name.

use super::issuer::{self, CognitoIssuer, Form};
use crate::text::{Text, text};

/// Names the difference between `found` and the nearest of `expected`; `None` where they have nothing in common.
#[must_use]
pub fn between(found: &str, expected: &[&str]) -> Option<Text> {
    DIFFERENCES.iter().find(|(is, _)| expected.iter().any(|e| is(found, e))).map(|(_, says)| says.clone())
}

/// Takes the issuer found and one that is expected.
type Difference = fn(&str, &str) -> bool;

/// The narrowest first.
static DIFFERENCES: &[(Difference, Text)] = &[
    (
        |found, expected| found.trim_end_matches('/') == expected.trim_end_matches('/'),
        text("the issuers differ in the trailing slash", "발급자 끝의 슬래시(/) 유무가 다릅니다"),
    ),
    (
        |found, expected| host_and_path(found) == host_and_path(expected) && found != expected,
        text(
            "one issuer begins with http, the other with https",
            "한 발급자는 http로, 다른 발급자는 https로 시작합니다",
        ),
    ),
    (
        |found, expected| found.split_once("://").is_some_and(|(_, rest)| rest == expected),
        text("the expected issuer lacks https://", "설정한 발급자에 https://가 빠져 있습니다"),
    ),
    (
        |found, expected| found.eq_ignore_ascii_case(expected),
        text("the issuers differ in upper and lower case", "발급자의 대소문자가 다릅니다"),
    ),
    (
        |_, expected| expected.contains("/.well-known"),
        text(
            "the expected issuer goes on with /.well-known; it ends before that",
            "설정한 발급자에 발급자의 일부가 아닌 /.well-known이 붙어 있습니다",
        ),
    ),
    (
        |_, expected| expected.contains(".amazoncognito.com"),
        text(
            "a login domain is expected in the place of the issuer",
            "발급자 자리에 로그인 도메인이 설정되어 있습니다",
        ),
    ),
    (
        |_, expected| expected.contains(".amazonaws.com.cn/"),
        text(
            "the expected issuer is in a Region in China, where there are no user pools",
            "설정한 발급자의 리전이 중국인데, 중국 리전에는 사용자 풀이 없습니다",
        ),
    ),
    (
        |found, expected| {
            pool(found).is_some_and(|f| pool(expected).is_some_and(|e| e.pool_id == f.pool_id && e.form != f.form))
        },
        text(
            "the same user pool, but one issuer has the original form and the other the updated one",
            "같은 사용자 풀이지만, 한쪽은 원래 형식의 발급자이고 다른 쪽은 새 형식의 발급자입니다",
        ),
    ),
    (
        |found, expected| same_pool(found, expected) && pool(found).is_some_and(|f| f.form == Form::Updated),
        text(
            "the same user pool ID with another region in the host; the updated issuer always has the pool's primary region there",
            "사용자 풀 ID는 같지만 호스트의 리전이 다르며, 새 형식의 발급자에는 항상 사용자 풀의 기본 리전이 들어갑니다",
        ),
    ),
    (
        |found, expected| same_pool(found, expected),
        text(
            "the same user pool ID with another region in the host, as a multi-Region replica may have it",
            "사용자 풀 ID는 같지만 호스트의 리전이 다르며, 다중 리전 복제본의 발급자일 수 있습니다",
        ),
    ),
    (
        |found, expected| region(found).is_some() && region(found) == region(expected),
        text("the token was issued by another user pool", "다른 사용자 풀에서 발급된 토큰입니다"),
    ),
    (
        |found, expected| region(found).is_some() && region(expected).is_some(),
        text("the token was issued by a user pool in another region", "다른 리전의 사용자 풀에서 발급된 토큰입니다"),
    ),
];

fn pool(iss: &str) -> Option<CognitoIssuer<'_>> {
    CognitoIssuer::parse(iss)
}

/// The region in the pool ID: a replica may have another in its host.
fn region(iss: &str) -> Option<&str> {
    issuer::region_of(pool(iss)?.pool_id)
}

fn same_pool(found: &str, expected: &str) -> bool {
    pool(found).is_some_and(|f| pool(expected).is_some_and(|e| e.pool_id == f.pool_id))
}

fn host_and_path(iss: &str) -> Option<&str> {
    iss.split_once("://").map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_difference_has_its_name() {
        let iss = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
        for (expected, word) in [
            ("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example/", "slash"),
            ("http://cognito-idp.us-east-1.amazonaws.com/us-east-1_example", "https"),
            ("cognito-idp.us-east-1.amazonaws.com/us-east-1_example", "lacks"),
            ("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_example", "China"),
            ("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example", "case"),
            ("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example/.well-known/jwks.json", "well-known"),
            ("https://x.auth.us-east-1.amazoncognito.com", "login domain"),
            ("https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_example", "updated"),
            ("https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_example", "replica"),
            ("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_other", "another user pool"),
            ("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_other", "another region"),
        ] {
            let says = between(iss, &[expected]).expect(expected);
            assert!(says.en.contains(word), "{expected}: {}", says.en);
        }
        let updated = "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
        let elsewhere = "https://issuer-cognito-idp.eu-west-1.amazonaws.com/us-east-1_example";
        let says = between(elsewhere, &[updated]).map(|says| says.en);
        assert!(says.is_some_and(|says| says.contains("primary region")));
        assert_eq!(between("https://a.example", &["https://b.example"]), None);
    }
}
