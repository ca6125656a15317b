//! What a user pastes as keys: a set in any form, or a shared secret.

use super::jwk::{Jwk, SecretReading};
use super::jwk_set::{JwkSet, NotKeys};
use super::token::Token;
use crate::encoding::base64url;

/// Reads pasted keys. What is no set in any form is a shared secret for HMAC, and each way to read it is a
/// key of its own, so that the signature says which is right.
///
/// # Errors
/// What the text is instead.
pub fn read(text: &str) -> Result<JwkSet, NotKeys> {
    // A set begins so; a token is no secret either, only in the wrong field.
    let may_be_a_set = text.trim_start().starts_with(['{', '[', '<']) || text.contains("-----BEGIN ");
    if may_be_a_set || text.trim().is_empty() || !matches!(Token::read(text.trim()), Token::Opaque) {
        return JwkSet::read(text);
    }
    // An address is none, and neither is a line of SSH's: whoever knows it could sign with it.
    let known = ["http://", "https://", "ssh-", "ecdsa-"].iter().any(|start| text.trim_start().starts_with(start));
    if known || text.trim().contains('\n') {
        return JwkSet::read(text);
    }
    // The bytes of a public key without the lines around them.
    let der = base64url::decode_leniently(text.trim());
    if matches!(der.as_slice(), [0x30, 0x81..=0x83, ..]) && der.len() > 100 {
        let armoured = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", text.trim());
        return JwkSet::read(&armoured);
    }
    Ok(secret(text))
}

/// A shared secret in every way that it can be read, as one key each.
fn secret(text: &str) -> JwkSet {
    let whole = text.trim_end_matches(['\r', '\n']);
    let trimmed = text.trim();
    let base64 = trimmed.trim_end_matches('=');
    let is_base64 = base64.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_'));
    let readings = [
        (SecretReading::Text, Some(whole.as_bytes().to_vec())),
        (SecretReading::Hex, hex(trimmed)),
        (SecretReading::Base64, (is_base64 && base64.len() % 4 != 1).then(|| base64url::decode_leniently(base64))),
    ];
    let keys = readings
        .into_iter()
        .filter_map(|(reading, bytes)| Some(Jwk::secret(bytes.filter(|b| !b.is_empty())?, reading)));
    JwkSet { keys: keys.collect() }
}

fn hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let (pairs, rest) = digits.as_deref()?.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high * 16 + low).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jose::key::Key;

    #[test]
    fn a_secret_is_read_in_every_way() {
        let read = |text| -> Vec<_> {
            let keys = read(text).unwrap().keys;
            keys.into_iter().map(|k| (k.reading.unwrap(), k.key.unwrap())).collect()
        };
        let oct = |bytes: &[u8]| Key::Oct(bytes.to_vec());
        assert_eq!(
            read("0aff\n"),
            [
                (SecretReading::Text, oct(b"0aff")),
                (SecretReading::Hex, oct(&[10, 255])),
                (SecretReading::Base64, oct(&[0xd1, 0xa7, 0xdf]))
            ]
        );
        assert_eq!(read("it is a secret"), [(SecretReading::Text, oct(b"it is a secret"))]);
        assert_eq!(read("+/8="), [(SecretReading::Text, oct(b"+/8=")), (SecretReading::Base64, oct(&[251, 255]))]);
    }

    #[test]
    fn what_everybody_knows_is_no_secret() {
        for text in ["https://a.example/keys", "ssh-rsa AAAA", "two\nlines"] {
            assert!(read(text).is_err(), "{text}");
        }
        let key = format!("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{}", "A".repeat(360));
        assert_eq!(read(&key).unwrap_err(), NotKeys::Pem);
        assert_eq!(read("=").unwrap().keys.len(), 1);
    }

    #[test]
    fn a_token_is_no_secret() {
        assert!(matches!(read("eyJhbGciOiJub25lIn0.e30."), Err(NotKeys::NotJson(_))));
        assert!(matches!(read("{"), Err(NotKeys::NotJson(_))));
    }
}
