//! The top of the page: its name, its promise, the language and the theme.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::edition::Edition;
use crate::app::request_log::Request;
use crate::app::state::Action;
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
    /// How the page came to be here.
    pub edition: Edition,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The name, the promise and the switches.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let Props { lang, theme, requests, edition, act } = props;
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
            { pledge(lang, requests, edition) }
            // Shown by the style sheet while a new version waits and nothing is pasted; static/offline.js takes the press.
            <button type="button" class="chip" data-action="update">
                { text("Reload for the new version", "새 버전으로 새로고침").get(lang) }
            </button>
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

/// The promise, with every request that was made behind it, and the page as one file.
fn pledge(lang: Lang, requests: &[Request], edition: &Edition) -> Html {
    let count = requests.len();
    let counted =
        if count == 1 { text("1 request", "요청 1건") } else { say!("{count} requests", "요청 {count}건") };
    let none = text(
        "Besides its own files, this page has requested nothing.",
        "이 페이지는 자체 파일 외에 아무것도 요청하지 않았습니다.",
    );
    let some = text(
        "The page made these requests since it opened. Your token was in none of them, nor in those for its own files.",
        "페이지를 연 뒤로 보낸 요청입니다. 이 요청에도, 자체 파일을 받는 요청에도 토큰은 들어 있지 않았습니다.",
    );
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
                    <li key={i}><code>{ &*r.address }</code>{ " " }<time>{ r.at.to_utc() }{ size(lang, r) }</time></li>
                }) }</ol>
                { offer(lang, edition) }
            </div>
        </details>
    }
}

fn size(lang: Lang, request: &Request) -> Option<String> {
    let bytes = request.bytes?;
    Some(say!(" · {bytes} bytes", " · {bytes}바이트").get(lang).to_owned())
}

/// The one-file edition, where the build has put it beside the page.
fn offer(lang: Lang, edition: &Edition) -> Html {
    let Edition::Offering(sum) = edition else { return Html::default() };
    let words = text("This page as one file that opens from disk", "디스크에서 바로 열리는 단일 파일로 받기");
    html! {
        <p>
            <a href="token-inspector.html" download="">{ words.get(lang) }</a>
            { " SHA-256 " }<code data-role="one-file-sum">{ &**sum }</code>
        </p>
    }
}
