//! What does not belong to a token but was pasted with it: each stray has a place and a kind, and what
//! stands there in the clean token instead.

use crate::span::Span;

/// A stretch of the pasted text that the clean token has otherwise, or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the pasted text.
    pub span: Span,
    /// What the clean token has there; mostly nothing.
    pub instead: &'static str,
}

/// The strays of a kind that are not listed one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// What they are.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// From the first of them to the last, with whatever stands between.
    pub span: Span,
}

/// How many strays of a kind are listed one by one on each side of a token and inside it. Nobody looks at more, and each
/// takes many times its own room.
const MOST: usize = 500;

/// Strays in the order in which they are met, the first of each kind one by one.
#[derive(Default)]
pub(super) struct Strays {
    listed: Vec<Stray>,
    rest: Vec<Rest>,
    counts: Vec<(Kind, usize)>,
    last: Option<(Kind, Span)>,
}

impl Strays {
    pub(super) fn push(&mut self, kind: Kind, span: Span, instead: &'static str) {
        self.last = Some((kind, span));
        let count = match self.counts.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.counts.push((kind, 1));
                1
            }
        };
        if count <= MOST {
            self.listed.push(Stray { kind, span, instead });
            return;
        }
        match self.rest.iter_mut().find(|rest| rest.kind == kind) {
            Some(rest) => {
                rest.count += 1;
                rest.span = Span::new(rest.span.start.min(span.start), rest.span.end.max(span.end));
            }
            None => self.rest.push(Rest { kind, count: 1, span }),
        }
    }

    /// The kind and the place of the last one, listed or not.
    pub(super) const fn last(&self) -> Option<(Kind, Span)> {
        self.last
    }

    /// Whether there is one of this kind.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.counts.iter().any(|(known, _)| *known == kind)
    }

    /// What was met in the order of place, where `self` was met from the back.
    pub(super) fn reversed(mut self) -> Self {
        self.listed.reverse();
        self
    }

    /// These, and `more` behind them.
    pub(super) fn and(mut self, more: Self) -> Self {
        self.listed.extend(more.listed);
        self.rest.extend(more.rest);
        self
    }

    /// Those that are listed, and the rest of each kind.
    pub(super) fn into_parts(self) -> (Vec<Stray>, Vec<Rest>) {
        (self.listed, self.rest)
    }
}

/// The kinds of stray.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A blank before the token.
    LeadingBlank,
    /// A blank inside the token.
    InnerBlank,
    /// A blank behind the token.
    TrailingBlank,
    /// `Authorization:` and the blanks behind it.
    FieldName,
    /// `Bearer` and the space behind it.
    Scheme,
    /// The scheme in other than its usual spelling.
    SchemeCase,
    /// The scheme once more.
    SchemeAgain,
    /// A colon behind the scheme.
    SchemeColon,
    /// The scheme without a space behind it.
    SchemeUnspaced,
    /// A quotation mark around the token.
    Quote,
    /// A comma, semicolon or full stop behind the token.
    Punctuation,
    /// An ellipsis: a tool has cut the token.
    Ellipsis,
    /// `=`, which base64url in JOSE does not have.
    Padding,
    /// `+` or `/` of the standard alphabet.
    StandardAlphabet,
    /// A percent-encoded character, such as `%2E`.
    PercentEncoding,
    /// A backslash and what stands behind it, such as `\n`, or the mark by which a shell continues a line.
    Escape,
    /// A character reference of HTML, such as `&#46;` or `&quot;`.
    Entity,
    /// `>` at the start of a line, as mail programs put it before quoted text.
    MailQuote,
    /// A character that looks like one of base64url.
    LookAlike,
    /// Another token, without anything between the two.
    Neighbour,
    /// Something in the middle of the token that is the text's own: a log's head, a colour code, the gap between two
    /// pieces of a string.
    Interruption,
    /// The token is encoded once more.
    EncodedAgain,
}
