//! The verdict and the checks as trees that the page draws: for itself, and for the module that judges more.

mod checks;
pub mod excerpt;
pub mod form;
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
    // Where an answer tells the server's clock, that one decides.
    let is_moved = is_moved && report.reading.exchange.server_clock().is_none();
    if is_moved {
        verdict::other_moment(&mut tree, report.now, lang);
    }
    if report.reading.is_empty() {
        verdict::invite(&mut tree, lang);
        return tree.0;
    }
    verdict::draw(&mut tree, report, lang);
    next::draw(&mut tree, report, lang);
    checks::draw(&mut tree, report, lang, is_hosted);
    tree.0
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::authorizers::rest_cognito::REST_COGNITO;
    use crate::exchange::Exchange;
    use crate::expectations::Expectations;
    use crate::http::response::Response;
    use crate::reading::Reading;
    use crate::report::judge;
    use crate::time::NumericDate;

    #[test]
    fn another_moment_is_not_said_to_decide_where_the_server_tells_its_own() {
        for (answer, is_said) in [("401", true), ("401\ndate: Mon, 23 Nov 2026 12:00:00 GMT", false)] {
            let exchange = Exchange { response: Response::read(answer), ..Exchange::default() };
            let reading = Reading::new("eyJ", None, None).beside(exchange);
            let report = judge(Rc::new(reading), &REST_COGNITO, &Expectations::default(), NumericDate(0));
            assert_eq!(draw(&report, Lang::En, true, true).contains("back-to-now"), is_said, "{answer}");
        }
    }
}
