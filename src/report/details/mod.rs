//! The sections below the verdict and the checks, as trees that the page draws: what stands in the token, and what a
//! person does with the report. The page's first load leaves them out.

mod claims;
pub mod compare;
pub(in crate::report) mod link;
pub(in crate::report) mod markdown;
mod masking;
mod parts;
pub mod ticket;
mod time;
mod value;
pub(in crate::report) mod written;

use super::tree::Tree;
use crate::text::Text;

pub use super::view::Page;
use super::view::Clock;

impl Page<'_> {
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
