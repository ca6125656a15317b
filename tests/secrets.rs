//! What may be remembered, linked and taken from a link: settings, and nothing that may be a secret.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use token_inspector::secret::may_be_secret;
use token_inspector::settings::{self, Setting};

/// Bytes that nobody can guess, the same in each run.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2).wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..length).map(|_| next()).collect()
}

fn tokens() -> Vec<String> {
    let headers =
        [r#"{"alg":"HS256"}"#, r#"{ "alg":"HS256"}"#, "{\n  \"alg\": \"RS256\"\n}", "{\r\n\t\"alg\": \"ES256\"\r\n}"];
    let claims = r#"{"sub":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee","email":"jane@example.com","exp":1800000000}"#;
    let token = |(seed, header): (usize, &str)| {
        let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part));
        format!("{header}.{claims}.{}", URL_SAFE_NO_PAD.encode(noise(seed as u64 + 1, 64)))
    };
    headers.into_iter().enumerate().map(token).collect()
}

const SECRETS: [&str; 8] = [
    "1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "abc8Q~defGHIjklMNOpqrSTUvwxYZ0123456789a",
    "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",
    "aB3_dE5-fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-AbCdEfGh",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
];

fn is_refused(typed: &str) {
    for setting in settings::all() {
        assert_eq!(setting.kept(typed), "", "{setting:?} keeps {typed}");
        assert!(!setting.is_recognised(typed), "{setting:?} links {typed}");
    }
}

#[test]
fn tokens_and_secrets_are_kept_in_no_field_however_they_are_written() {
    let tokens = tokens();
    for secret in tokens.iter().map(String::as_str).chain(SECRETS) {
        for typed in [
            secret.to_owned(),
            format!("openid {secret}"),
            format!("Bearer {secret}"),
            format!("https://app.example/reset/{secret}"),
            format!("https://app.example/cb?t={secret}"),
            format!("https://app.example/cb#id_token={secret}"),
        ] {
            is_refused(&typed);
        }
    }
    for token in &tokens {
        let wrapped: Vec<&str> =
            token.as_bytes().chunks(64).map(|piece| std::str::from_utf8(piece).expect("ASCII")).collect();
        is_refused(&wrapped.join("\n"));
        is_refused(&wrapped.join(" "));
    }
}

#[test]
fn every_piece_of_twenty_characters_of_a_token_has_the_shape_of_a_secret() {
    for token in tokens() {
        for piece in token.as_bytes().windows(20).map(|piece| std::str::from_utf8(piece).expect("ASCII")) {
            assert!(may_be_secret(piece), "{piece}");
            is_refused(piece);
        }
    }
}

#[test]
fn settings_are_kept_as_they_were_typed() {
    for (field, typed) in [
        ("authorizer", "http-jwt"),
        ("user_pools", "us-east-1_AbCdEfGhI"),
        ("user_pools", "arn:aws:cognito-idp:us-gov-west-1:111122223333:userpool/us-gov-west-1_AbCdEfGhI"),
        ("user_pools", "https://issuer-cognito-idp.ap-northeast-2.amazonaws.com/ap-northeast-2_AbCdEfGhI"),
        ("user_pools", "http://localhost:9229/local_1abc"),
        ("user_pools", "https://login.microsoftonline.com/aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee/v2.0"),
        ("user_pools", "https://accounts.google.com https://dev-123456.okta.com/oauth2/default"),
        ("scopes", "openid aws.cognito.signin.user.admin https://api.example.com/orders.read"),
        ("clients", "1h57kf5cpq17m0eml12EXAMPLE".to_ascii_lowercase().leak()),
        ("token_source", "X-Amzn-Oidc-Data"),
        ("token_validation", "^1h57kf5cpq17m0eml12example$"),
        ("groups", "admins 관리자"),
        ("logins_key", "cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI"),
        ("page-zone", "America/Argentina/ComodRivadavia"),
    ] {
        let setting: &Setting = settings::find(field).expect("the setting's name");
        assert_eq!(setting.kept(typed), typed, "{field}");
        assert!(setting.is_recognised(typed), "{field}: {typed}");
    }
}
