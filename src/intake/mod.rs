//! Finds the tokens in whatever was pasted, and says where each stood. Nothing is repaired in silence:
//! the pasted text stays as it is, and every token knows the places its characters came from.

mod alone;
mod within;

use crate::span::Span;

/// A token found in a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The token without anything around or inside it that does not belong to it.
    pub clean: String,
    /// Where its characters stand in the text, in order; more than one piece when blanks split it.
    pub pieces: Vec<Span>,
    /// What was around it.
    pub surroundings: Surroundings,
}

/// What stood around a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Surroundings {
    /// The token is all there is, but for a header name, a scheme and blanks.
    Alone(Alone),
    /// The token stood in other text.
    Within {
        /// On this line, from 1.
        line: usize,
    },
}

impl Surroundings {
    /// The name in reports for programs: `alone`, or `line 4`.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Alone(_) => "alone".to_owned(),
            Self::Within { line } => format!("line {line}"),
        }
    }
}

/// What stood around a token that is all there is. The spans may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alone {
    /// Blanks before everything else.
    pub leading: Span,
    /// `Authorization:` and the blanks behind it.
    pub field_name: Span,
    /// The scheme, such as `Bearer`, and the blanks behind it.
    pub scheme: Span,
    /// Blanks behind the token.
    pub trailing: Span,
}

impl Found {
    /// The whole place of the token, from its first character to its last.
    #[must_use]
    pub fn span(&self) -> Span {
        let start = self.pieces.first().map_or(0, |p| p.start);
        let end = self.pieces.last().map_or(0, |p| p.end);
        Span::new(start, end)
    }

    /// The place in the pasted text of a place in the clean token.
    #[must_use]
    pub fn locate(&self, clean: Span) -> Span {
        let start = self.place(clean.start, false);
        let end = self.place(clean.end, true);
        Span::new(start, end)
    }

    /// The blanks between its pieces.
    #[must_use]
    pub fn gaps(&self) -> Vec<Span> {
        let ends = self.pieces.iter().map(|p| p.end);
        ends.zip(self.pieces.iter().skip(1).map(|p| p.start)).map(|(a, b)| Span::new(a, b)).collect()
    }

    /// At a seam between pieces, an end stays before the gap and a start goes behind it.
    fn place(&self, clean: usize, is_end: bool) -> usize {
        let mut rest = clean;
        for piece in &self.pieces {
            if rest < piece.len() || (is_end && rest == piece.len()) {
                return piece.start + rest;
            }
            rest -= piece.len();
        }
        self.span().end
    }
}

/// Every token in `text`, in order. A text that is one token but for blanks, a header name and a scheme
/// is read as that token, however damaged it is; any other text is searched.
#[must_use]
pub fn find(text: &str) -> Vec<Found> {
    alone::read(text).map_or_else(|| within::search(text), |found| vec![found])
}

/// Whether a character belongs to base64url or joins segments.
fn is_token_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_survive_a_gap() {
        let found = Found {
            clean: "abcdef".into(),
            pieces: vec![Span::new(2, 5), Span::new(7, 10)],
            surroundings: Surroundings::Within { line: 1 },
        };
        assert_eq!(found.locate(Span::new(0, 3)), Span::new(2, 5));
        assert_eq!(found.locate(Span::new(3, 4)), Span::new(7, 8));
        assert_eq!(found.locate(Span::new(2, 6)), Span::new(4, 10));
        assert_eq!(found.gaps(), [Span::new(5, 7)]);
    }
}
