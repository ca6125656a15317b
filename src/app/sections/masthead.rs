//! The top of the page: its name, its promise, the language and the theme.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::state::{Action, Request};
use crate::app::theme::Theme;
use crate::say;
use crate::text::{Lang, text};

/// What the masthead takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Every request that was made.
    pub requests: Rc<Vec<Request>>,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The name, the promise and the switches.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let Props { lang, theme, requests, act } = props;
    let lang = *lang;
    let theme_name = match theme {
        Theme::System => text("Theme: system", "테마: 시스템"),
        Theme::Light => text("Theme: light", "테마: 밝게"),
        Theme::Dark => text("Theme: dark", "테마: 어둡게"),
    };
    let sign = match theme {
        Theme::System => "◐",
        Theme::Light => "○",
        Theme::Dark => "●",
    };
    html! {
        <header class="top">
            <h1>{ text("Token Inspector", "토큰 검사기").get(lang) }</h1>
            { pledge(lang, requests) }
            <button type="button" class="chip" data-action="language" lang={lang.other().tag()}
                onclick={act.reform(|_: MouseEvent| Action::SwitchLanguage)}>
                { match lang { Lang::En => "한국어", Lang::Ko => "English" } }
            </button>
            <button type="button" class="chip" data-action="theme" title={theme_name.get(lang).to_owned()}
                aria-label={theme_name.get(lang).to_owned()} onclick={act.reform(|_: MouseEvent| Action::NextTheme)}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        </header>
    }
}

/// The promise, with every request that was made behind it.
fn pledge(lang: Lang, requests: &[Request]) -> Html {
    let count = requests.len();
    let counted =
        if count == 1 { text("1 request", "요청 1건") } else { say!("{count} requests", "요청 {count}건") };
    let none = text("No request was made since the page loaded.", "페이지를 연 뒤로 보낸 요청이 없습니다.");
    let some = text("Your token was in none of these requests:", "다음 요청 중 어디에도 토큰은 들어 있지 않았습니다.");
    html! {
        <details class="pledge">
            <summary class="chip">
                <span class="dot" aria-hidden="true"></span>
                { text("Your token never leaves this page", "토큰은 이 페이지를 벗어나지 않습니다").get(lang) }
                { " · " }<span data-role="request-count">{ counted.get(lang) }</span>
            </summary>
            <div class="sheet log">
                <p>{ if count == 0 { none.get(lang) } else { some.get(lang) } }</p>
                <ol>{ for requests.iter().enumerate().map(|(i, r)| html! {
                    <li key={i}><code>{ &*r.address }</code>{ " " }<time>{ r.at.to_utc() }</time></li>
                }) }</ol>
            </div>
        </details>
    }
}
