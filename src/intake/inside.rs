//! Strays inside a token: blanks, and characters that are written otherwise than base64url has them.

use super::{Kind, Piece, Stray};
use crate::encoding::blank;
use crate::span::Span;

/// A token's characters, cleaned.
pub(super) struct Inside {
    pub(super) clean: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) strays: Vec<Stray>,
}

/// Reads the characters of `core`, a stretch of `text`.
pub(super) fn read(text: &str, core: Span) -> Inside {
    let mut inside = Inside { clean: String::new(), pieces: Vec::new(), strays: Vec::new() };
    let mut at = core.start;
    while at < core.end {
        let rest = Span::new(at, core.end).of(text);
        let Some(first) = rest.chars().next() else { break };
        if let Some((kind, length, instead)) = stray(rest, first) {
            let span = Span::new(at, at + length);
            inside.strays.push(Stray { kind, span, instead });
            if !instead.is_empty() {
                inside.keep(span, instead);
            }
            at = span.end;
        } else {
            let plain = rest.char_indices().find(|(i, c)| *i > 0 && !is_plain(*c)).map_or(rest.len(), |(i, _)| i);
            inside.keep(Span::new(at, at + plain), Span::new(0, plain).of(rest));
            at += plain;
        }
    }
    inside
}

impl Inside {
    fn keep(&mut self, source: Span, clean: &str) {
        let start = self.clean.len();
        self.clean.push_str(clean);
        self.pieces.push(Piece { source, clean: Span::new(start, self.clean.len()) });
    }
}

fn is_plain(c: char) -> bool {
    super::is_token_char(c)
}

/// The stray that `rest` begins with: its kind, its length in bytes, and what belongs there instead.
fn stray(rest: &str, first: char) -> Option<(Kind, usize, &'static str)> {
    match first {
        _ if is_plain(first) => None,
        _ if blank::is_blank(first) => Some((Kind::InnerBlank, first.len_utf8(), "")),
        '=' => Some((Kind::Padding, 1, "")),
        '+' => Some((Kind::StandardAlphabet, 1, "-")),
        '/' => Some((Kind::StandardAlphabet, 1, "_")),
        '%' => {
            let code = rest.get(1..3)?.to_ascii_uppercase();
            let (_, instead) = PERCENT.iter().find(|(known, _)| *known == code)?;
            Some((Kind::PercentEncoding, 3, instead))
        }
        '\\' => {
            let next = rest.get(1..2)?;
            ["n", "r", "t", "/"].contains(&next).then_some((Kind::Escape, 2, if next == "/" { "_" } else { "" }))
        }
        _ => {
            let (_, instead) = LOOK_ALIKES.iter().find(|(c, _)| *c == first)?;
            Some((Kind::LookAlike, first.len_utf8(), instead))
        }
    }
}

/// Percent-encoded characters that stand in tokens (RFC 3986 §2.1), and what base64url has for them.
const PERCENT: [(&str, &str); 10] = [
    ("2E", "."),
    ("2D", "-"),
    ("5F", "_"),
    ("2B", "-"),
    ("2F", "_"),
    ("3D", ""),
    ("20", ""),
    ("0A", ""),
    ("0D", ""),
    ("09", ""),
];

/// Characters that look like those of base64url in common fonts (Unicode confusables, the letters that are
/// typed in practice).
const LOOK_ALIKES: [(char, &str); 46] = [
    ('а', "a"),
    ('е', "e"),
    ('о', "o"),
    ('р', "p"),
    ('с', "c"),
    ('у', "y"),
    ('х', "x"),
    ('і', "i"),
    ('ј', "j"),
    ('ѕ', "s"),
    ('ԁ', "d"),
    ('һ', "h"),
    ('А', "A"),
    ('В', "B"),
    ('Е', "E"),
    ('К', "K"),
    ('М', "M"),
    ('Н', "H"),
    ('О', "O"),
    ('Р', "P"),
    ('С', "C"),
    ('Т', "T"),
    ('Х', "X"),
    ('І', "I"),
    ('Ј', "J"),
    ('Ѕ', "S"),
    ('ο', "o"),
    ('ν', "v"),
    ('Α', "A"),
    ('Β', "B"),
    ('Ε', "E"),
    ('Ζ', "Z"),
    ('Η', "H"),
    ('Ι', "I"),
    ('Κ', "K"),
    ('Μ', "M"),
    ('Ν', "N"),
    ('Ο', "O"),
    ('Ρ', "P"),
    ('Τ', "T"),
    ('Χ', "X"),
    ('‐', "-"),
    ('‑', "-"),
    ('–', "-"),
    ('—', "-"),
    ('−', "-"),
];
