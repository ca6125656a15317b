//! What may be a secret, told by its shape: a token, a piece of one, a client secret, a key. Whatever is remembered,
//! linked, taken from a link or reported is judged here, so that no door is wider than another.

pub mod redact;
pub mod setting;
pub mod values;

use crate::jose::compact::begins_as_header;

/// From this many characters on that no word has, a run of token characters is taken for a secret. A user pool's name
/// has nine characters, and an API's ID ten.
const DENSE: usize = 11;

/// No word is longer, in characters.
const LONGEST_WORD: usize = 24;

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
/// JOSE Header does, or many characters that stand as no word, name or number has them.
#[must_use]
pub fn is_dense(run: &str) -> bool {
    let parts = || run.split(|c: char| !c.is_ascii_alphanumeric());
    if run.contains("eyJ") || parts().any(|part| part.len() > 7 && begins_as_header(part)) {
        return true;
    }
    parts().filter(|part| !is_word(part)).map(str::len).sum::<usize>() >= DENSE
}

/// Whether letters and digits stand as in a word, a name or a number: `orders`, `getUserDetails`, `HTTP`, `v2`, `oauth2`,
/// `111122223333`.
fn is_word(part: &str) -> bool {
    let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = part.len() - letters.len();
    if letters.is_empty() {
        return digits <= 12;
    }
    if digits > 4 || letters.len() > LONGEST_WORD || letters.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    // A capital begins a word or goes on with an abbreviation; words have three letters on the average.
    let turns = letters.as_bytes().windows(2).filter(|pair| {
        pair.first().is_some_and(u8::is_ascii_lowercase) && pair.last().is_some_and(u8::is_ascii_uppercase)
    });
    let is_lower = letters.bytes().any(|b| b.is_ascii_lowercase());
    let capitals = letters.bytes().filter(u8::is_ascii_uppercase).count();
    // In a long one chance makes no exception: letters that nobody chose are capitals as often as not.
    let (most_turns, most_capitals) = if letters.len() < 16 {
        (letters.len() / 4, letters.len().div_ceil(3))
    } else {
        (letters.len() / 5, letters.len() / 4)
    };
    let is_vowel = |c: char| "aeiouyAEIOUY".contains(c);
    let is_spoken = letters.split(is_vowel).all(|consonants| consonants.len() < 6);
    turns.count() <= most_turns && (!is_lower || capitals == 0 || (capitals <= most_capitals && is_spoken))
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
