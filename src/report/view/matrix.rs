//! Methods and routes against tokens, as a table.

use serde::{Deserialize, Serialize};

use super::limits::{COPIED, Room};
use super::{Page, shown};
use crate::report::Answered;
use crate::report::matrix::{Cell, Line, table};
use crate::settings::expected::ROUTE;
use crate::span::Span;

/// The table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// The tokens that have a column: their places among those found, and their titles.
    pub heads: Vec<(usize, String)>,
    /// The methods and routes.
    pub rows: Vec<MatrixRow>,
    /// How many rows and columns are left out; blank where none is.
    pub more: String,
    /// The table in Markdown; blank where it is too long to be copied.
    pub markdown: String,
    /// Whether a row was chosen, so that the request at hand does not pick one.
    pub is_chosen: bool,
}

/// A method or route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// Its verb and path, as they are shown.
    pub name: String,
    /// What chooses it; none where the piece does not tell its path, or where that is too long.
    pub route: Option<String>,
    /// Where it stands, in bytes.
    pub place: Span,
    /// Whether it is the one that the verdict is about.
    pub is_asked: bool,
    /// One for each token: how it is answered, and the cause in a few words.
    pub cells: Vec<(Answered, String)>,
}

impl Matrix {
    /// The table of a page; none where there are not several cells.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let (matrix, lang) = (&page.report.matrix, page.lang);
        if matrix.rows.is_empty() {
            return None;
        }
        let room = Room::new(lang);
        let cell = |cell: &Cell| (cell.answered, table::words(cell, lang));
        let row = |line: &Line| {
            let route = line.path.as_ref().map(|path| format!("{} {path}", line.verb));
            MatrixRow {
                name: shown(&table::name(line)),
                route: route.and_then(|route| room.copied(&route)),
                place: line.span,
                is_asked: line.is_asked,
                cells: line.cells.iter().map(cell).collect(),
            }
        };
        let markdown = table::to_markdown(matrix, lang);
        Some(Self {
            heads: matrix.tokens.iter().map(|(at, _)| *at).zip(table::heads(matrix, lang)).collect(),
            rows: matrix.rows.iter().map(row).collect(),
            more: table::more(matrix, lang).unwrap_or_default(),
            markdown: if markdown.len() <= COPIED { markdown } else { String::new() },
            is_chosen: !page.typed(&ROUTE).trim().is_empty(),
        })
    }
}
