//! What the gateway would receive of a text with strays, beside what a clean header has.

use super::excerpt;
use crate::intake::Kind;
use crate::report::Report;
use crate::report::tree::Tree;
use crate::span::Span;
use crate::text::{Lang, text};

/// Both values, when they differ in more than a scheme; else nothing.
#[must_use]
pub fn draw(lang: Lang, report: &Report) -> String {
    let mut tree = Tree::default();
    let reading = &report.reading;
    let Some(found) = reading.sent() else { return tree.0 };
    let faults = found.strays.iter().filter(|s| !matches!(s.kind, Kind::Scheme | Kind::FieldName));
    if faults.count() == 0 {
        return tree.0;
    }
    // The field's name is no part of its value.
    let value = found.strays.iter().filter(|s| s.kind != Kind::FieldName).map(|s| s.span);
    let start = value.clone().map(|s| s.start).min().unwrap_or_default().min(found.span().start);
    let end = value.map(|s| s.end).max().unwrap_or_default().max(found.span().end);
    tree.element("dl", &[("class", "sent")], |tree| {
        let sent = Span::new(start, end).of(&reading.source);
        for (words, value) in [
            (text("The gateway would receive", "게이트웨이가 받을 값"), sent),
            (text("A clean token", "정리한 토큰"), &found.clean),
        ] {
            tree.says("dt", &[], words.get(lang));
            tree.element("dd", &[], |tree| excerpt::shortened(tree, value));
        }
    });
    tree.0
}
