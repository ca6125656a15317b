//! The sections below the verdict and the checks, as trees that the page draws: what stands in the token, and what a
//! person does with the report. The page's first load leaves them out.

mod claims;
pub mod compare;
mod link;
mod markdown;
mod masking;
mod parts;
pub mod ticket;
mod time;
mod timeline;
mod value;
mod written;

use super::Report;
use super::door::MOVED;
use super::tree::Tree;
use crate::calendar::Calendar;
use crate::encoding::json::Member;
use crate::text::{Lang, Text};
use crate::time::NumericDate;

/// What the sections are drawn from.
pub struct Page<'a> {
    /// The report that is looked at.
    pub report: &'a Report,
    /// The report on the token that it is compared with, for the same authorizer, expectations and moment.
    pub pinned: Option<&'a Report>,
    /// The language.
    pub lang: Lang,
    /// What stands in a field of the sections, by its name; empty where nothing was typed.
    pub typed: &'a dyn Fn(&str) -> &'a str,
    /// The machine's calendar.
    pub calendar: &'a dyn Calendar,
}

/// Whose clock told the moment that is judged for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Clock {
    /// This machine's.
    Machine,
    /// Nobody's: the user chose it.
    User,
    /// That of the server that has answered. No choice moves it.
    Server,
}

impl<'a> Page<'a> {
    /// What stands in a field.
    fn typed(&self, name: &str) -> &'a str {
        (self.typed)(name)
    }

    /// Whose clock told the moment that is judged for.
    fn clock(&self) -> Clock {
        if self.report.reading.exchange.server_clock().is_some() {
            return Clock::Server;
        }
        if self.typed(MOVED).is_empty() { Clock::Machine } else { Clock::User }
    }

    /// The chosen time zone; empty for the machine's own, and for one that was chosen where it is known, and is not here.
    fn zone(&self) -> &'a str {
        self.calendar.known(self.typed(time::ZONE))
    }

    /// A moment in words in that zone; empty where no calendar reaches.
    fn local(&self, at: NumericDate) -> String {
        self.calendar.words(at, self.zone(), self.lang).unwrap_or_default()
    }

    /// The claims of the token, in its order; none where it has no JSON object.
    fn claims(&self) -> &'a [Member] {
        let object = self.report.reading.jws().and_then(|jws| jws.payload.object.as_ref().ok());
        object.map(|node| node.value.members()).unwrap_or_default()
    }

    /// A section with its title, and what stands beside that.
    fn section(&self, tree: &mut Tree, name: &str, title: &Text, aside: Option<&Text>, inside: impl FnOnce(&mut Tree)) {
        let id = format!("{name}-title");
        tree.element("section", &[("class", &format!("sheet {name}")), ("aria-labelledby", &id)], |tree| {
            tree.element("header", &[], |tree| {
                tree.says("h2", &[("id", &id)], title.get(self.lang));
                tree.says("span", &[("class", "aside")], aside.map_or("", |words| words.get(self.lang)));
            });
            inside(tree);
        });
    }
}

/// The sections, in the order of the page.
#[must_use]
pub fn draw(page: &Page<'_>) -> String {
    let mut tree = Tree::default();
    time::draw(&mut tree, page);
    claims::draw(&mut tree, page);
    parts::draw(&mut tree, page);
    compare::draw(&mut tree, page);
    ticket::draw(&mut tree, page);
    tree.0
}
