//! The bytes of a file as text: UTF-8, and UTF-16, which `>` of Windows PowerShell writes.

/// The text of a file. What begins with a byte order mark is read by it, and so is JSON without one by where its first
/// characters have zeros (RFC 4627 §3); all else is UTF-8. What is no character becomes U+FFFD.
#[must_use]
pub fn decoded(bytes: Vec<u8>) -> String {
    let little = |pair: [u8; 2]| u16::from_le_bytes(pair);
    let big = |pair: [u8; 2]| u16::from_be_bytes(pair);
    match &*bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, little),
        [0xfe, 0xff, rest @ ..] => units(rest, big),
        [1..=0x7f, 0, 1..=0x7f, 0, ..] => units(&bytes, little),
        [0, 1..=0x7f, 0, 1..=0x7f, ..] => units(&bytes, big),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // Nearly every file is UTF-8, and a long one becomes its text without being copied.
        _ => String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned()),
    }
}

/// UTF-16 whose units are made of two bytes each. Half of one at the end is left out.
fn units(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "{\r\n  \"name\": \"주문 🙂\"\r\n}\r\n";
        let marked = format!("\u{feff}{text}");
        for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(decoded(written(&marked, bytes)), text);
            assert_eq!(decoded(written(text, bytes)), text);
        }
        let mut cut = written(&marked, u16::to_le_bytes);
        cut.pop();
        assert_eq!(decoded(cut), text.trim_end_matches('\n'));
        assert_eq!(decoded(vec![0xff, 0xfe, 0x00, 0xd8]), "\u{fffd}");
    }

    #[test]
    fn all_else_is_utf_8() {
        for text in ["", "a", "주문", "{}", "a\0b"] {
            assert_eq!(decoded(text.as_bytes().to_vec()), text);
        }
        assert_eq!(decoded("\u{feff}a".as_bytes().to_vec()), "a");
        assert_eq!(decoded(vec![b'a', 0xff]), "a\u{fffd}");
        // A picture stays no text.
        assert!(decoded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()).contains('\0'));
    }
}
