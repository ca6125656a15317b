//! What a text tells in lines that are no HTTP: names and values by turns, an exception, a printed request, a page.

use super::first_line::names_and_values;
use super::piece::{Field, Piece, What};
use super::printed;
use super::secondhand;
use crate::span::Span;

/// Adds what `text` tells otherwise to the messages that its lines are.
pub(super) fn add(text: &str, field: Field, pieces: &mut Vec<Piece>) {
    let whole = Span::new(0, text.len());
    if field == Field::Request && pieces.is_empty() {
        let request = names_and_values(text).or_else(|| printed::read(text));
        pieces.extend(request.map(|request| Piece { what: What::Request(request), span: whole }));
        return;
    }
    // The request that a program printed with its error, or that its code sends, comes before the answer.
    if !pieces.iter().any(|piece| matches!(piece.what, What::Request(_)))
        && let Some(request) = printed::read(text)
    {
        pieces.insert(0, Piece { what: What::Request(request), span: whole });
    }
    let mut came = pieces.iter_mut().filter_map(|piece| match &mut piece.what {
        What::Response(response) => Some(response),
        What::Request(_) => None,
    });
    if let Some(first) = came.next() {
        if came.next().is_none() {
            secondhand::complete(first, text);
        }
        return;
    }
    let trimmed = text.trim();
    let page = || (field == Field::Response && trimmed.starts_with('<')).then(|| (secondhand::page(trimmed), whole));
    let answer = secondhand::lines(text).or_else(page);
    pieces.extend(answer.map(|(mut response, span)| {
        response.fields.0.extend(printed::fields_of_an_answer(text));
        Piece { what: What::Response(response), span }
    }));
}
