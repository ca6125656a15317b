//! The tokens found: each named by its kind and by where it stood, a page of them at a time.

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::view::editor::{self, PAGE};
use crate::text::{Lang, Text, text};

/// What the list takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The tokens.
    pub found: editor::Found,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The tokens found, when there are several.
#[component]
pub fn Found(props: &Props) -> Html {
    let Props { lang, found, .. } = props;
    html! {
        <div class="found" role="group" aria-label={text("Tokens found", "찾은 토큰").get(*lang).to_owned()}>
            { for found.tokens.iter().enumerate().map(|(i, token)| chip(props, found.first + i, token)) }
            if found.count > PAGE { { pager(props) } }
            if !found.partner.is_empty() { <p class="quiet" data-role="partner">{ &found.partner }</p> }
        </div>
    }
}

fn choose(index: usize) -> Intent {
    Intent::Change(Action::Choose(index))
}

fn chip(Props { found, act, .. }: &Props, number: usize, (kind, place): &(String, String)) -> Html {
    html! {
        <Button key={number} class="chip" is_pressed={number == found.chosen} does={choose(number)} act={act.clone()}>
            { format!("{} · {kind} ", number + 1) }
            if !place.is_empty() { <span class="quiet">{ place }</span> }
        </Button>
    }
}

/// The pages before and behind. Turning a page looks at its first token.
fn pager(Props { lang, found, act }: &Props) -> Html {
    let (first, count) = (found.first, found.count);
    let last = (first + PAGE).min(count);
    let turn = |words: Text, to: usize, is_off: bool, sign: &'static str| {
        let label = words.get(*lang).to_owned();
        html! { <Button {label} {is_off} does={choose(to)} act={act.clone()}>{ sign }</Button> }
    };
    html! {
        <div class="pager">
            { turn(text("Previous tokens", "이전 토큰"), first.saturating_sub(PAGE), first == 0, "‹") }
            <span>{ format!("{}–{last} / {count}", first + 1) }</span>
            { turn(text("Next tokens", "다음 토큰"), last, last == count, "›") }
        </div>
    }
}
