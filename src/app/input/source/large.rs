//! A text too large for an editor: its name, and the token that is looked at with its neighbours. The text
//! itself is kept whole.

use yew::prelude::*;

use super::Props;
use crate::app::components::line::line;
use crate::app::input::marks;
use crate::report::message::Inspection;
use crate::say;
use crate::span::Span;
use crate::text::{Lang, text};

/// How many bytes are shown before a token, and from its beginning on.
const BEFORE: usize = 80;
const SHOWN: usize = 2_400;

/// The name, how many tokens there are, and the stretch around the one that is looked at.
pub fn view(lang: Lang, Props { source, inspection, file, pointed, .. }: &Props) -> Html {
    let nothing = Inspection::default();
    let inspection = inspection.as_deref().unwrap_or(&nothing);
    let name = file.name().unwrap_or(text("Pasted text", "붙여넣은 텍스트"));
    let name = name.get(lang);
    let tokens = inspection.tokens.count;
    let plural = if tokens == 1 { "" } else { "s" };
    let words = say!("{name} · {tokens} token{plural}", "{name} · 토큰 {tokens}개");
    let at = inspection.tokens.place.start;
    let edge = |from: usize| (0..=from.min(source.len())).rev().find(|i| source.is_char_boundary(*i)).unwrap_or(0);
    let window = Span::new(edge(at.saturating_sub(BEFORE)), edge(at + SHOWN));
    html! {
        <div class="large" data-role="large">
            { line("p", words.get(lang)) }
            <div class="mirror" tabindex="0">
                { if window.start > 0 { "…" } else { "" } }
                { for marks::of(&inspection.highlights, window, pointed).iter().map(|m| marks::draw(source, m)) }
                { if window.end < source.len() { "…" } else { "" } }
            </div>
        </div>
    }
}
