//! What may be a secret, told by its shape: a token, a piece of one, a client secret, a key. Whatever is remembered,
//! linked, taken from a link or reported is judged here, so that no way out is wider than another.

pub mod mask;
pub mod redact;
pub mod setting;
pub mod values;
mod word;

use crate::jose::compact::begins_as_header;

/// From this many characters on that no word has, a run of token characters is taken for a secret. A user pool's name
/// has nine characters, and an API's ID ten.
const DENSE: usize = 11;

/// How the secrets of services begin that mark them. From [`MARKED`] characters on that no word has, what follows is one.
const MARKS: [&str; 21] = [
    "ghp_",
    "gho_",
    "ghu_",
    "ghs_",
    "ghr_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "xoxa-",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "whsec_",
    "GOCSPX-",
    "AIza",
    "ya29.",
    "npm_",
    "pypi-",
    "shpat_",
    "1//0",
];

/// How a JOSE Header begins in base64url where it is compact: `{"`.
const HEADER: &str = "eyJ";

/// How many characters that no word has make a secret of what begins with one of [`MARKS`].
const MARKED: usize = 4;

/// Whether a character may stand in a token, a key or a secret, in any of the forms in which they are written: base64url,
/// base64, hexadecimal, percent-encoded.
#[must_use]
pub const fn is_token_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '/' | '=' | '~' | '%')
}

/// Whether `text` may hold a secret: some run of token characters in it has the shape of one.
#[must_use]
pub fn may_be_secret(text: &str) -> bool {
    text.contains("-----BEGIN") || text.split(|c| !is_token_char(c)).any(is_dense)
}

/// Whether a run of token characters may be a token, a piece of one, a key or a secret. It has a part that begins as a
/// JOSE Header does, or many characters that stand as no word, name or number has them, or fewer behind a service's mark.
#[must_use]
pub fn is_dense(run: &str) -> bool {
    // Words of a letter or two are most of some texts, and nothing is as short.
    if run.len() < HEADER.len() {
        return false;
    }
    let parts = || run.split(|c: char| !c.is_ascii_alphanumeric());
    // Nobody needs to encode letters and digits.
    let is_encoded = |escape: &&str| {
        escape
            .get(..2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
            .is_some_and(|byte| byte.is_ascii_alphanumeric())
    };
    if run.split('%').skip(1).filter(is_encoded).count() >= MARKED {
        return true;
    }
    if run.contains(HEADER) || parts().any(|part| part.len() > 7 && begins_as_header(part)) {
        return true;
    }
    let strange = |text: &str| -> usize {
        let parts = text.split(|c: char| !c.is_ascii_alphanumeric());
        parts.filter(|part| !word::is_word(part)).map(str::len).sum()
    };
    let is_marked =
        |text: &str| MARKS.iter().find_map(|mark| text.strip_prefix(mark)).is_some_and(|rest| strange(rest) >= MARKED);
    strange(run) >= DENSE || is_marked(run) || run.split(['=', '/']).any(is_marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_names_and_numbers_are_no_secrets() {
        for text in [
            "",
            "orders/read",
            "aws.cognito.signin.user.admin",
            "https://api.example.com/orders.read",
            "us-east-1_AbCdEfGhI",
            "https://cognito-idp.ap-northeast-2.amazonaws.com/ap-northeast-2_AbCdEfGhI",
            "arn:aws:execute-api:us-east-1:111122223333:a1b2c3d4e5/prod/GET/orders",
            "AccessControlAllowOrigin",
            "X-Amzn-Oidc-Data",
            "getUserDetails",
            "The incoming token has expired (1800000000).",
            "RSASSA-PKCS1-v1_5 with SHA-256",
            "관리자",
        ] {
            assert!(!may_be_secret(text), "{text}");
        }
    }

    #[test]
    fn secrets_of_the_common_kinds_are_known_by_their_shape() {
        for (kind, text) in [
            ("a token", "eyJhbGciOiJub25lIn0.e30."),
            ("a header with a blank", "eyAiYWxnIjoiSFMyNTYifQ"),
            ("a header with a line break", "ewogImFsZyI6IkhTMjU2In0"),
            ("an app client's secret", "1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f"),
            ("an AWS secret access key", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
            ("an Azure secret", "abc8Q~defGHIjklMNOpqrSTUvwxYZ0123456789a"),
            ("a Google secret", "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"),
            ("an Okta secret", "aB3_dE5-fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5zA"),
            ("a GitHub token", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"),
            ("an opaque refresh token", "1//0gAbCdEfGhIjKlMnOpQrStUvWxYz-AbCdEfGh"),
            ("a signature of HS256", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            ("hexadecimal digits", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
            ("a private key", "-----BEGIN PRIVATE KEY-----"),
            ("in a path", "https://app.example/reset/dBjftJeZ4CVPmB92K27uhbUJU1p1r"),
        ] {
            assert!(may_be_secret(text), "{kind}: {text}");
        }
    }
}
