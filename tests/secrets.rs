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

/// Names, settings, paths, IDs and words as people write them.
const NO_SECRETS: &str = "
    getUserById adminRespondToAuthChallenge createS3BucketIfNotExists findAllByUserIdOrderByCreatedAt setHttpOnlyCookie
    arn:aws:lambda:us-east-1:111122223333:function:getUserById arn:aws:iam::111122223333:role/AWSLambdaBasicExecutionRole
    https://api.example.com/v1/users/getUserById /prod/orders/listOrdersByCustomer X-Amzn-Oidc-Accesstoken XMLHttpRequest
    CognitoIdentityServiceProvider NotAuthorizedException InvalidParameterException UserNotConfirmedException
    org.springframework.security.oauth2.jwt.JwtValidationException kubernetes.default.svc.cluster.local
    resourceServerIdentifier/orders.readWrite aws.cognito.signin.user.admin api://default openid+profile+email
    us-east-1_AbCdEfGhI ap-northeast-2_AbCdEfGhI us-gov-west-1 Asia/Seoul America/Argentina/ComodRivadavia
    production-eu-west-1-cluster GROUP_SUPER_ADMINS platform-team-oncall backendDevelopers qa-engineers-2024 npm_config_registry
    whsec_MyWebhookSecret sk_test_key 2026-11-26T03:00:00Z 1800003600 v1.2.3-beta.4 application/x-www-form-urlencoded
    RSASSA-PKCS1-v1_5 AES256-GCM SHA256withRSA TLSv1.2 0.0.0.0/0 10.20.30.40:8080 2001:db8::1
    gangnam-seoul-office saengseongja hangugeo-jiwon-team 관리자 주문-조회 강남지점_관리자그룹 서비스개발팀
";

#[test]
fn names_and_settings_are_no_secrets() {
    let names: Vec<&str> = NO_SECRETS.split_whitespace().collect();
    assert!(names.len() >= 50);
    let taken: Vec<&&str> = names.iter().filter(|name| may_be_secret(name)).collect();
    assert!(taken.is_empty(), "{taken:?}");
}

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// What programs make of noise: its kind, its alphabet, and its length.
const ALPHABETS: [(&str, &str, usize); 8] = [
    ("a Cognito client secret", "abcdefghijklmnopqrstuvwxyz0123456789", 52),
    ("hexadecimal digits", "0123456789abcdef", 32),
    ("base32, as of one-time passwords", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32),
    ("letters and digits", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 24),
    ("letters alone", LETTERS, 32),
    ("an AWS secret access key", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", 40),
    ("a signature of HS256", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 43),
    ("a code of a sign-in", "0123456789abcdef-", 36),
];

#[test]
fn noise_is_a_secret_in_every_alphabet() {
    for (kind, alphabet, length) in ALPHABETS {
        let made = |seed: u64| -> String {
            let letter = |byte: u8| char::from(alphabet.as_bytes()[usize::from(byte) % alphabet.len()]);
            noise(seed, length).into_iter().map(letter).collect()
        };
        let missed: Vec<String> = (1..=1000).map(made).filter(|secret| !may_be_secret(secret)).collect();
        // Shape is all that is known: of a thousand, chance writes one as words are.
        assert!(missed.len() <= 1, "{kind}: {missed:?}");
    }
}

/// A mark tells a secret that is too short to be known by its letters.
#[test]
fn a_services_mark_makes_a_secret_of_little() {
    for text in
        ["ghp_16C7e42F", "xoxb-176Fk3672", "sk_live_4eC39HqL", "AIzaSyD3k9", "whsec_5WbX5kEW", "token=glpat-a1B2c3"]
    {
        assert!(may_be_secret(text), "{text}");
    }
}
