//! A message in a text, with its place.

use super::request::Request;
use super::response::Response;
use crate::span::Span;

/// Where a text was pasted, which says what its ambiguous lines are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The one box: anything, and most of it no HTTP.
    Editor,
    /// The field for the request.
    Request,
    /// The field for the answer.
    Response,
}

/// A message and the stretch of the text that it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The message.
    pub what: What,
    /// Its place.
    pub span: Span,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// What was sent.
    Request(Request),
    /// What came back.
    Response(Response),
}
