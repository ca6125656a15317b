//! Bytes as characters of a few: hexadecimal digits, base64, decimal digits.

use crate::encoding::base64url;

/// How many decimal digits a number of 1024 bits has at least, and one of 8192 at most.
const DECIMAL: std::ops::RangeInclusive<usize> = 308..=2467;

/// The bytes of a text in hexadecimal digits, as tools print it: with colons, commas, dashes or blanks or without, and with a
/// prefix before the whole or every byte; `None` where it has other characters.
#[must_use]
pub fn hex(text: &str) -> Option<Vec<u8>> {
    let text = text.replace("0x", "").replace("\\x", "");
    let digits = text.chars().filter(|c| !matches!(c, ':' | ',' | '-') && !c.is_whitespace());
    let digits: Option<Vec<u8>> = digits.map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect();
    let (pairs, rest) = digits.as_deref()?.as_chunks::<2>();
    (rest.is_empty() && !pairs.is_empty()).then(|| pairs.iter().map(|[high, low]| high * 16 + low).collect())
}

/// The bytes of a text in base64 or base64url, with padding or without and on any number of lines; `None` where it has other
/// characters, or the length of neither.
#[must_use]
pub fn base64(text: &str) -> Option<Vec<u8>> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_end_matches('=');
    let is_alphabet = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_'));
    (is_alphabet && !text.is_empty() && text.len() % 4 != 1).then(|| base64url::decode_leniently(text))
}

/// The bytes, big-endian, of a number in decimal digits that has the size of an RSA modulus.
pub(super) fn decimal(text: &str) -> Option<Vec<u8>> {
    if !DECIMAL.contains(&text.len()) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // The lowest byte first.
    let mut number: Vec<u8> = Vec::new();
    for digit in text.bytes() {
        let mut carry = digit - b'0';
        for byte in &mut number {
            [*byte, carry] = (u16::from(*byte) * 10 + u16::from(carry)).to_le_bytes();
        }
        number.extend((carry > 0).then_some(carry));
    }
    number.reverse();
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_decimal_number_is_read() {
        let one_and_zeros = format!("1{}", "0".repeat(310));
        let number = decimal(&one_and_zeros).unwrap();
        // 10^310 is 2^310 times 5^310: so many bits are zero at its end, and no more.
        assert_eq!(number.iter().rev().take_while(|byte| **byte == 0).count(), 38);
        assert_eq!((number.len(), number[number.len() - 39].trailing_zeros()), (129, 6));
        assert_eq!(decimal("12"), None);
    }
}
