//! What a text without a token looks like instead. A likeness, never a proof: words about it say "looks like".

use crate::cognito::issuer;
use crate::encoding::blank;
use crate::encoding::json;
use crate::encoding::marks::Marks;
use crate::text::{Text, text};

/// What the text looks like; `None` when it looks like nothing known.
#[must_use]
pub fn looks_like(source: &str) -> Option<&'static Text> {
    let words = source.trim_matches(|c| blank::is_blank(c) || c == '"' || c == '\'');
    let words = words.get(..words.floor_char_boundary(LOOKED_AT)).unwrap_or_default();
    LIKENESSES.iter().find(|(fits, _)| fits(words)).map(|(_, name)| name)
}

/// How much of a long text is looked at, in bytes.
const LOOKED_AT: usize = 65_536;

type Fits = fn(&str) -> bool;

/// The likenesses, the surest first.
static LIKENESSES: [(Fits, Text); 18] = [
    (
        |t| t.contains("AWS4-HMAC-SHA256"),
        text("a SigV4 Authorization header of AWS credentials", "AWS 자격 증명의 SigV4 Authorization 헤더"),
    ),
    (
        is_hidden,
        text(
            "a sign-in whose token strings were left out when it was printed",
            "출력할 때 토큰 문자열이 빠진 로그인 정보",
        ),
    ),
    (
        |t| t.starts_with('{') && ["\"payload\"", "\"protected\"", "\"signature\""].iter().all(|name| t.contains(name)),
        text("a JWS in JSON serialization", "JSON 직렬화 형식의 JWS"),
    ),
    (is_claims, text("the decoded claims of a token", "토큰에서 디코딩된 클레임")),
    (|t| t.contains("-----BEGIN "), text("a key or a certificate (PEM)", "키 또는 인증서(PEM)")),
    (is_key_set, text("a set of public keys (JWK Set)", "공개 키 세트(JWK Set)")),
    (
        |t| starts_any(t, &["PHNhbWw", "PHNhbWx", "PFJlc3BvbnNl"]) || t.contains("<saml"),
        text("a SAML assertion", "SAML 어설션"),
    ),
    (|t| starts_any(t, &["AKIA", "ASIA"]) && is_word(t, 20..=20), text("an AWS access key ID", "AWS 액세스 키 ID")),
    (
        |t| starts_any(t, &["IQoJ", "FwoG", "FQoG", "AQoD"]) && t.len() > 100,
        text("an AWS session token", "AWS 세션 토큰"),
    ),
    (
        |t| t.starts_with("H4sI"),
        text(
            "compressed data (gzip in base64), such as a batch of log events",
            "로그 이벤트 묶음 같은 압축 데이터(base64로 인코딩된 gzip)",
        ),
    ),
    (is_access_log, text("a line of an access log, which does not have the token", "토큰이 남지 않는 액세스 로그")),
    (|t| t.starts_with("arn:"), text("an ARN", "ARN")),
    (issuer::is_pool_id, text("a user pool ID", "사용자 풀 ID")),
    (is_uuid, text("a UUID, such as an authorization code or a user's sub", "UUID(권한 부여 코드나 사용자의 sub 등)")),
    (|t| is_word(t, 26..=26) && is_lower(t), text("an app client ID", "앱 클라이언트 ID")),
    (|t| is_word(t, 45..=64) && is_lower(t), text("an app client secret", "앱 클라이언트 보안 암호")),
    (|t| is_word(t, 40..=40), text("an API key", "API 키")),
    (|t| is_word(t, 16..=4096), text("an opaque token of another service", "다른 서비스의 불투명 토큰")),
];

/// The claims set of a token, alone or behind its header: JSON, or as a program prints it.
fn is_claims(text: &str) -> bool {
    let begins =
        text.starts_with('{') || text.starts_with("Map(") || text.starts_with("Claims") || text.contains("payload");
    let names = ["sub", "iss", "exp", "iat", "token_use", "aud", "client_id", "auth_time"];
    let has =
        |name: &&str| ["\"{}\"", "'{}'", "{}:", "{}="].iter().any(|form| text.contains(&form.replace("{}", name)));
    begins && names.iter().filter(|name| has(name)).count() >= 3
}

/// A session or an object that a program printed without its token strings.
fn is_hidden(text: &str) -> bool {
    static MARKS: Marks = Marks::new(&[
        "<sensitive>",
        "Sensitive Data Redacted",
        "[REDACTED]",
        "[redacted]",
        "<redacted>",
        "[Filtered]",
        "[FILTERED]",
        "<hidden>",
        "(hidden)",
        "CognitoIdToken {",
        "CognitoAccessToken {",
        "CognitoUserSession {",
        "idToken: [Object]",
        "tokens: [Object]",
        "idToken: CognitoIdToken",
        "tokens: undefined",
        "toString: ƒ",
        "toString: [Function",
    ]);
    MARKS.any_in(text)
}

/// A request line in quotation marks with a status behind it, as servers log it.
fn is_access_log(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let Some((_, behind)) = line.split_once(" HTTP/") else { return false };
    let status = behind.split_once("\" ").map(|(_, status)| status).unwrap_or_default();
    status.get(..3).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

fn starts_any(text: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|b| text.starts_with(b))
}

fn is_word(text: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~+/=".contains(&b))
}

fn is_lower(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|g| g.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|g| g.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn is_key_set(text: &str) -> bool {
    if text.len() + 4 > LOOKED_AT {
        return text.starts_with('{') && text.contains("\"keys\"") && text.contains("\"kty\"");
    }
    let Ok(root) = json::parse(text) else { return false };
    root.value.get("keys").is_some() || root.value.get("kty").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likenesses() {
        let secret = "1a2b3c4d5e".repeat(5);
        let session = format!("IQoJb3JpZ2luX2Vj{}", "A".repeat(100));
        for (source, name) in [
            ("Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request", "a SigV4"),
            ("-----BEGIN PUBLIC KEY-----", "a key or"),
            (r#"{"keys":[]}"#, "a set of public keys"),
            ("PHNhbWxwOlJlc3BvbnNl", "a SAML"),
            ("AKIAIOSFODNN7EXAMPLE", "an AWS access"),
            (&session, "an AWS session"),
            ("arn:aws:iam::111122223333:role/x", "an ARN"),
            (" us-east-1_AbCdEfGhI\n", "a user pool"),
            ("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "a UUID"),
            ("6o7h8i9jexampleclientid123", "an app client ID"),
            (&secret, "an app client secret"),
            ("a1B2c3D4e5a1B2c3D4e5a1B2c3D4e5a1B2c3D4e5", "an API key"),
            ("ya29.a0AfH6SMBexample_token", "an opaque"),
        ] {
            assert!(looks_like(source).is_some_and(|t| t.en.starts_with(name)), "{source}: {:?}", looks_like(source));
        }
        for (source, name) in [
            (r#"{"sub":"a","iss":"b","exp":1}"#, "the decoded claims"),
            ("{ alg: 'RS256' }\n{ sub: 'a', iss: 'b', exp: 1 }", "the decoded claims"),
            ("CognitoUserSession { idToken: CognitoIdToken { jwtToken: '<sensitive>' } }", "a sign-in whose"),
            (
                r#"1.2.3.4 - - [21/Sep/2026:14:13:20 +0000] "GET /x HTTP/1.1" 401 26 "-" "curl""#,
                "a line of an access log",
            ),
        ] {
            assert!(looks_like(source).is_some_and(|t| t.en.starts_with(name)), "{source}: {:?}", looks_like(source));
        }
        assert_eq!(looks_like("hello, world"), None);
        let keys = format!(r#"{{"keys":[{}{{"kty":"RSA"}}]}}"#, r#"{"kty":"RSA"},"#.repeat(10_000));
        assert!(looks_like(&keys).is_some_and(|t| t.en.starts_with("a set of public keys")));
        assert_eq!(looks_like(&"한글 ".repeat(40_000)), None);
    }
}
