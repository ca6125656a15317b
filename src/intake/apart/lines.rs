//! A token that goes on in the next line, behind what that line begins with as the one before it does: a log's head, a
//! container's name, a line number, an offset; or behind the indentation of a table.

use crate::intake::single_token::SIGNATURE_LENGTHS;
use crate::intake::{begins, is_token_char};
use crate::span::Span;

/// The longest head that a line has, in bytes.
const LONGEST: usize = 200;

/// The fewest characters of a token that stand at a line's end before it goes on.
const FEWEST: usize = 16;

/// The stretches between the pieces of tokens: a line break and the head behind it.
pub(super) fn cuts(text: &str) -> Vec<Span> {
    let mut cuts = Vec::new();
    let mut shape = Shape::default();
    let mut before: Option<&str> = None;
    let mut at = 0;
    for raw in text.split_inclusive('\n') {
        let line = raw.trim_end_matches(['\n', '\r']).trim_end();
        let head = before.filter(|_| shape.has_token).and_then(|before| head(before, line));
        // Lines of one width may break where a signature of another algorithm would end.
        let head = head.filter(|head| shape.is_open() || line.len() - head == shape.width);
        match head {
            Some(head) if !begins(line.get(head..).unwrap_or_default()) || shape.ends_in_dot => {
                let end_of_before = text.get(..at).map_or(0, |text| text.trim_end().len());
                cuts.push(Span::new(end_of_before, at + head));
                shape.add(line.get(head..).unwrap_or_default());
            }
            _ => shape = Shape::of(line),
        }
        before = Some(line);
        at += raw.len();
    }
    cuts
}

/// How far the token at the end of a line is.
#[derive(Default)]
struct Shape {
    has_token: bool,
    dots: usize,
    behind: usize,
    ends_in_dot: bool,
    /// The length of the last piece.
    width: usize,
}

impl Shape {
    /// Of the token that a line ends with.
    fn of(line: &str) -> Self {
        let run = line.len() - line.trim_end_matches(is_token_char).len();
        let run = line.get(line.len() - run..).unwrap_or_default();
        let mut shape = Self::default();
        let start = run.find('e').filter(|_| run.len() >= FEWEST).and_then(|_| {
            run.match_indices('e').map(|(at, _)| at).take(4).find(|at| run.get(*at..).is_some_and(begins))
        });
        if let Some(start) = start {
            shape.has_token = true;
            shape.add(run.get(start..).unwrap_or_default());
        }
        shape
    }

    fn add(&mut self, piece: &str) {
        self.dots += piece.bytes().filter(|b| *b == b'.').count();
        self.behind = piece.rfind('.').map_or(self.behind + piece.len(), |at| piece.len() - at - 1);
        self.ends_in_dot = self.behind == 0;
        self.width = piece.len();
    }

    /// Whether a token is there and not whole yet.
    fn is_open(&self) -> bool {
        self.has_token && !(self.dots == 2 && SIGNATURE_LENGTHS.contains(&self.behind))
    }
}

/// How long the head of `line` is, where the rest of it is nothing but characters of a token.
fn head(before: &str, line: &str) -> Option<usize> {
    let piece = line.len() - line.trim_end_matches(is_token_char).len();
    let head = line.len().checked_sub(piece).filter(|head| (1..=LONGEST).contains(head))?;
    let written = line.get(..head)?;
    if piece == 0 {
        return None;
    }
    if written.chars().all(char::is_whitespace) {
        return Some(head);
    }
    // An offset of a dump is another one in each line: `0040: `.
    let is_offset =
        |head: &str| head.trim().trim_end_matches(':').bytes().all(|b| b.is_ascii_hexdigit()) && head.trim().len() >= 4;
    if is_offset(written) {
        return Some(head);
    }
    let of_digits = |c: char| if c.is_ascii_digit() { '0' } else { c };
    let alike = before.chars().map(of_digits).zip(written.chars().map(of_digits)).all(|(one, other)| one == other);
    (alike && before.len() >= head).then_some(head)
}
