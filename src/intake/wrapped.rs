//! A token that was broken over lines of equal width: by a terminal, a mail program, or a shell's
//! continuation marks.

use super::alone::SIGNATURE_LENGTHS;
use super::{HEADER_START, escape, is_token_char};
use crate::encoding::blank;
use crate::span::Span;

/// No token is longer, in bytes.
const LONGEST: usize = 131_072;

/// Where the token ends that begins with `run` and goes on over the next lines; `None` when it does not.
pub(super) fn end(text: &str, run: Span) -> Option<usize> {
    let mut shape = Shape::default();
    shape.add(run.of(text));
    if shape.is_whole() {
        return None;
    }
    let (mut at, mut width, mut last_whole) = (run.end, None, None);
    while at - run.start < LONGEST {
        let rest = Span::new(at, text.len()).of(text);
        let Some(gap) = line_break(rest) else { break };
        let next = rest.get(gap..).unwrap_or_default();
        let length = next.find(|c| !is_token_char(c)).unwrap_or(next.len());
        let piece = next.get(..length).unwrap_or_default();
        // A line that begins as tokens do begins one, unless it goes on behind a dot.
        let begins = piece.starts_with(HEADER_START) && !shape.after_dot;
        if piece.is_empty() || begins || width.is_some_and(|w| length > w) {
            break;
        }
        shape.add(piece);
        at += gap + length;
        if shape.is_whole() {
            last_whole = Some(at);
        }
        // Only the last line may be shorter.
        if width.is_some_and(|w| length < w) {
            break;
        }
        width = Some(length);
    }
    last_whole
}

/// The length of the line break that `rest` begins with, the indentation and the quote marks behind it included.
fn line_break(rest: &str) -> Option<usize> {
    let mut length = 0;
    let mut breaks = false;
    while let Some(next) = rest.get(length..) {
        let first = next.chars().next()?;
        match escape::read(next).filter(|e| blank::is_blank(e.character)) {
            Some(escape) => {
                breaks |= matches!(escape.character, '\n' | '\r');
                length += escape.length;
            }
            None if blank::is_blank(first) || (first == '>' && breaks) => {
                breaks |= matches!(first, '\n' | '\r');
                length += first.len_utf8();
            }
            None => break,
        }
    }
    breaks.then_some(length)
}

/// How many dots a token has so far, and how many characters behind the last.
#[derive(Default)]
struct Shape {
    dots: usize,
    behind: usize,
    after_dot: bool,
}

impl Shape {
    fn add(&mut self, piece: &str) {
        self.dots += piece.matches('.').count();
        self.behind = piece.rfind('.').map_or(self.behind + piece.len(), |at| piece.len() - at - 1);
        self.after_dot = self.behind == 0;
    }

    /// Whether the signature has a length that one of RFC 7518's algorithms gives.
    fn is_whole(&self) -> bool {
        self.dots == 2 && SIGNATURE_LENGTHS.contains(&self.behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_equal_width_are_one_token() {
        let token = format!("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.{}", "s".repeat(43));
        let lines: Vec<&str> = token.as_bytes().chunks(20).map(|l| std::str::from_utf8(l).expect("ASCII")).collect();
        for gap in ["\n", "\r\n", "\n    ", "\n> ", "\n>> ", " \\\n  ", "^\r\n", "\\n"] {
            let text = format!("{} is it", lines.join(gap));
            assert_eq!(end(&text, Span::new(0, 20)), Some(text.len() - 6), "{gap:?}");
        }
        assert_eq!(end("eyJhbGciOiJIUzI1NiJ9.e30.abc\nand so on", Span::new(0, 28)), None);
        assert_eq!(end(&format!("{token}\nmore"), Span::new(0, token.len())), None);
    }
}
