//! The places of all values in a JSON document (RFC 8259), found in the pass that holds it against the grammar.

use crate::span::Span;

/// The place of a value, or of the name of a member.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Where its text stands.
    pub span: Span,
    /// The number of the first place behind all that stands in it.
    pub next: usize,
}

/// The places in a document: each value before those that stand in it, and before a member's value its name. `None` where
/// the document leaves the grammar. Nesting takes no stack.
#[must_use]
pub fn places(document: &str) -> Option<Vec<Place>> {
    let mut pass = Pass { bytes: document.as_bytes(), at: 0, places: Vec::new(), open: Vec::new() };
    let mut wants = Wants::Value;
    loop {
        let sign = pass.sign();
        if wants == Wants::End {
            return sign.is_none().then_some(pass.places);
        }
        wants = pass.step(wants, sign?)?;
    }
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wants {
    /// A value.
    Value,
    /// A value, or the end of an empty array.
    First,
    /// The name of a member.
    Name,
    /// The name of a member, or the end of an empty object.
    FirstName,
    /// A comma, or the end of the array or object.
    More,
    /// Nothing.
    End,
}

/// An array or object that is not closed yet.
struct Open {
    number: usize,
    is_object: bool,
}

struct Pass<'d> {
    bytes: &'d [u8],
    at: usize,
    places: Vec<Place>,
    open: Vec<Open>,
}

impl<'d> Pass<'d> {
    /// Takes what begins with `sign`. Gives what may come behind it.
    fn step(&mut self, wants: Wants, sign: u8) -> Option<Wants> {
        let start = self.at;
        self.at += 1;
        match (wants, sign) {
            (Wants::Name | Wants::FirstName, b'"') => {
                self.string(start)?;
                let colon = self.sign()?;
                self.at += 1;
                return (colon == b':').then_some(Wants::Value);
            }
            (Wants::More, b',') => {
                return Some(if self.open.last()?.is_object { Wants::Name } else { Wants::Value });
            }
            (Wants::More | Wants::FirstName, b'}') => self.close(true)?,
            (Wants::More | Wants::First, b']') => self.close(false)?,
            (Wants::Value | Wants::First, b'{' | b'[') => {
                let is_object = sign == b'{';
                self.open.push(Open { number: self.places.len(), is_object });
                self.put(start);
                return Some(if is_object { Wants::FirstName } else { Wants::First });
            }
            (Wants::Value | Wants::First, b'"') => self.string(start)?,
            (Wants::Value | Wants::First, _) => {
                self.plain(sign)?;
                self.put(start);
            }
            _ => return None,
        }
        Some(if self.open.is_empty() { Wants::End } else { Wants::More })
    }

    fn close(&mut self, is_object: bool) -> Option<()> {
        let open = self.open.pop().filter(|open| open.is_object == is_object)?;
        let next = self.places.len();
        let place = self.places.get_mut(open.number)?;
        (place.span.end, place.next) = (self.at, next);
        Some(())
    }

    /// Takes the rest of a string. It stays a function: a browser makes fast code of what is called often, not of one long
    /// loop.
    #[inline(never)]
    fn string(&mut self, start: usize) -> Option<()> {
        let mut rest = self.ahead().iter();
        loop {
            match rest.next()? {
                b'"' => break,
                b'\\' => match rest.next()? {
                    b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => {}
                    b'u' => {
                        let (digits, behind) = rest.as_slice().split_first_chunk::<4>()?;
                        digits.iter().all(u8::is_ascii_hexdigit).then_some(())?;
                        rest = behind.iter();
                    }
                    _ => return None,
                },
                0..b' ' => return None,
                _ => {}
            }
        }
        self.at = self.bytes.len() - rest.len();
        self.put(start);
        Some(())
    }

    /// Takes the rest of a number or a word that begins with `sign`.
    fn plain(&mut self, sign: u8) -> Option<()> {
        match sign {
            b't' => self.word(b"rue"),
            b'f' => self.word(b"alse"),
            b'n' => self.word(b"ull"),
            b'-' => {
                let first = *self.ahead().first()?;
                self.at += 1;
                self.number(first)
            }
            _ => self.number(sign),
        }
    }

    fn word(&mut self, rest: &[u8]) -> Option<()> {
        self.at += self.ahead().starts_with(rest).then_some(rest.len())?;
        Some(())
    }

    /// Takes the rest of a number without its sign.
    fn number(&mut self, first: u8) -> Option<()> {
        match first {
            b'0' => {}
            b'1'..=b'9' => _ = self.digits(),
            _ => return None,
        }
        if self.ahead().first() == Some(&b'.') {
            self.at += 1;
            (self.digits() > 0).then_some(())?;
        }
        if let Some(b'e' | b'E') = self.ahead().first() {
            self.at += 1;
            self.at += usize::from(matches!(self.ahead().first(), Some(b'+' | b'-')));
            (self.digits() > 0).then_some(())?;
        }
        Some(())
    }

    /// Takes digits. Gives how many.
    fn digits(&mut self) -> usize {
        let count = self.ahead().iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += count;
        count
    }

    /// The first byte behind the blanks, which stays ahead; none at the end.
    fn sign(&mut self) -> Option<u8> {
        let rest = self.ahead();
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += blanks;
        rest.get(blanks).copied()
    }

    fn put(&mut self, start: usize) {
        self.places.push(Place { span: Span::new(start, self.at), next: self.places.len() + 1 });
    }

    fn ahead(&self) -> &'d [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::places;
    use serde::de::IgnoredAny;

    /// Whether a document is JSON, here and as `serde_json` has it.
    fn is_json(document: &str) -> bool {
        let is_json = serde_json::from_str::<IgnoredAny>(document).is_ok();
        assert_eq!(places(document).is_some(), is_json, "{document:?}");
        is_json
    }

    #[test]
    fn a_document_is_json_where_serde_json_has_it_so() {
        let pieces = ["{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\\\"\"", "-0.5e+1", "true", " \n", "1"];
        // Every row of four of them, alone, in an array and in an object.
        let mut count = 0;
        for number in 0..pieces.len().pow(4) {
            let piece = |at: u32| pieces.get(number / pieces.len().pow(at) % pieces.len()).copied().unwrap_or_default();
            let text: String = (0..4).map(piece).collect();
            for document in [text.clone(), format!("[{text}]"), format!("{{\"b\":{text}}}")] {
                count += usize::from(is_json(&document));
            }
        }
        assert!(count > 300, "{count}");
    }

    #[test]
    fn numbers_words_and_strings_are_read_as_serde_json_reads_them() {
        let valid = [
            "0",
            "-0",
            "10",
            "0.5",
            "1e5",
            "1E-05",
            "-1.50e+00",
            "1e999",
            "null",
            "false",
            "\"\\/\\b\\f\\u0000\"",
            "\"\u{7f}한\"",
            "\"\\ud800\"",
        ];
        let invalid = [
            "",
            "-",
            "01",
            "-01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "+1",
            "1a",
            "0x1",
            "nul",
            "nulll",
            "True",
            "NaN",
            "\"",
            "\"\\\"",
            "\"\\x\"",
            "\"\\u00\"",
            "\"\\u00g0\"",
            "\"\\u+123\"",
            "\"\n\"",
            "\"\t\"",
            "\"\u{0}\"",
            "\u{feff}1",
            "1 2",
            "\u{b}1",
            "'a'",
        ];
        for document in valid {
            assert!(is_json(document), "{document}");
        }
        for document in invalid {
            assert!(!is_json(document), "{document}");
        }
        for byte in 0..=0x7f_u8 {
            is_json(&format!("\"{}\"", char::from(byte)));
            is_json(&format!("\"\\{}\"", char::from(byte)));
            is_json(&format!("{}", char::from(byte)));
            is_json(&format!("1{}", char::from(byte)));
        }
    }
}
