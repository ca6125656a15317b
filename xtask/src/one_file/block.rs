//! Bytes as the text of an element, for a page in UTF-16: two bytes a character, where a text in base64 holds six bits.
//! `start.js` reads it.

use anyhow::Result;

use super::lzma;

/// Stands before a unit that could not stand in a page as it is, and that is written with [`MOVED`] bits turned.
const ESCAPE: char = '!';

/// The bits that turn a surrogate, or a character below U+0100, into a character that means nothing to a page.
const MOVED: u16 = 0x5800;

/// The bytes of `parts`, with a zero byte between each two, compressed and as text.
pub struct Block {
    /// What stands in the element.
    pub text: String,
    /// How many bytes it holds: one fewer than two for each unit where that is odd.
    pub bytes: usize,
    /// How many bytes those are once they are unpacked.
    pub size: usize,
}

impl Block {
    /// Compresses and encodes. Only the last part may hold a zero byte.
    ///
    /// # Errors
    /// When compressing fails, which in memory it does not.
    pub fn of(parts: &[&[u8]]) -> Result<Self> {
        let whole = parts.join(&0);
        let packed = lzma::compress(&whole)?;
        Ok(Self { text: text(&packed), bytes: packed.len(), size: whole.len() })
    }
}

fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for pair in bytes.chunks(2) {
        let unit = pair.iter().rev().fold(0, |unit, byte| unit << 8 | u16::from(*byte));
        match plain(unit) {
            Some(letter) => text.push(letter),
            None => text.extend([Some(ESCAPE), plain(unit ^ MOVED)].into_iter().flatten()),
        }
    }
    text
}

/// The character of a unit that can stand in a page. Surrogates are no characters; and below U+0100 are those that
/// a page ends an element with, drops or replaces, and [`ESCAPE`].
fn plain(unit: u16) -> Option<char> {
    char::from_u32(unit.into()).filter(|letter| *letter >= '\u{100}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The way back, as `start.js` goes it.
    fn bytes(text: &str) -> Vec<u8> {
        let mut units = text.encode_utf16();
        let mut bytes = Vec::new();
        while let Some(unit) = units.next() {
            let unit = if unit < 256 { units.next().unwrap() ^ MOVED } else { unit };
            bytes.extend(unit.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn every_pair_of_bytes_comes_back_and_is_nothing_to_a_page() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_le_bytes).collect();
        let text = text(&all);
        assert_eq!(bytes(&text), all);
        assert!(text.chars().all(|letter| letter == ESCAPE || letter >= '\u{100}'));
        // Surrogates are one in 32.
        assert!(text.encode_utf16().count() < 65_536 * 104 / 100);
    }

    #[test]
    fn an_odd_last_byte_is_kept() {
        let block = Block::of(&[b"p{}", b"f()", b"\0asm"]).unwrap();
        assert_eq!(bytes(&block.text).len(), block.bytes.next_multiple_of(2));
        assert_eq!(bytes(&text(&[1, 2, 3])), [1, 2, 3, 0]);
    }
}
