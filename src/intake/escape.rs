//! Escapes: a character written in the manner of a URL, of a string in JSON or source code, or of HTML.

use super::Kind;

/// A character that is written as an escape.
pub(super) struct Escape {
    /// The manner.
    pub(super) kind: Kind,
    /// How many bytes it takes.
    pub(super) length: usize,
    /// What it stands for.
    pub(super) character: char,
}

/// The longest escape that is read here, in bytes: `&lowbar;`.
pub(super) const LONGEST: usize = 8;

/// The escape that `rest` begins with.
pub(super) fn read(rest: &str) -> Option<Escape> {
    match rest.bytes().next()? {
        b'%' => hexadecimal(Kind::PercentEncoding, rest, 1, 2),
        b'\\' => match *rest.as_bytes().get(1)? {
            b'u' => hexadecimal(Kind::Escape, rest, 2, 4),
            b'x' => hexadecimal(Kind::Escape, rest, 2, 2),
            b'\n' | b'\r' => Some(CONTINUATION),
            letter => {
                let (_, character) = LETTERS.iter().find(|(known, _)| *known == letter)?;
                Some(Escape { kind: Kind::Escape, length: 2, character: *character })
            }
        },
        b'^' | b'`' if rest.get(1..).is_some_and(|next| next.starts_with(['\n', '\r'])) => Some(CONTINUATION),
        b'&' => entity(rest),
        _ => None,
    }
}

/// A backslash, a caret or a backtick before a line break continues the line in a shell.
const CONTINUATION: Escape = Escape { kind: Kind::InnerBlank, length: 1, character: '\n' };

/// Letters behind a backslash (RFC 8259 §7).
static LETTERS: [(u8, char); 6] = [(b'n', '\n'), (b'r', '\r'), (b't', '\t'), (b'/', '/'), (b'"', '"'), (b'\'', '\'')];

/// Character references by name (HTML, named character references).
static NAMES: [(&str, char); 9] = [
    ("&quot;", '"'),
    ("&apos;", '\''),
    ("&nbsp;", '\u{a0}'),
    ("&period;", '.'),
    ("&lowbar;", '_'),
    ("&hyphen;", '-'),
    ("&plus;", '+'),
    ("&sol;", '/'),
    ("&equals;", '='),
];

fn hexadecimal(kind: Kind, rest: &str, from: usize, digits: usize) -> Option<Escape> {
    let length = from + digits;
    let character = code_point(rest.get(from..length)?, 16)?;
    Some(Escape { kind, length, character })
}

fn entity(rest: &str) -> Option<Escape> {
    let named = NAMES.iter().find(|(name, _)| rest.starts_with(name));
    if let Some((name, character)) = named {
        return Some(Escape { kind: Kind::Entity, length: name.len(), character: *character });
    }
    let digits = rest.strip_prefix("&#")?;
    let end = digits.bytes().take(LONGEST).position(|b| b == b';')?;
    let number = digits.get(..end)?;
    let character = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => code_point(hexadecimal, 16)?,
        None => code_point(number, 10)?,
    };
    Some(Escape { kind: Kind::Entity, length: end + 3, character })
}

fn code_point(digits: &str, radix: u32) -> Option<char> {
    u32::from_str_radix(digits, radix).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_read_whole() {
        for (rest, length, character) in [
            ("%2Erest", 3, '.'),
            ("%2d", 3, '-'),
            ("\\n", 2, '\n'),
            ("\\u003d", 6, '='),
            ("\\x22", 4, '"'),
            ("&quot;eyJ", 6, '"'),
            ("&#46;", 5, '.'),
            ("&#x2E;", 6, '.'),
            ("\\\n", 1, '\n'),
            ("^\r\n", 1, '\n'),
        ] {
            let escape = read(rest).expect(rest);
            assert_eq!((escape.length, escape.character), (length, character), "{rest}");
        }
        for none in ["", "%", "%2", "%zz", "\\q", "&", "&amp", "&#;", "&#x110000;", "^a", "`eyJ", "%한"] {
            assert!(read(none).is_none(), "{none}");
        }
    }
}
