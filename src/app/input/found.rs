//! The tokens found: each named by its kind and by where it stood, a page of them at a time.

use crate::report::Report;
use crate::report::tree::{DO, Tree, WITH};
use crate::say;
use crate::text::{Lang, Text, text};

/// How many tokens stand on a page of the list.
const PAGE: usize = 8;

/// The tokens found, when there are several.
pub(super) fn draw(tree: &mut Tree, lang: Lang, report: &Report) {
    let reading = &report.reading;
    let count = reading.tokens.len();
    if count < 2 {
        return;
    }
    let first = reading.chosen - reading.chosen % PAGE;
    let label = text("Tokens found", "찾은 토큰");
    tree.element("div", &[("class", "found"), ("role", "group"), ("aria-label", label.get(lang))], |tree| {
        for (i, token) in reading.tokens.iter().enumerate().skip(first).take(PAGE) {
            let (pressed, with) = (if i == reading.chosen { "true" } else { "false" }, i.to_string());
            let about =
                [("type", "button"), ("class", "chip"), ("aria-pressed", pressed), (DO, "choose"), (WITH, &with)];
            tree.element("button", &about, |tree| {
                tree.text(&format!("{} · {} ", i + 1, token.kind.name().get(lang)));
                let place = token.found.surroundings.place();
                tree.says("span", &[("class", "quiet")], place.as_ref().map_or("", |place| place.get(lang)));
            });
        }
        if count > PAGE {
            pager(tree, lang, first, count);
        }
        if let Some(partner) = reading.partner {
            let words = partner_words(partner.index + 1, partner.bond.claim());
            tree.says("p", &[("class", "quiet"), ("data-role", "partner")], words.get(lang));
        }
    });
}

/// The pages before and behind. Turning a page looks at its first token.
fn pager(tree: &mut Tree, lang: Lang, first: usize, count: usize) {
    let last = (first + PAGE).min(count);
    let turn = |tree: &mut Tree, words: &Text, to: usize, is_end: bool, sign: &str| {
        let to = to.to_string();
        let about = [(DO, "choose"), (WITH, &*to), ("aria-label", words.get(lang)), ("disabled", "")];
        tree.button(if is_end { &about } else { &about[..3] }, sign);
    };
    tree.element("div", &[("class", "pager")], |tree| {
        turn(tree, &text("Previous tokens", "이전 토큰"), first.saturating_sub(PAGE), first == 0, "‹");
        tree.says("span", &[], &format!("{}–{last} / {count}", first + 1));
        turn(tree, &text("Next tokens", "다음 토큰"), last, last == count, "›");
    });
}

fn partner_words(other: usize, claim: &str) -> Text {
    say!(
        "This token and token {other} are of one sign-in ({claim}).",
        "이 토큰과 {other}번 토큰은 같은 로그인에서 발급되었습니다({claim})."
    )
}
