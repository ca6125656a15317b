//! The tokens found: each named by its kind and by where it stood, a page of them at a time.

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::line::told;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::message::{TOKENS_SHOWN, TokenRow, Tokens};
use crate::say;
use crate::text::{Lang, Text, text};

/// What the list takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The tokens.
    pub tokens: Tokens,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The tokens found, when there are several.
#[component]
pub fn Found(props: &Props) -> Html {
    let Props { lang, tokens, .. } = props;
    let partner = tokens.partner.as_ref().map(|(other, claim)| partner_words(other + 1, claim));
    html! {
        <div class="found" role="group" aria-label={lang.choose("Tokens found", "찾은 토큰")}>
            { for (tokens.first..).zip(&tokens.rows).map(|(number, token)| chip(props, number, token)) }
            if tokens.count > TOKENS_SHOWN { { pager(props) } }
            if let Some(words) = partner { <p class="quiet" data-role="partner">{ words.get(*lang).to_owned() }</p> }
        </div>
    }
}

fn choose(index: usize) -> Intent {
    Intent::Change(Action::Choose(index))
}

fn chip(Props { tokens, act, .. }: &Props, number: usize, TokenRow { kind, place }: &TokenRow) -> Html {
    html! {
        <Button key={number} class="chip" is_pressed={number == tokens.chosen} does={choose(number)} act={act.clone()}>
            { format!("{} · {kind} ", number + 1) }
            { told("span", "quiet", place) }
        </Button>
    }
}

/// The pages before and behind. Turning a page looks at its first token.
fn pager(Props { lang, tokens, act }: &Props) -> Html {
    let (first, count) = (tokens.first, tokens.count);
    let last = (first + TOKENS_SHOWN).min(count);
    let turn = |words: Text, to: usize, is_off: bool, sign: &'static str| {
        let label = words.get(*lang).to_owned();
        html! { <Button {label} {is_off} does={choose(to)} act={act.clone()}>{ sign }</Button> }
    };
    html! {
        <div class="pager">
            { turn(text("Previous tokens", "이전 토큰"), first.saturating_sub(TOKENS_SHOWN), first == 0, "‹") }
            <span>{ format!("{}–{last} / {count}", first + 1) }</span>
            { turn(text("Next tokens", "다음 토큰"), last, last == count, "›") }
        </div>
    }
}

fn partner_words(other: usize, claim: &str) -> Text {
    say!(
        "This token and token {other} are of one sign-in ({claim}).",
        "이 토큰과 {other}번 토큰은 같은 로그인에서 발급되었습니다({claim})."
    )
}
