//! The keys that a question names: read once each, and those chosen that may check a token.

use std::rc::Rc;

use super::limits::sentence;
use super::message::{KEYS_SHOWN, KeyRow, KeyText, KeysFound, LONGEST_KEY_SET, NotKeysFound, Question, TextNumber};
use crate::jose::jwk::Jwk;
use crate::jose::jwk_set::{JwkSet, NotKeys};
use crate::jose::key_source;
use crate::jose::keyring::Keyring;
use crate::say;
use crate::text::Lang;

/// No address and no issuer is longer, in bytes.
pub(super) const LONGEST: usize = 2_000;

/// What a text of keys holds.
type Read = Rc<Result<JwkSet, NotKeys>>;

/// The texts of keys that were read.
#[derive(Default)]
pub(super) struct KeyTexts(Vec<(KeyText, Read)>);

/// The keys that a question has for a token.
pub(super) struct Chosen {
    /// Those that may check its signature, and where they came from.
    pub usable: Option<(Read, KeyText)>,
    /// Whether the text that came last is a set.
    pub latest: Option<(TextNumber, bool)>,
    /// Those that are shown, or why there are none.
    pub found: KeysFound,
}

impl KeyTexts {
    /// Chooses the keys for a token whose keys are at `address`: pasted ones always, fetched ones only if they came
    /// from there. Where the latest text is no set, older ones from there still check a signature. `text` gives a text.
    pub fn choose(
        &mut self,
        question: &Question,
        address: Option<&str>,
        text: &dyn Fn(TextNumber) -> Rc<str>,
    ) -> Chosen {
        let latest = question.latest.as_ref().map(|key_text| (key_text, self.read(key_text, text)));
        let is_fetched = |key_text: &KeyText| key_text.address.is_some() && key_text.address.as_deref() == address;
        let kept = question.latest.iter().chain(&question.key_sets).filter(|one| is_fetched(one));
        let kept: Vec<_> = kept.map(|key_text| (self.read(key_text, text), key_text.clone())).collect();
        let kept = kept.into_iter().find(|(read, _)| read.is_ok());
        self.0.retain(|(known, _)| question.latest.iter().chain(&question.key_sets).any(|named| named == known));
        let lang = question.lang;
        let is_set = latest.as_ref().map(|(key_text, read)| (key_text.text, read.is_ok()));
        let (usable, found) = match latest {
            Some((key_text, read)) if read.is_err() => {
                let instead = read.as_ref().as_ref().err().map(|instead| not_keys(instead, lang));
                let not_keys =
                    |instead| KeysFound::NotKeys { text: key_text.text, address: key_text.address.clone(), instead };
                (kept, instead.map(not_keys).unwrap_or_default())
            }
            Some((key_text, read)) if key_text.address.is_none() => {
                let found = shown(&read, key_text, lang);
                (Some((read, key_text.clone())), found)
            }
            _ => {
                let found = kept.as_ref().map(|(read, key_text)| shown(read, key_text, lang)).unwrap_or_default();
                (kept, found)
            }
        };
        Chosen { usable, latest: is_set, found }
    }

    fn read(&mut self, key_text: &KeyText, text: &dyn Fn(TextNumber) -> Rc<str>) -> Read {
        if let Some((_, read)) = self.0.iter().find(|(known, _)| known == key_text) {
            return read.clone();
        }
        let read = if key_text.address.is_some() { JwkSet::read } else { key_source::read };
        let read = Rc::new(read(&text(key_text.text)));
        self.0.push((key_text.clone(), read.clone()));
        read
    }
}

/// Whether a file's text is a set of keys.
pub(super) fn is_key_set(text: &str) -> bool {
    text.len() <= LONGEST_KEY_SET && JwkSet::read(text).is_ok()
}

fn shown(read: &Read, key_text: &KeyText, lang: Lang) -> KeysFound {
    read.as_ref().as_ref().map_or(KeysFound::None, |set| shown_set(set, key_text.address.clone(), lang))
}

fn shown_set(set: &JwkSet, address: Option<String>, lang: Lang) -> KeysFound {
    let rows = set.keys.iter().take(KEYS_SHOWN).map(|jwk| row(jwk, lang)).collect();
    KeysFound::Set { address, rows, count: set.keys.len() }
}

impl KeysFound {
    /// These, or where there are none, those that stand in the one box.
    pub(super) fn or_in_the_box(self, keys: Option<&Keyring>, lang: Lang) -> Self {
        match (self, keys) {
            (Self::None, Some(keys)) => shown_set(&keys.set, None, lang),
            (found, _) => found,
        }
    }
}

fn row(jwk: &Jwk, lang: Lang) -> KeyRow {
    let what = match &jwk.key {
        Ok(key) => {
            let (kind, bits) = (key.kind(), key.bits());
            say!("{kind}, {bits} bit", "{kind}, {bits}비트")
        }
        Err(fault) => fault.says(),
    };
    KeyRow {
        name: jwk
            .kid
            .as_deref()
            .map(sentence)
            .or_else(|| jwk.reading.map(|reading| reading.name().get(lang).to_owned())),
        what: sentence(what.get(lang)),
        meant: [&jwk.alg, &jwk.usage].into_iter().flatten().map(|one| sentence(one)).collect(),
        is_private: jwk.has_private_part,
        thumbprint: jwk.thumbprint.clone(),
    }
}

/// What a text is that is no set of keys, in words.
#[must_use]
pub(super) fn not_keys(instead: &NotKeys, lang: Lang) -> NotKeysFound {
    let (id, discovery) = match instead {
        NotKeys::Empty => ("empty", None),
        NotKeys::Html => ("html", None),
        NotKeys::NotJson(_) => ("not_json", None),
        NotKeys::Discovery { jwks_uri, issuer } => {
            let is_short = jwks_uri.len() <= LONGEST && issuer.as_ref().is_none_or(|one| one.len() <= LONGEST);
            ("discovery", is_short.then(|| (jwks_uri.clone(), issuer.clone())))
        }
        NotKeys::Pem => ("pem", None),
        NotKeys::NoKeys => ("not_keys", None),
    };
    NotKeysFound { id: id.to_owned(), says: sentence(instead.says().get(lang)), discovery }
}
