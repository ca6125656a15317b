//! The encodings that a text may be wrapped in, and what it holds once they are undone, one inside of another.

use super::alphabets::{base64, decimal, hex};
use super::{der, ssh};
use crate::encoding::{json, percent};

/// How many encodings are undone, one inside of another. Few people wrap a key in more than two.
const DEPTH: usize = 4;

/// The first answer about the bytes of a text or about what they hold in any encoding, the outermost asked first. An encoding
/// makes a text longer, so that what is asked about is no more than a fixed multiple of the text.
pub(super) fn find<T>(bytes: &[u8], ask: &dyn Fn(&[u8]) -> Option<T>) -> Option<T> {
    within(bytes, DEPTH, ask)
}

fn within<T>(bytes: &[u8], depth: usize, ask: &dyn Fn(&[u8]) -> Option<T>) -> Option<T> {
    ask(bytes).or_else(|| {
        let depth = depth.checked_sub(1)?;
        undone(bytes).into_iter().find_map(|inner| within(&inner, depth, ask))
    })
}

/// What bytes hold in each encoding that they may be in.
fn undone(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(text) = std::str::from_utf8(bytes) else { return der::within(bytes).into_iter().collect() };
    let text = text.trim_start_matches('\u{feff}').trim();
    // What has the digits of hexadecimal only was not written in base64, unless it is short.
    let bytes = [hex(text).or_else(|| base64(text)), decimal(text)];
    // One of these at a time, so that the work does not double with every level.
    let inner = unquoted(text).or_else(|| value(text).map(str::to_owned)).or_else(|| unescaped(text));
    bytes.into_iter().flatten().chain(inner.map(String::into_bytes)).chain(ssh::bodies(text)).collect()
}

/// What a percent-encoded text says. In a form a plus sign is a space, and what else is no letter is encoded; where such a
/// character stands as it is, so does the plus sign.
fn unescaped(text: &str) -> Option<String> {
    let is_form = !text.contains(['/', '=', ':', ',', '"']);
    let form = || text.replace('+', " ");
    text.contains('%').then(|| if is_form { percent::decoded(&form()) } else { percent::decoded(text) })
}

/// What stands between quotation marks: a string of JSON, or of a shell.
fn unquoted(text: &str) -> Option<String> {
    let mark = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let plain = || text.strip_prefix(mark)?.strip_suffix(mark).map(str::to_owned);
    json::parse(text).ok().and_then(|node| node.value.as_str().map(str::to_owned)).or_else(plain)
}

/// What stands behind a name and an equals sign, as OpenSSL prints a modulus and a shell has a variable, or in a `data:` URL.
fn value(text: &str) -> Option<&str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ');
    let data = text.strip_prefix("data:").and_then(|url| url.split_once(',')).map(|(_, data)| data);
    let assigned = || text.split_once('=').filter(|(name, _)| name.chars().all(is_name)).map(|(_, value)| value);
    data.or_else(assigned).filter(|value| !value.trim_matches('=').is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is asked about is a fixed multiple of the text, also where it was made to be read in every way.
    #[test]
    fn what_is_asked_about_is_bounded() {
        let bytes_asked = |text: &str| {
            let asked = std::cell::Cell::new(0);
            find(text.as_bytes(), &|bytes| -> Option<()> {
                asked.set(asked.get() + bytes.len());
                None
            });
            asked.get()
        };
        for unit in [
            "a=",
            "a=%25",
            "%252B+",
            "%2525252B",
            "'",
            "\"\\\"",
            "ab",
            "QUFB",
            "12",
            "ssh-a AAAAQUFB ",
            "a=%20ssh-a AAAAQUFB ",
        ] {
            let text = unit.repeat(10_000);
            assert!(bytes_asked(&text) <= 8 * text.len(), "{unit}: {} of {}", bytes_asked(&text), text.len());
        }
    }

    #[test]
    fn encodings_are_undone_one_inside_of_another() {
        let is_found = |text: &str| find(text.as_bytes(), &|bytes| (bytes == b"a key").then_some(())).is_some();
        for text in [
            "a key",
            "61206b6579",
            "61:20:6B:65:79",
            "61, 20,6b 65-79",
            "0x61206b6579",
            "0x61, 0x20, 0x6b, 0x65, 0x79",
            r"\x61\x20\x6b\x65\x79",
            "YSBrZXk=",
            "YSBrZXk",
            "YSBr\nZXk=\n",
            "a%20key",
            "%61+key",
            "\"a\\u0020key\"",
            "'a key'",
            "NAME=a key",
            "export NAME='a key'",
            "data:text/plain;base64,YSBrZXk=",
            "WVNCclpYaz0=",
            "WVNCclpYaz0%3D",
        ] {
            assert!(is_found(text), "{text}");
        }
        for text in ["a  key", "61206b657", "a%2key", "NAME=", "==", ""] {
            assert!(!is_found(text), "{text}");
        }
    }
}
