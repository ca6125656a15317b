//! The verdict and the checks as trees that the page draws: for itself, and for the module that judges more.

mod checks;
pub mod excerpt;
#[cfg(feature = "diagnosis")]
pub mod form;
#[cfg(feature = "diagnosis")]
mod next;
mod verdict;

use super::Report;
use super::tree::Tree;
use crate::text::Lang;

/// The sections of a report; an invitation where nothing was told yet. Takes whether the page `is_hosted`: then the
/// catalogue of checks stands beside it, and it can fetch keys. And whether the report `is_moved` to another moment
/// than now.
#[must_use]
pub fn draw(report: &Report, lang: Lang, is_hosted: bool, is_moved: bool) -> String {
    let mut tree = Tree::default();
    if is_moved {
        verdict::other_moment(&mut tree, report.now, lang);
    }
    if report.reading.is_empty() {
        verdict::invite(&mut tree, lang);
        return tree.0;
    }
    verdict::draw(&mut tree, report, lang);
    #[cfg(feature = "diagnosis")]
    next::draw(&mut tree, report, lang);
    checks::draw(&mut tree, report, lang, is_hosted);
    tree.0
}
