//! A MAC that was made with what everybody knows: the text of a public key as the secret (RFC 8725 §2.1).

use std::cell::Cell;

use super::jwk_set::JwkSet;
use super::key::{Key, KeyType};
use super::key_forms;
use super::rejection_cause::Cause;
use crate::text::text;

/// With what a MAC was made, as far as the public keys at hand tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MadeWith {
    /// With none of their texts.
    NotKnown,
    /// With a text that may be a public key or a secret.
    Either,
    /// With the text of a public key: an attack.
    PublicKey,
}

/// With how many public keys' texts a MAC is compared at most, and how many bytes are hashed for that: a key has about 40
/// texts. The first key is always looked at.
const MOST: usize = 32;
const HASHED: usize = 16 << 20;
const TEXTS: usize = 40;

/// Takes the keys at hand, how many bytes the MAC is of, and whether it holds with a secret.
pub(super) fn find(set: &JwkSet, signed: usize, is_made_with: &dyn Fn(&Key) -> bool) -> MadeWith {
    let most = (HASHED / TEXTS / signed.max(1)).clamp(1, MOST);
    let usable = || set.keys.iter().filter_map(|jwk| Some((jwk, jwk.key.as_ref().ok()?)));
    let mut public = usable().filter(|(_, key)| key.kty() != KeyType::Oct).take(most).peekable();
    if public.peek().is_none() {
        return MadeWith::NotKnown;
    }
    let is_one_of = |texts: Vec<Vec<u8>>| texts.into_iter().any(|text| is_made_with(&Key::Oct(text)));
    let text = &set.text;
    let mut found = MadeWith::NotKnown;
    // A text may hold many lines of SSH's; no more are tried than a key has texts.
    let left = Cell::new(TEXTS);
    let is_written = |bytes: &[u8]| {
        left.set(left.get().saturating_sub(1));
        left.get() > 0 && is_made_with(&Key::Oct(bytes.to_vec()))
    };
    if [text.trim(), text.trim_end()].iter().any(|text| is_written(text.as_bytes()))
        || key_forms::any_encoding(text, &is_written)
    {
        // The whole text is a public key's, as it is or in an encoding, unless it is one that may be a secret as well.
        let is_whole = |key: &Key| matches!(key, Key::Oct(secret) if secret.trim_ascii() == text.trim().as_bytes());
        let is_either = usable().any(|(jwk, key)| jwk.may_be_public && is_whole(key));
        found = if is_either { MadeWith::Either } else { MadeWith::PublicKey };
    }
    for (jwk, key) in public {
        // Nobody writes a secret as a key in DER, PEM or JSON, but what may be a bare member may be one.
        if is_one_of(key_forms::texts(key)) {
            return MadeWith::PublicKey;
        }
        if is_one_of(key_forms::bare(key)) {
            found = found.max(if jwk.may_be_public { MadeWith::Either } else { MadeWith::PublicKey });
        }
    }
    found
}

/// The attack, in words.
pub(super) fn cause() -> Cause {
    Cause {
        id: "key_confusion".to_owned(),
        says: text(
            "It is a MAC made with the text of the public key as its secret: a key-confusion attack. Whoever has the \
             public key can make such a token.",
            "공개 키의 텍스트를 비밀 값으로 사용해 만든 MAC입니다. 키 혼동(key confusion) 공격이며, 공개 키만 있으면 누구나 만들 수 있습니다.",
        ),
    }
}
