//! The tokens found: each named by its kind and by where it stood, a page of them at a time.

use crate::report::message::{TOKENS_SHOWN, Tokens};
use crate::report::tree::{DO, Tree, WITH};
use crate::say;
use crate::text::{Lang, Text, text};

/// The tokens found, when there are several.
pub(super) fn draw(tree: &mut Tree, lang: Lang, tokens: &Tokens) {
    let Tokens { count, chosen, first, ref rows, ref partner, .. } = *tokens;
    if count < 2 {
        return;
    }
    let label = text("Tokens found", "찾은 토큰");
    tree.element("div", &[("class", "found"), ("role", "group"), ("aria-label", label.get(lang))], |tree| {
        for (i, token) in (first..).zip(rows) {
            let (pressed, with) = (if i == chosen { "true" } else { "false" }, i.to_string());
            let about =
                [("type", "button"), ("class", "chip"), ("aria-pressed", pressed), (DO, "choose"), (WITH, &with)];
            tree.element("button", &about, |tree| {
                tree.text(&format!("{} · {} ", i + 1, token.kind));
                tree.says("span", &[("class", "quiet")], &token.place);
            });
        }
        if count > TOKENS_SHOWN {
            pager(tree, lang, first, count);
        }
        if let Some((other, claim)) = partner {
            let words = partner_words(other + 1, claim);
            tree.says("p", &[("class", "quiet"), ("data-role", "partner")], words.get(lang));
        }
    });
}

/// The pages before and behind. Turning a page looks at its first token.
fn pager(tree: &mut Tree, lang: Lang, first: usize, count: usize) {
    let last = (first + TOKENS_SHOWN).min(count);
    let turn = |tree: &mut Tree, words: &Text, to: usize, is_end: bool, sign: &str| {
        let to = to.to_string();
        let about = [(DO, "choose"), (WITH, &*to), ("aria-label", words.get(lang)), ("disabled", "")];
        tree.button(if is_end { &about } else { &about[..3] }, sign);
    };
    tree.element("div", &[("class", "pager")], |tree| {
        turn(tree, &text("Previous tokens", "이전 토큰"), first.saturating_sub(TOKENS_SHOWN), first == 0, "‹");
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
