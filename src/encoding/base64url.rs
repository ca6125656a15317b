//! Strict base64url as JOSE uses it (RFC 7515 §2; RFC 4648 §5 without padding).

use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, URL_SAFE_NO_PAD};

/// What keeps a text from being base64url, and where: a byte offset into that text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A character outside `A–Z a–z 0–9 - _`.
    Character {
        /// Where it stands.
        at: usize,
        /// Which it is.
        found: char,
    },
    /// No bytes encode to a length of 4n + 1: a character was lost or added.
    Length {
        /// The length in characters.
        length: usize,
    },
    /// The last character carries bits that no encoder writes.
    TrailingBits {
        /// Where it stands.
        at: usize,
    },
}

/// Decodes strictly, as a signature check must.
///
/// # Errors
/// The first fault.
pub fn decode(text: &str) -> Result<Vec<u8>, Fault> {
    let foreign = text.char_indices().find(|(_, c)| !matches!(c, 'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '_'));
    if let Some((at, found)) = foreign {
        return Err(Fault::Character { at, found });
    }
    if text.len() % 4 == 1 {
        return Err(Fault::Length { length: text.len() });
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Fault::TrailingBits { at: text.len().saturating_sub(1) })
}

/// Decodes what can be decoded, as a lenient reader would: padding, the standard alphabet and foreign
/// characters are passed over, a lost tail is cut. For showing only, never for a signature.
#[must_use]
pub fn decode_leniently(text: &str) -> Vec<u8> {
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &alphabet::URL_SAFE,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let mut clean: String = text
        .chars()
        .filter_map(|c| match c {
            '+' => Some('-'),
            '/' => Some('_'),
            'A'..='Z' | 'a'..='z' | '0'..='9' | '-' | '_' => Some(c),
            _ => None,
        })
        .collect();
    if clean.len() % 4 == 1 {
        clean.pop();
    }
    LENIENT.decode(&clean).unwrap_or_default()
}

/// Encodes without padding. The library's encoder is unrolled for speed, which would cost the page's first load a
/// kilobyte; what is encoded here are thumbprints and hashes.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    let sextet = |bits: u32| match u8::try_from(bits & 63).unwrap_or_default() {
        n @ 0..=25 => char::from(b'A' + n),
        n @ 26..=51 => char::from(b'a' + n - 26),
        n @ 52..=61 => char::from(b'0' + n - 52),
        62 => '-',
        _ => '_',
    };
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or_default()));
        text.extend([18, 12, 6, 0].into_iter().take(group.len() + 1).map(|shift| sextet(bits >> shift)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_canonical_base64url_is_decoded() {
        assert_eq!(decode("eyJ9"), Ok(b"{\"}".to_vec()));
        assert_eq!(decode(""), Ok(vec![]));
        assert_eq!(decode("ab=="), Err(Fault::Character { at: 2, found: '=' }));
        assert_eq!(decode("a+bc"), Err(Fault::Character { at: 1, found: '+' }));
        assert_eq!(decode("aé"), Err(Fault::Character { at: 1, found: 'é' }));
        assert_eq!(decode("abcde"), Err(Fault::Length { length: 5 }));
        assert_eq!(decode("ab"), Err(Fault::TrailingBits { at: 1 }));
    }

    #[test]
    fn a_lenient_reader_sees_the_same_bytes() {
        assert_eq!(decode_leniently("-_-_"), decode_leniently("+/+/="));
        assert_eq!(decode_leniently("eyJ9 e"), b"{\"}".to_vec());
    }

    #[test]
    fn what_is_encoded_is_what_the_library_encodes() {
        let bytes: Vec<u8> = (0..=255).cycle().take(1000).map(|n: u8| n.wrapping_mul(37)).collect();
        for length in (0..20).chain([999, 1000]) {
            let part = &bytes[..length];
            assert_eq!(encode(part), URL_SAFE_NO_PAD.encode(part));
            assert_eq!(decode(&encode(part)).as_deref(), Ok(part));
        }
    }
}
