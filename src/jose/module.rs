//! The door between the page and the code that its first load leaves out: a second module, loaded when a
//! token or a key needs it. A question is a word and some bytes, an answer is a word, with a sentence where
//! there is something to say. Both sides stand in this file, so that they cannot drift apart.

use std::rc::Rc;

use super::alg::{Algorithm, Holds};
use super::cause::Cause;
#[cfg(feature = "signatures")]
use super::key::Curve;
use super::key::Key;
use crate::text::Text;

/// Hands a question to the loaded module and gives back its answer. Takes the question's word and its bytes.
pub type Ask = dyn Fn(&str, &[&[u8]]) -> String;

/// The loaded module.
#[derive(Clone)]
pub struct Module(pub Rc<Ask>);

/// Whether this build holds the module's code itself, so that there is nothing to load.
pub const IS_BUILT_IN: bool = cfg!(feature = "signatures");

/// The name of the page's function that loads the module, and gives a promise.
pub const LOADER: &str = "loadSignatures";
/// The name of the module's function, once it is loaded.
pub const FUNCTION: &str = "answerSignatures";

/// The question what keys a text holds.
const KEYS: &str = "keys";
/// Stands before the question why a signature does not hold.
const WHY: &str = "why ";

impl Module {
    /// Whether a signature holds, and if so, what is weak about the key.
    pub(super) fn verify(
        &self,
        algorithm: &Algorithm,
        key: &Key,
        signing_input: &[u8],
        signature: &[u8],
    ) -> (Holds, Option<Text>) {
        let answer = self.ask(algorithm.name, key, signing_input, signature);
        match said(&answer) {
            ("yes", weakness) => (Holds::Yes, weakness),
            ("no", _) => (Holds::No, None),
            _ => (Holds::KeyBroken, None),
        }
    }

    /// Why a signature does not hold, where it can be known.
    pub(super) fn cause(
        &self,
        algorithm: &Algorithm,
        key: &Key,
        signing_input: &[u8],
        signature: &[u8],
    ) -> Option<Cause> {
        let answer = self.ask(&format!("{WHY}{}", algorithm.name), key, signing_input, signature);
        let (id, says) = said(&answer);
        Some(Cause { id: id.to_owned(), says: says? })
    }

    fn ask(&self, question: &str, key: &Key, signing_input: &[u8], signature: &[u8]) -> String {
        let (kind, [a, b]) = key.parts();
        (self.0)(question, &[kind.as_bytes(), &a, &b, signing_input, signature])
    }

    /// The JWK Set that a text in another form holds: PEM, or a map of certificates.
    #[must_use]
    pub(super) fn keys(&self, text: &str) -> Option<String> {
        Some((self.0)(KEYS, &[text.as_bytes()])).filter(|set| !set.is_empty())
    }
}

/// An answer's word, and the sentence behind it in both languages.
fn said(answer: &str) -> (&str, Option<Text>) {
    let mut lines = answer.split('\n');
    let word = lines.next().unwrap_or_default();
    let sentence = lines.next().zip(lines.next());
    (word, sentence.map(|(en, ko)| Text { en: en.to_owned().into(), ko: ko.to_owned().into() }))
}

impl PartialEq for Module {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Module {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Module")
    }
}

impl Key {
    /// The key as its kind and its bytes.
    fn parts(&self) -> (String, [Vec<u8>; 2]) {
        let parts = match self {
            Self::Rsa { n, e } => [n.clone(), e.clone()],
            Self::Ec { point, .. } => [point.clone(), Vec::new()],
            Self::Ed25519(bytes) => [bytes.to_vec(), Vec::new()],
            Self::Oct(secret) => [secret.clone(), Vec::new()],
        };
        (self.kind(), parts)
    }

    /// The key of [`Self::parts`]; `None` where they are no key.
    #[cfg(feature = "signatures")]
    fn of_parts(kind: &str, a: &[u8], b: &[u8]) -> Option<Self> {
        let curve = kind.strip_prefix("EC ").and_then(|name| Curve::ALL.iter().find(|(known, _)| *known == name));
        match (kind, curve) {
            (_, Some((_, curve))) => {
                let (x, y) = a.get(1..)?.split_at_checked(curve.length())?;
                Self::ec(*curve, x, y)
            }
            ("RSA", _) => Self::rsa(a, b),
            ("Ed25519", _) => Self::ed25519(a),
            ("oct", _) if !a.is_empty() => Some(Self::Oct(a.to_vec())),
            _ => None,
        }
    }
}

/// The module's side: the answer to a question of [`Module`]; empty where there is none.
#[cfg(feature = "signatures")]
#[must_use]
pub fn answer(question: &str, bytes: &[Vec<u8>]) -> String {
    use super::{alg, cause, key_forms, weakness};

    let say = |word: &str, Text { en, ko }: Text| format!("{word}\n{en}\n{ko}");
    let parts: Vec<&[u8]> = bytes.iter().map(Vec::as_slice).collect();
    if let (KEYS, [text]) = (question, parts.as_slice()) {
        return std::str::from_utf8(text).ok().and_then(key_forms::jwk_set).unwrap_or_default();
    }
    let [kind, a, b, signing_input, signature] = parts.as_slice() else { return String::new() };
    let (why, name) = question.strip_prefix(WHY).map_or((false, question), |name| (true, name));
    let Some(key) = std::str::from_utf8(kind).ok().and_then(|kind| Key::of_parts(kind, a, b)) else {
        return String::new();
    };
    let Some(algorithm) = alg::find(name) else { return String::new() };
    if why {
        let cause = cause::find(algorithm, &key, signing_input, signature);
        return cause.map(|cause| say(&cause.id, cause.says)).unwrap_or_default();
    }
    let alg::Code::Here(verify) = algorithm.code else { return String::new() };
    match verify(&key, signing_input, signature) {
        holds @ (Holds::Yes | Holds::Weakly) => {
            weakness::find(&key, algorithm, holds).map_or("yes".to_owned(), |weak| say("yes", weak))
        }
        Holds::No => "no".to_owned(),
        Holds::KeyBroken => String::new(),
    }
}

#[cfg(test)]
#[cfg(feature = "signatures")]
mod tests {
    use super::*;
    use crate::jose::alg;

    /// Every kind of key comes through the door as it was.
    #[test]
    fn keys_are_handed_over_unchanged() {
        let n: Vec<u8> = [vec![0x81; 255], vec![1]].concat();
        let point = super::super::curves::public_point(Curve::P521, &[vec![0; 65], vec![7]].concat()).unwrap();
        for key in [
            Key::rsa(&n, &[1, 0, 1]).unwrap(),
            Key::Ec { curve: Curve::P521, point },
            Key::ed25519(&super::super::curves::public_of_seed(&[7; 32]).unwrap()).unwrap(),
            Key::Oct(vec![0, 1, 2]),
        ] {
            let (kind, [a, b]) = key.parts();
            assert_eq!(Key::of_parts(&kind, &a, &b), Some(key));
        }
    }

    /// The MAC of RFC 7515 §A.1, asked through the door.
    #[test]
    fn the_door_answers_as_the_code_behind_it() {
        let module = Module(Rc::new(|question, bytes| {
            answer(question, &bytes.iter().map(|part| part.to_vec()).collect::<Vec<_>>())
        }));
        let decode = |text| crate::encoding::base64url::decode(text).unwrap();
        let key =
            Key::Oct(decode("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"));
        let input = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        let mac = decode("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        let [right, other] = ["HS256", "HS512"].map(|name| alg::find(name).unwrap());
        assert_eq!(module.verify(right, &key, input.as_bytes(), &mac), (Holds::Yes, None));
        assert_eq!(module.verify(right, &key, b"", &mac), (Holds::No, None));
        let cause = module.cause(other, &key, input.as_bytes(), &mac).unwrap();
        assert!(cause.id == "other_algorithm" && cause.says.en.contains("HS256") && cause.says.ko.contains("HS256"));
        let broken = Key::Ec { curve: Curve::P256, point: vec![4; 65] };
        assert_eq!(module.verify(alg::find("ES256").unwrap(), &broken, b"", b""), (Holds::KeyBroken, None));
        assert_eq!(module.keys("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"), None);
    }
}
