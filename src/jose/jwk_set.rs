//! A JWK Set (RFC 7517 §5), as it is fetched or pasted. One bad key does not break the set.

use super::jwk::Jwk;
use crate::encoding::json::{self, Json, Malformed};
use crate::say;
use crate::text::{Text, text};

/// The keys of a set, in order.
#[derive(Clone, Debug, Default)]
pub struct JwkSet {
    /// The keys, good and bad.
    pub keys: Vec<Jwk>,
}

/// Why a text is no set of keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKeys {
    /// There is nothing in it.
    Empty,
    /// It is a web page.
    Html,
    /// It is not JSON.
    NotJson(Malformed),
    /// It is an OpenID Connect discovery document, which names the address of the keys.
    Discovery {
        /// Its `jwks_uri`.
        jwks_uri: String,
    },
    /// It is a key or a certificate in PEM, which is not read yet.
    Pem,
    /// It is JSON, but neither a JWK nor a JWK Set.
    NoKeys,
}

impl NotKeys {
    /// What the text is, and what to do.
    #[must_use]
    pub fn says(&self) -> Text {
        match self {
            Self::Empty => text("The answer is empty.", "응답이 비어 있습니다."),
            Self::Html => text(
                "This is a web page (HTML), not a key set. Check the address: it ends in /.well-known/jwks.json.",
                "키 세트가 아니라 웹 페이지(HTML)입니다. 주소가 /.well-known/jwks.json으로 끝나는지 확인하세요.",
            ),
            Self::NotJson(malformed) => {
                let (line, column) = (malformed.line, malformed.column);
                say!(
                    "This is not JSON: it breaks at line {line}, column {column}. Copy the whole text of jwks.json.",
                    "JSON이 아닙니다({line}행 {column}열). jwks.json의 내용 전체를 복사하세요."
                )
            }
            Self::Discovery { jwks_uri } => say!(
                "This is a discovery document. Its keys are at {jwks_uri}.",
                "디스커버리 문서입니다. 키의 주소: {jwks_uri}"
            ),
            Self::NoKeys => text(
                "This JSON has no keys in it. A key set looks like {\"keys\":[…]}.",
                "이 JSON에는 키가 없습니다. 키 세트는 {\"keys\":[…]} 형태입니다.",
            ),
            Self::Pem => text(
                "This is a key in PEM, which is not supported yet. Use the JWK Set of the user pool (jwks.json).",
                "PEM 형식의 키는 아직 지원하지 않습니다. 사용자 풀의 JWK Set(jwks.json)을 사용하세요.",
            ),
        }
    }
}

impl JwkSet {
    /// Reads a JWK Set, or a single JWK as a set of one.
    ///
    /// # Errors
    /// What the text is instead.
    pub fn read(text: &str) -> Result<Self, NotKeys> {
        let text = text.trim().trim_start_matches('\u{feff}');
        if text.is_empty() {
            return Err(NotKeys::Empty);
        }
        if text.starts_with('<') {
            return Err(NotKeys::Html);
        }
        if text.starts_with("-----BEGIN ") {
            return Err(NotKeys::Pem);
        }
        let root = json::parse(text).map_err(NotKeys::NotJson)?.value;
        if let Some(Json::Array(items)) = root.get("keys").map(|n| &n.value) {
            return Ok(Self { keys: items.iter().map(|n| Jwk::read(&n.value)).collect() });
        }
        if root.get("kty").is_some() {
            return Ok(Self { keys: vec![Jwk::read(&root)] });
        }
        match root.get("jwks_uri").and_then(|n| n.value.as_str()) {
            Some(uri) => Err(NotKeys::Discovery { jwks_uri: uri.to_owned() }),
            None => Err(NotKeys::NoKeys),
        }
    }

    /// The key IDs in the set.
    #[must_use]
    pub fn kids(&self) -> Vec<String> {
        self.keys.iter().filter_map(|k| k.kid.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_key_does_not_break_the_set() {
        let set = JwkSet::read(r#"{"keys":[{"kty":"RSA"},7,{"kty":"EC","kid":"b"}]}"#).unwrap();
        assert_eq!((set.keys.len(), set.kids()), (3, vec!["b".to_owned()]));
    }

    #[test]
    fn what_is_no_set_is_named() {
        assert_eq!(JwkSet::read(" \n").unwrap_err(), NotKeys::Empty);
        assert_eq!(JwkSet::read("<!doctype html>").unwrap_err(), NotKeys::Html);
        assert_eq!(JwkSet::read("-----BEGIN PUBLIC KEY-----").unwrap_err(), NotKeys::Pem);
        assert_eq!(JwkSet::read("[]").unwrap_err(), NotKeys::NoKeys);
        assert!(matches!(JwkSet::read("{"), Err(NotKeys::NotJson(_))));
        let found = JwkSet::read(r#"{"jwks_uri":"https://a/b"}"#).unwrap_err();
        assert_eq!(found, NotKeys::Discovery { jwks_uri: "https://a/b".into() });
    }
}
