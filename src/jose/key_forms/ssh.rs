//! Public keys as SSH has them: lines of a name and a body in base64, which is fields of bytes, each behind its length
//! (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4).

use super::{alphabets, bare};
use crate::jose::key::Key;

/// How the name of a type of key begins; `sk-` stands before those of security keys.
const NAMES: [&str; 3] = ["ssh-", "ecdsa-", "sk-"];

fn is_name(name: &[u8]) -> bool {
    NAMES.iter().any(|known| name.starts_with(known.as_bytes()))
}

/// The first field of bytes, and what stands behind it.
fn field(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, behind) = bytes.split_first_chunk::<4>()?;
    behind.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

/// Whether bytes are a line's body, whatever type of key it has, also where it is cut.
pub(super) fn is_body(bytes: &[u8]) -> bool {
    field(bytes).is_some_and(|(name, _)| is_name(name))
}

/// The key of a line's body, where it is of a type that checks signatures of a JWS.
pub(super) fn key(body: &[u8]) -> Option<Key> {
    let (name, behind) = field(body)?;
    let (first, behind) = field(behind)?;
    match name {
        b"ssh-rsa" => Key::rsa(field(behind)?.0, first),
        b"ssh-ed25519" => Key::ed25519(first),
        _ if name.starts_with(b"ecdsa-sha2-nistp") => bare::point(field(behind)?.0),
        _ => None,
    }
}

/// The bodies of the lines in a text, whatever options and comments stand around them.
pub(super) fn bodies(text: &str) -> impl Iterator<Item = Vec<u8>> {
    let pairs = text.split_whitespace().zip(text.split_whitespace().skip(1));
    // The length of the name in a body begins with three bytes of zeros.
    let is_line = |(name, body): &(&str, &str)| is_name(name.as_bytes()) && body.starts_with("AAAA");
    pairs.filter(is_line).map(|(_, body)| alphabets::base64(body).unwrap_or_default())
}
