//! What the sections of a page show: rows of plain data, made of a report in one language. A string here is ready to be
//! read, with nothing hidden in it, unless it is one that is copied.

pub mod checks;
pub mod claims;
pub mod comparison;
pub mod excerpt;
pub mod form;
pub mod integration;
pub mod log;
pub mod log_file;
pub mod matrix;
pub mod next;
pub mod pasted;
pub mod sent;
pub mod ticket;
pub mod time;
pub mod token;
pub mod value;
pub mod verdict;

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::page::Page;
use super::{Report, limits};
use crate::settings::page::MOVED;
use crate::text::{Lang, text};

/// The sections, in the order of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sections {
    /// The moment that is judged for instead of now (RFC 3339).
    pub other_moment: Option<String>,
    /// The verdict with the checks; none while nothing was told.
    pub judged: Option<Judged>,
    /// What stands in the one box beside tokens.
    pub pasted: Option<Rc<pasted::Pasted>>,
    /// The groups of the lines of a log.
    pub log: Option<Rc<log::Log>>,
    /// Methods and routes against tokens.
    pub matrix: Option<Rc<matrix::Matrix>>,
    /// The moments of the token.
    pub time: Option<Rc<time::Time>>,
    /// The claims.
    pub claims: Option<Rc<claims::Claims>>,
    /// The header and the signature.
    pub parts: Option<Rc<token::Parts>>,
    /// What the code behind the authorizer receives.
    pub integration: Option<Rc<integration::Integration>>,
    /// Another token beside this one.
    pub comparison: Option<Rc<comparison::Comparison>>,
    /// The report for a ticket.
    pub ticket: Option<Rc<ticket::Ticket>>,
}

/// The verdict, what to do next, and the checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The verdict.
    pub verdict: Rc<verdict::Verdict>,
    /// What to do next; `None` where that stands in the verdict already.
    pub next: Option<Rc<next::Next>>,
    /// The checks.
    pub checks: Rc<checks::Checks>,
}

impl Sections {
    /// All sections of a page.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Self {
        let (report, lang) = (page.report, page.lang);
        Self {
            other_moment: other_moment(report, !page.typed(&MOVED).is_empty()),
            judged: (!report.reading.is_empty()).then(|| Judged::of(report, lang)),
            pasted: pasted::Pasted::of(report, lang).map(Rc::new),
            log: log::Log::of(report, lang).map(Rc::new),
            matrix: matrix::Matrix::of(page).map(Rc::new),
            time: time::Time::of(page).map(Rc::new),
            claims: claims::Claims::of(page).map(Rc::new),
            parts: token::Parts::of(page).map(Rc::new),
            integration: integration::Integration::of(page).map(Rc::new),
            comparison: comparison::Comparison::of(page).map(Rc::new),
            ticket: ticket::Ticket::of(page).map(Rc::new),
        }
    }
}

impl Judged {
    /// Those of a report, in a language.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Self {
        Self {
            verdict: Rc::new(verdict::Verdict::of(report, lang)),
            next: next::Next::of(report, lang).map(Rc::new),
            checks: Rc::new(checks::Checks::of(report, lang)),
        }
    }
}

/// The moment that is judged for, where the report is moved to another than now: a server's clock may be off, a log may
/// be of last week. Where an answer tells the server's clock, that one decides, and nothing is moved.
fn other_moment(report: &Report, is_moved: bool) -> Option<String> {
    let is_other = is_moved && report.reading.answered_at().is_none();
    let at = report.now;
    is_other.then(|| at.to_utc().unwrap_or_else(|| at.0.to_string()))
}

/// Words in which nothing hides.
fn shown(words: &str) -> String {
    limits::sentence(words)
}

/// What a call asked for, such as `GET /orders`; in words where nobody told it.
fn asked_for(told: &str, lang: Lang) -> String {
    if told.is_empty() { text("not told", "알 수 없음").get(lang).to_owned() } else { shown(told) }
}

#[cfg(test)]
mod tests {
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
            assert_eq!(other_moment(&report, true).is_some(), is_said, "{answer}");
            assert_eq!(other_moment(&report, false), None);
        }
    }
}
