//! The tokens found: each named by its kind and by where it stood, a page of them at a time.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::state::Action;
use crate::report::Report;
use crate::say;
use crate::text::{Lang, text};

/// What the list takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// How many tokens stand on a page of the list.
const PAGE: usize = 8;

/// The tokens found, when there are several.
#[component]
pub fn TokensFound(props: &Props) -> Html {
    let Props { lang, report, act } = props;
    let lang = *lang;
    let reading = &report.reading;
    let count = reading.tokens.len();
    if count < 2 {
        return Html::default();
    }
    let first = reading.chosen - reading.chosen % PAGE;
    let label = text("Tokens found", "찾은 토큰");
    html! {
        <div class="found" role="group" aria-label={label.get(lang).to_owned()}>
            { for reading.tokens.iter().enumerate().skip(first).take(PAGE).map(|(i, token)| html! {
                <button type="button" class="chip" key={i} aria-pressed={(i == reading.chosen).to_string()} onclick={choose(act, i)}>
                    { format!("{} · {}", i + 1, token.kind.name().get(lang)) }
                    <span class="quiet">{ token.found.surroundings.place().map(|place| place.get(lang).to_owned()) }</span>
                </button>
            }) }
            if count > PAGE { { pager(lang, act, first, count) } }
            if let Some(partner) = reading.partner {
                <p class="quiet" data-role="partner">{ partner_words(partner.index + 1, partner.bond.claim()).get(lang) }</p>
            }
        </div>
    }
}

fn choose(act: &Callback<Action>, index: usize) -> Callback<MouseEvent> {
    act.reform(move |_: MouseEvent| Action::Choose(index))
}

/// The pages before and behind. Turning a page looks at its first token.
fn pager(lang: Lang, act: &Callback<Action>, first: usize, count: usize) -> Html {
    let last = (first + PAGE).min(count);
    let (back, on) = (text("Previous tokens", "이전 토큰"), text("Next tokens", "다음 토큰"));
    let label = |words: crate::text::Text| words.get(lang).to_owned();
    html! {
        <div class="pager">
            <button type="button" class="button" aria-label={label(back)} disabled={first == 0} onclick={choose(act, first.saturating_sub(PAGE))}>{ "‹" }</button>
            <span>{ format!("{}–{last} / {count}", first + 1) }</span>
            <button type="button" class="button" aria-label={label(on)} disabled={last == count} onclick={choose(act, last)}>{ "›" }</button>
        </div>
    }
}

fn partner_words(other: usize, claim: &str) -> crate::text::Text {
    say!(
        "This token and token {other} are of one sign-in ({claim}).",
        "이 토큰과 {other}번 토큰은 같은 로그인에서 발급되었습니다({claim})."
    )
}
