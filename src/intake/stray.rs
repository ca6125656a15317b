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
}
