//! The public keys at hand.

use serde::{Deserialize, Serialize};

use super::shown;
use crate::jose::jwk::Jwk;
use crate::jose::jwk_set::JwkSet;
use crate::text::{Lang, Text, text};

/// A key: what it is and is meant for. Never its private part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRow {
    /// Its ID, or what it was read from.
    pub kid: String,
    /// Its kind, size, algorithm and use; or what is wrong with it.
    pub what: String,
    /// Whether it has a private part.
    pub is_private: bool,
    /// Its thumbprint (RFC 7638); empty where it has none.
    pub thumbprint: String,
}

impl KeyRow {
    /// The keys of a set, in a language.
    #[must_use]
    pub fn of(set: &JwkSet, lang: Lang) -> Vec<Self> {
        set.keys.iter().map(|jwk| Self::one(jwk, lang)).collect()
    }

    fn one(jwk: &Jwk, lang: Lang) -> Self {
        let kid = jwk.kid.clone().or_else(|| jwk.reading.map(|reading| reading.name().get(lang).to_owned()));
        let what = match &jwk.key {
            Ok(key) => Text::verbatim(format!("{}, {} bit", key.kind(), key.bits())),
            Err(fault) => fault.says(),
        };
        let meant = [&jwk.alg, &jwk.usage].into_iter().flatten().fold(String::new(), |all, one| all + " · " + one);
        Self {
            kid: shown(&kid.unwrap_or_else(|| text("no kid", "kid 없음").get(lang).to_owned())),
            what: shown(&format!("{}{meant}", what.get(lang))),
            is_private: jwk.has_private_part,
            thumbprint: shown(jwk.thumbprint.as_deref().unwrap_or_default()),
        }
    }
}
