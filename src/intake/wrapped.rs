//! A token that was broken over lines of equal width: by a terminal, a mail program, or a shell's
//! continuation marks; or by a blank within a line.

use super::single_token::SIGNATURE_LENGTHS;
use super::steps::Steps;
use super::{begins, escape, is_token_char};
use crate::encoding::blank;
use crate::span::Span;

/// No token is longer, in bytes.
const LONGEST: usize = 131_072;

/// The shortest piece behind a blank within a line that goes on with more, in bytes: most words of prose are shorter.
const SHORTEST: usize = 16;

/// How often a blank may stand within the lines of a token.
const MOST_BLANKS: usize = 4;

/// Where the token ends that begins with `run` and goes on over the next lines; `None` when it does not. Looks on only
/// as long as it may: past the beginning of another token only behind a dot, of which a token has two, so that no line is
/// looked at for more than three tokens.
pub(super) fn end(text: &str, run: Span, steps: &Steps) -> Option<usize> {
    steps.take(run.len());
    let mut shape = Shape::default();
    shape.add(run.of(text));
    if shape.is_whole() {
        return None;
    }
    let (mut at, mut width, mut last_whole) = (run.end, None::<usize>, None);
    // Some programs break lines behind a hyphen, so that a line which ends with one may be shorter.
    let mut breaks_at_hyphen = run.of(text).ends_with('-');
    let mut within = 0;
    while at - run.start < LONGEST && !shape.is_beyond() {
        let rest = Span::new(at, text.len()).of(text);
        let (gap, breaks) = blanks(rest);
        steps.take(gap);
        if gap == 0 || (!breaks && within == MOST_BLANKS) {
            break;
        }
        let next = rest.get(gap..).unwrap_or_default();
        let length = next.find(|c| !is_token_char(c)).unwrap_or(next.len());
        let piece = next.get(..length).unwrap_or_default();
        // A line that begins as tokens do begins one, unless it goes on behind a dot.
        let anew = begins(piece) && !shape.after_dot;
        steps.take(piece.len());
        if piece.is_empty() || anew || width.is_some_and(|w| breaks && length > w && !breaks_at_hyphen) {
            break;
        }
        if !breaks {
            // Only what makes the token whole, or is no word, goes on behind a blank.
            let ends = next.get(length..).is_none_or(|rest| rest.is_empty() || rest.starts_with(ENDS));
            within += 1;
            shape.add(piece);
            at += gap + length;
            if shape.is_whole() && ends {
                last_whole = Some(at);
            }
            if piece.len() < SHORTEST {
                break;
            }
            continue;
        }
        shape.add(piece);
        at += gap + length;
        if shape.is_whole() {
            last_whole = Some(at);
        }
        breaks_at_hyphen = piece.ends_with('-');
        // Only the last line may be shorter.
        if width.is_some_and(|w| length < w) && !breaks_at_hyphen {
            break;
        }
        width = Some(width.map_or(length, |w| w.max(length)));
    }
    last_whole
}

/// What may stand right behind the last piece of a token that has a blank in it.
const ENDS: [char; 7] = ['\r', '\n', '"', '\'', '`', ',', ' '];

/// The length of the blanks that `rest` begins with, and whether a line breaks in them: then indentation and quote
/// marks are among them.
fn blanks(rest: &str) -> (usize, bool) {
    let mut length = 0;
    let mut breaks = false;
    while let Some(next) = rest.get(length..) {
        let Some(first) = next.chars().next() else { return (length, false) };
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
    (length, breaks)
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

    /// Whether no more characters can make it whole.
    fn is_beyond(&self) -> bool {
        self.dots > 2 || (self.dots == 2 && SIGNATURE_LENGTHS.iter().all(|length| *length < self.behind))
    }

    /// Whether the signature has a length that one of RFC 7518's algorithms gives.
    fn is_whole(&self) -> bool {
        self.dots == 2 && SIGNATURE_LENGTHS.contains(&self.behind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(text: &str, run: Span) -> Option<usize> {
        super::end(text, run, &Steps::of(text.len()))
    }

    #[test]
    fn lines_of_equal_width_are_one_token() {
        let token = format!("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.{}", "s".repeat(43));
        let lines: Vec<&str> = token.as_bytes().chunks(20).map(|l| std::str::from_utf8(l).expect("ASCII")).collect();
        for gap in ["\n", "\r\n", "\n    ", "\n> ", "\n>> ", " \\\n  ", "^\r\n", "\\n"] {
            let text = format!("{} is it", lines.join(gap));
            assert_eq!(end(&text, Span::new(0, 20)), Some(text.len() - 6), "{gap:?}");
        }
        let (one, other) = token.split_at(30);
        for text in [format!("{one} {other}\nHost: a"), format!("{one}  {other}")] {
            assert_eq!(end(&text, Span::new(0, 30)), text.find('\n').or(Some(text.len())), "{text}");
        }
        assert_eq!(end(&format!("{one} of a token that was cut"), Span::new(0, 30)), None);
        assert_eq!(end("eyJhbGciOiJIUzI1NiJ9.e30.abc\nand so on", Span::new(0, 28)), None);
        assert_eq!(end(&format!("{token}\nmore"), Span::new(0, token.len())), None);
    }
}
