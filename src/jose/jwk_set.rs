//! A JWK Set (RFC 7517 §5), as it is fetched or pasted. One bad key does not break the set.

use std::rc::Rc;

use super::jwk::Jwk;
use super::key_forms::{self, Form};
use crate::encoding::json::{self, Json, Malformed};
use crate::say;
use crate::text::{Text, text};

/// The keys of a set, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JwkSet {
    /// The keys, good and bad. Whoever copies the set shares them.
    pub keys: Rc<[Jwk]>,
    /// The text that they were read from, as it was pasted or fetched.
    pub text: Rc<str>,
}

/// How a block of PEM begins (RFC 7468 §2).
const PEM: &str = "-----BEGIN ";

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
        /// Its `issuer`.
        issuer: Option<String>,
    },
    /// It is PEM, a map of PEM, or a key in another form, with no key in it that can be used.
    Pem,
    /// It is JSON, but neither a JWK nor a JWK Set.
    NoKeys,
}

impl NotKeys {
    /// What the text is, and what to do.
    #[must_use]
    pub fn says(&self) -> Text {
        match self {
            Self::Empty => text("There is nothing in it.", "내용이 비어 있습니다."),
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
            Self::Discovery { jwks_uri, .. } => say!(
                "This is a discovery document. Its keys are at {jwks_uri}.",
                "디스커버리 문서입니다. 키의 주소: {jwks_uri}"
            ),
            Self::NoKeys => text(
                "This JSON has no keys in it. A key set looks like {\"keys\":[…]}.",
                "이 JSON에는 키가 없습니다. 키 세트는 {\"keys\":[…]} 형태입니다.",
            ),
            Self::Pem => text(
                "No key in this PEM can be read. Supported are public and unencrypted private keys (RSA, P-256, P-384, \
                 P-521, Ed25519) and certificates.",
                "이 PEM에서 읽을 수 있는 키가 없습니다. 공개 키, 암호화되지 않은 개인 키(RSA, P-256, P-384, P-521, Ed25519), 인증서를 \
                 지원합니다.",
            ),
        }
    }
}

impl JwkSet {
    /// Reads a JWK Set, a single JWK as a set of one, or keys in PEM, in DER without armour, as lines of SSH, or as a point of
    /// a curve; as it is or in any encoding.
    ///
    /// # Errors
    /// What the text is instead.
    pub fn read(text: &str) -> Result<Self, NotKeys> {
        let keys = Self::keys(text.trim().trim_start_matches('\u{feff}'))?;
        Ok(Self { keys: keys.into(), text: text.into() })
    }

    fn keys(text: &str) -> Result<Vec<Jwk>, NotKeys> {
        if text.is_empty() {
            return Err(NotKeys::Empty);
        }
        if text.starts_with('<') {
            return Err(NotKeys::Html);
        }
        let is_json = text.starts_with('{') || (text.starts_with('[') && !text.contains(PEM));
        if !is_json {
            match key_forms::of_text(text) {
                Some(Form::Readable(set)) => return Self::of_set(Some(set)),
                Some(Form::Unusable) => return Self::of_set(None),
                None => {}
            }
        }
        let root = json::parse(text).map_err(NotKeys::NotJson)?.value;
        if let Some(Json::Array(items)) = root.get("keys").map(|n| &n.value) {
            return Ok(items.iter().map(|n| Jwk::read(&n.value)).collect());
        }
        if root.get("kty").is_some() {
            return Ok(vec![Jwk::read(&root)]);
        }
        // The map of certificates that some issuers publish, by kid.
        if root.members().iter().any(|m| m.node.value.as_str().is_some_and(|value| value.starts_with(PEM))) {
            return Self::of_set(key_forms::jwk_set(text));
        }
        let text = |name: &str| root.get(name).and_then(|n| n.value.as_str()).map(str::to_owned);
        Err(match text("jwks_uri") {
            Some(jwks_uri) => NotKeys::Discovery { jwks_uri, issuer: text("issuer") },
            None => NotKeys::NoKeys,
        })
    }

    /// The keys of a JWK Set that another form was read as.
    fn of_set(set: Option<String>) -> Result<Vec<Jwk>, NotKeys> {
        // It is a JWK Set, so it is not asked what else it is.
        Self::keys(&set.ok_or(NotKeys::Pem)?)
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
        let read = |text| JwkSet::read(text);
        assert_eq!(read(" \n").unwrap_err(), NotKeys::Empty);
        assert_eq!(read("<!doctype html>").unwrap_err(), NotKeys::Html);
        assert_eq!(read("-----BEGIN PUBLIC KEY-----").unwrap_err(), NotKeys::Pem);
        assert_eq!(read("[]").unwrap_err(), NotKeys::NoKeys);
        assert!(matches!(read("{"), Err(NotKeys::NotJson(_))));
        let found = read(r#"{"issuer":"https://a","jwks_uri":"https://a/b"}"#).unwrap_err();
        assert_eq!(found, NotKeys::Discovery { jwks_uri: "https://a/b".into(), issuer: Some("https://a".into()) });
    }
}
