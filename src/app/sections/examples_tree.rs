//! Buttons that load an example, for a page with nothing pasted.

use crate::app::examples::Example;
use crate::report::tree::{DO, Tree, WITH};
use crate::text::{Lang, text};

/// One button for each cause.
#[must_use]
pub fn examples(lang: Lang) -> String {
    let title = text("No token at hand? See a common cause of 401", "토큰이 없다면, 흔한 401 원인 살펴보기");
    let words = text(
        "Made on the spot and signed with a throwaway key. What you typed comes back afterwards.",
        "즉석에서 만들어 일회용 키로 서명합니다. 입력해 둔 값은 나중에 되돌아옵니다.",
    );
    let mut tree = Tree::default();
    tree.element("section", &[("class", "sheet examples"), ("aria-labelledby", "examples-title")], |tree| {
        tree.element("header", &[], |tree| tree.says("h2", &[("id", "examples-title")], title.get(lang)));
        tree.element("div", &[("class", "causes")], |tree| {
            for example in Example::ALL {
                let about = [("data-example", example.id()), (DO, "example"), (WITH, example.id())];
                tree.button(&about, example.name().get(lang));
            }
        });
        tree.says("p", &[("class", "quiet")], words.get(lang));
    });
    tree.0
}
