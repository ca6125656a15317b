//! What a user pastes as keys: a set in any form, or a shared secret.

use super::jwk::{Jwk, SecretReading};
use super::jwk_set::{JwkSet, NotKeys};
use super::key_forms;
use super::token::Token;

/// Reads pasted keys. Whether a text is a key is told by reading it in every form that keys are written in. What is a key in
/// none of them is a shared secret for HMAC, and each way to read it is a key of its own, so that the signature says which
/// is right.
///
/// # Errors
/// What the text is instead.
pub fn read(text: &str) -> Result<JwkSet, NotKeys> {
    let keys = JwkSet::read(text);
    let trimmed = text.trim();
    // A set begins so; a token is no secret either, only in the wrong field.
    let may_be_a_set = trimmed.starts_with(['{', '[', '<']) || text.contains("-----BEGIN ");
    // An address is none: whoever knows it could sign with it.
    let is_known = ["http://", "https://"].iter().any(|start| trimmed.starts_with(start));
    let is_token = || !matches!(Token::read(trimmed), Token::Opaque);
    if !matches!(keys, Err(NotKeys::NotJson(_) | NotKeys::NoKeys))
        || may_be_a_set
        || is_known
        || trimmed.is_empty()
        || trimmed.contains('\n')
        || is_token()
    {
        return keys;
    }
    Ok(secret(text))
}

/// A shared secret in every way that it can be read, as one key each. Before them stands the public key that the text may be
/// as well.
fn secret(text: &str) -> JwkSet {
    let whole = text.trim_end_matches(['\r', '\n']);
    let public = key_forms::of_bare_member(text);
    // In hexadecimal digits and in base64 a secret is one word.
    let word = Some(text.trim()).filter(|text| !text.contains(char::is_whitespace));
    let readings = [
        (SecretReading::Text, Some(whole.as_bytes().to_vec())),
        (SecretReading::Hex, word.and_then(key_forms::hex)),
        (SecretReading::Base64, word.and_then(key_forms::base64)),
    ];
    let may_be_public = public.is_some();
    let secrets = readings.into_iter().filter_map(|(reading, bytes)| {
        let secret = Jwk::secret(bytes.filter(|bytes| !bytes.is_empty())?, reading);
        Some(Jwk { may_be_public, ..secret })
    });
    let public = public.map(|key| Jwk { may_be_public, ..Jwk::bare(key) });
    JwkSet { keys: public.into_iter().chain(secrets).collect(), text: text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jose::key::Key;

    #[test]
    fn a_secret_is_read_in_every_way() {
        let read = |text| -> Vec<_> {
            let keys = read(text).unwrap().keys;
            keys.iter().map(|k| (k.reading.unwrap(), k.key.clone().unwrap())).collect()
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
