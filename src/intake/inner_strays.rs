//! Strays inside a token: blanks, and characters that are written otherwise than base64url has them.

use super::steps::Steps;
use super::stray::Strays;
use super::{Kind, Piece, escape};
use crate::encoding::blank;
use crate::span::Span;

/// A token's characters, cleaned.
pub(super) struct Inside {
    pub(super) clean: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) strays: Strays,
}

/// Reads the characters of `core`, a stretch of `text`.
pub(super) fn read(text: &str, core: Span, steps: &Steps) -> Inside {
    steps.take(core.len());
    let mut inside = Inside { clean: String::new(), pieces: Vec::new(), strays: Strays::default() };
    let mut at = core.start;
    while at < core.end {
        let rest = Span::new(at, core.end).of(text);
        let Some(first) = rest.chars().next() else { break };
        if let Some((kind, length, instead)) = inside.mail_quote(at, first).or_else(|| stray(rest, first)) {
            let span = Span::new(at, at + length);
            inside.strays.push(kind, span, instead);
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
    /// `>` behind a blank: a mail program put it at the start of a line.
    fn mail_quote(&self, at: usize, first: char) -> Option<(Kind, usize, &'static str)> {
        let (last, _) = self.strays.last().filter(|(_, span)| first == '>' && span.end == at)?;
        matches!(last, Kind::InnerBlank | Kind::MailQuote).then_some((Kind::MailQuote, 1, ""))
    }

    /// Keeps `clean` for `source`. What stands side by side, byte for byte, is one piece.
    fn keep(&mut self, source: Span, clean: &str) {
        let piece = Piece { source, clean: Span::new(self.clean.len(), self.clean.len() + clean.len()) };
        self.clean.push_str(clean);
        match self.pieces.last_mut() {
            Some(last) if last.is_plain() && piece.is_plain() && last.source.end == source.start => {
                last.source.end = source.end;
                last.clean.end = piece.clean.end;
            }
            _ => self.pieces.push(piece),
        }
    }
}

fn is_plain(c: char) -> bool {
    super::is_token_char(c)
}

/// The stray that `rest` begins with: its kind, its length in bytes, and what belongs there instead.
fn stray(rest: &str, first: char) -> Option<(Kind, usize, &'static str)> {
    if is_plain(first) {
        return None;
    }
    if blank::is_blank(first) {
        return Some((Kind::InnerBlank, first.len_utf8(), ""));
    }
    if let Some(escape) = escape::read(rest) {
        return Some((escape.kind, escape.length, meant(escape.character)?));
    }
    match first {
        '=' => Some((Kind::Padding, 1, "")),
        '+' | '/' => Some((Kind::StandardAlphabet, 1, meant(first)?)),
        '…' => Some((Kind::Ellipsis, first.len_utf8(), "")),
        _ => {
            let (_, instead) = LOOK_ALIKES.iter().find(|(c, _)| *c == first)?;
            Some((Kind::LookAlike, first.len_utf8(), instead))
        }
    }
}

/// What a token has for a character that is written as an escape; `None` for what never stands in one.
pub(super) fn meant(character: char) -> Option<&'static str> {
    match character {
        '.' => Some("."),
        '-' | '+' => Some("-"),
        '_' | '/' => Some("_"),
        '=' => Some(""),
        _ => blank::is_blank(character).then_some(""),
    }
}

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
    // Programs that correct as one types make one of two hyphens.
    ('—', "--"),
    ('−', "-"),
];
