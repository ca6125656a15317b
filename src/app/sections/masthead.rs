//! The top of the page: its name, its promise, the language and the theme.

use std::rc::Rc;

use yew::prelude::*;

use super::privacy::Privacy;
use crate::app::edition::Edition;
use crate::app::intent::Intent;
use crate::app::request_log::Request;
use crate::app::state::Action;
use crate::app::theme::Theme;
use crate::text::{Lang, text};

/// What the masthead takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Every request to another server.
    pub requests: Rc<Vec<Request>>,
    /// The keyboard shortcuts.
    pub keys: Html,
    /// How the page came to be here.
    pub edition: Edition,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The name, the promise and the switches.
#[component]
pub fn Masthead(props: &Props) -> Html {
    let Props { lang, theme, requests, keys, edition, act } = props;
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
            <h1>{ lang.choose("Token Inspector", "토큰 검사기") }</h1>
            <Privacy {lang} requests={requests.clone()} edition={edition.clone()} />
            // Shown by the style sheet while a new version waits and nothing is pasted; static/offline.js takes the press.
            <button type="button" class="chip" data-action="update">
                { lang.choose("Reload for the new version", "새 버전으로 새로 고침") }
            </button>
            <button type="button" class="chip" data-action="language" lang={lang.other().tag()}
                onclick={act.reform(|_: MouseEvent| Intent::Change(Action::SwitchLanguage))}>
                { match lang { Lang::En => "한국어", Lang::Ko => "English" } }
            </button>
            <button type="button" class="chip" data-action="theme" title={theme_name.get(lang).to_owned()}
                aria-label={theme_name.get(lang).to_owned()} onclick={act.reform(|_: MouseEvent| Intent::Change(Action::NextTheme))}>
                <span aria-hidden="true">{ sign }</span>
            </button>
            { keys.clone() }
        </header>
    }
}
