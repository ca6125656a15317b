//! The matrix as a table in Markdown: for a terminal, and to be copied.

use super::{Cell, Line, Matrix};
use crate::encoding::markdown;
use crate::encoding::visible::visible;
use crate::report::Answered;
use crate::say;
use crate::secret::redact::redact;
use crate::text::{Lang, text};

/// The table in Markdown, for a ticket: nothing in a method or route is markup, and what may be a secret is masked.
#[must_use]
pub fn to_markdown(matrix: &Matrix, lang: Lang) -> String {
    lines(matrix, lang, |line| markdown::code(&redact(&name(line), &|_| false))).join("\n")
}

/// The lines of the table, each method or route as `name` makes it; none where the matrix has no rows. What is left out is
/// counted behind it.
#[must_use]
pub fn lines(matrix: &Matrix, lang: Lang, name: impl Fn(&Line) -> String) -> Vec<String> {
    if matrix.rows.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![joined(
        std::iter::once(text("method or route", "메서드 또는 경로").get(lang).to_owned()).chain(heads(matrix, lang)),
    )];
    lines.push(format!("|{}", " --- |".repeat(matrix.tokens.len() + 1)));
    for line in &matrix.rows {
        lines.push(joined(std::iter::once(name(line)).chain(line.cells.iter().map(|cell| words(cell, lang)))));
    }
    if let Some(more) = more(matrix, lang) {
        lines.push(String::new());
        lines.push(more);
    }
    lines
}

/// How many rows and columns are left out.
#[must_use]
pub fn more(matrix: &Matrix, lang: Lang) -> Option<String> {
    let rows = matrix.count.saturating_sub(matrix.rows.len());
    let columns = matrix.token_count.saturating_sub(matrix.tokens.len());
    let more = say!(
        "Not shown: methods or routes {rows}, tokens {columns}.",
        "표시하지 않은 항목: 메서드 또는 경로 {rows}개, 토큰 {columns}개."
    );
    (rows + columns > 0).then(|| more.get(lang).to_owned())
}

/// The titles of the columns: each token's number and kind.
pub fn heads(matrix: &Matrix, lang: Lang) -> impl Iterator<Item = String> {
    matrix.tokens.iter().map(move |(at, kind)| format!("{}: {}", at + 1, kind.name().get(lang)))
}

/// The verb and the path.
#[must_use]
pub fn name(line: &Line) -> String {
    visible(format!("{} {}", line.verb, line.path.as_deref().unwrap_or("?")).trim())
}

/// The mark, the status and the cause.
#[must_use]
pub fn words(cell: &Cell, lang: Lang) -> String {
    let status = cell.status.map(|status| format!("{status} ")).unwrap_or_default();
    format!("{} {status}{}", mark(cell.answered), cell.says.get(lang))
}

/// The sign of an answer.
#[must_use]
pub const fn mark(answered: Answered) -> &'static str {
    match answered {
        Answered::Accept => "✓",
        Answered::Refuse => "✗",
        Answered::Unknown => "?",
    }
}

fn joined(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|cell| markdown::cell(&cell)).collect();
    format!("| {} |", cells.join(" | "))
}
