//! What stands in the one box, for programs: the pieces, the calls, and how a refused one differs from one that passed.

use serde_json::{Map, Value, json};

use super::calls::JudgedCall;
use super::differences::Difference;
use super::matrix::{Cell, Line};
use super::{Report, from_the_box, log as groups};
use crate::answers::Sure;
use crate::encoding::files::Files;
use crate::span::Span;
use crate::text::Lang;

/// What stands in the box beside tokens.
pub(super) fn pieces(report: &Report, lang: Lang) -> Value {
    let pieces = from_the_box::pieces(&report.reading);
    let piece =
        |one: &from_the_box::Piece| json!({ "member": one.member, "says": one.says.get(lang), "span": span(one.span) });
    pieces.iter().map(piece).collect()
}

/// The calls of the paste, the refused ones first.
pub(super) fn calls(report: &Report, lang: Lang) -> Value {
    let call = |one: &JudgedCall| {
        json!({
            "method": one.method,
            "path": one.path,
            "status": one.status,
            "answer": one.answered.id(),
            "check": one.check,
            "says": one.says.get(lang),
            "span": one.span.map(span),
            "looked_at": one.is_looked_at,
        })
    };
    report.calls.rows.iter().map(call).collect()
}

/// The groups of a log's lines, the largest ones, with the counts of all; null where there are not several lines.
pub(super) fn log(report: &Report, lang: Lang) -> Value {
    let Some(summary) = &report.reading.exchange.log else { return Value::Null };
    let groups = summary.groups.iter().take(MOST_GROUPS).map(|group| groups::group(group, lang)).collect::<Value>();
    json!({ "groups": groups, "counts": groups::totals(summary) })
}

/// How many groups of a log are told beside a verdict.
const MOST_GROUPS: usize = 50;

/// How the refused call differs from one that passed.
pub(super) fn comparison(report: &Report, lang: Lang) -> Value {
    let Some((passed, differences)) = &report.calls.compared else { return Value::Null };
    let difference = |one: &Difference| {
        json!({
            "what": one.id,
            "name": one.name.get(lang),
            "passed": one.passed.get(lang),
            "refused": one.refused.get(lang),
        })
    };
    json!({ "passed": passed, "differences": differences.iter().map(difference).collect::<Value>() })
}

/// A stretch of the input, in bytes.
pub(super) fn span(span: Span) -> Value {
    json!([span.start, span.end])
}

/// The file that a place stands in, and the line of that; `null` where the input names no file above it.
pub(super) fn place(report: &Report, span: Span) -> Value {
    let found = report.reading.exchange.files.line(span);
    found.map_or(Value::Null, |(file, line)| json!({ "file": file, "line": line }))
}

/// The same of several places, one for each; none where the input names no files.
pub(super) fn places(report: &Report, spans: &[Span]) -> Value {
    let is_named = report.reading.exchange.files != Files::default();
    spans.iter().filter(|_| is_named).map(|span| place(report, *span)).collect()
}

/// Each method or route against each token: `null` where there are not several.
pub fn matrix(report: &Report, lang: Lang) -> Value {
    let matrix = &report.matrix;
    if matrix.rows.is_empty() {
        return Value::Null;
    }
    let cell = |cell: &Cell| {
        json!({
            "answer": cell.answered.id(),
            "status": cell.status,
            "check": cell.check.map(|check| check.id),
            "says": cell.says.get(lang),
        })
    };
    let row = |row: &Line| {
        json!({
            "method": row.verb,
            "path": row.path,
            "span": span(row.span),
            "place": place(report, row.span),
            "looked_at": row.is_asked,
            "cells": row.cells.iter().map(cell).collect::<Vec<_>>(),
        })
    };
    json!({
        "tokens": matrix.tokens.iter().map(|(at, _)| *at).collect::<Vec<_>>(),
        "count": matrix.count,
        "rows": matrix.rows.iter().map(row).collect::<Vec<_>>(),
    })
}

/// The message that came back and is known: its telling words, who has them in which versions, and whether that is
/// documented; null where none is known.
pub(super) fn message(report: &Report) -> Value {
    let Some(told) = report.reading.told else { return Value::Null };
    let by: Value = told.speakers().map(|one| json!({ "name": one.table.by, "versions": one.row.versions })).collect();
    json!({ "words": told.row.words, "by": by, "documented": told.row.sure == Sure::Known })
}

/// An object of these members. Collecting them would compile a sort for each place that does.
pub(in crate::report) fn members_of(members: impl Iterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut object = Map::new();
    members.for_each(|(name, value)| drop(object.insert(name, value)));
    object
}
