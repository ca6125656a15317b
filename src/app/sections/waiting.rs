//! That the inspector is at work, or that there is none, with the next step.

use yew::prelude::*;

use crate::app::components::button::button;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::app::state::asking::{Inspector, Reader};
use crate::text::{Lang, Text, text};

/// What the note takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// How the inspector fares.
    pub inspector: Inspector,
    /// Whether something waits for it.
    pub is_waiting: bool,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The note; nothing while the inspector works and nothing waits for it.
#[component]
pub fn Waiting(Props { lang, inspector, is_waiting, act }: &Props) -> Html {
    let words = match inspector {
        Inspector::There if !is_waiting => return Html::default(),
        Inspector::There => text("Reading what you pasted …", "붙여넣은 내용을 읽고 있습니다…"),
        Inspector::Missing => MISSING,
        Inspector::Failed => FAILED,
    };
    let has_failed = *inspector != Inspector::There;
    html! {
        <p class="note" role="status" data-role="loading" data-status={has_failed.then_some("fail")}>
            { words.get(*lang).to_owned() }
            if has_failed {
                { button("again", lang.choose("Try again", "다시 시도"), Intent::Change(Action::TryAgain), act) }
            }
        </p>
    }
}

/// What the note on the reader takes.
#[derive(Properties, PartialEq)]
pub struct ReaderProps {
    /// The language.
    pub lang: Lang,
    /// How the program that reads settings and logs fares.
    pub reader: Reader,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The note on a text that has the shape of settings or of a log, and is inspected without what reads those.
#[component]
pub fn WithoutReader(ReaderProps { lang, reader, act }: &ReaderProps) -> Html {
    if matches!(reader, Reader::Unneeded | Reader::Loading) {
        let words = text(
            "Loading the part of this page that reads settings and logs …",
            "이 페이지에서 설정과 로그를 읽는 부분을 불러오고 있습니다…",
        );
        return html! { <p class="note" role="status" data-role="reader">{ words.get(*lang).to_owned() }</p> };
    }
    html! {
        <p class="note" role="status" data-role="reader" data-status="fail">
            { NO_READER.get(*lang).to_owned() }
            { button("load-reader", lang.choose("Try again", "다시 시도"), Intent::Change(Action::Reader(Reader::Unneeded)), act) }
        </p>
    }
}

const NO_READER: Text = text(
    "What you pasted looks like settings or a log. The part of this page that reads those could not be loaded, so only the rest was read. Check the network, then try again.",
    "붙여넣은 내용에 설정이나 로그가 있는 것으로 보입니다. 이 페이지에서 설정과 로그를 읽는 부분을 불러오지 못해 나머지만 읽었습니다. 네트워크를 확인한 뒤 다시 시도하세요.",
);

const MISSING: Text = text(
    "The part of this page that reads tokens could not be started. Either its files could not be loaded: check the network. Or this browser starts no Web Worker here: use another one. What you typed stays.",
    "이 페이지에서 토큰을 읽는 부분을 시작하지 못했습니다. 파일을 불러오지 못했다면 네트워크를 확인하세요. 브라우저가 Web Worker를 시작하지 못했다면 다른 브라우저를 사용하세요. 입력한 내용은 그대로 남습니다.",
);

const FAILED: Text = text(
    "The part of this page that reads tokens ended without an answer. What you typed stays; try again, or paste less of it.",
    "이 페이지에서 토큰을 읽는 부분이 응답 없이 종료되었습니다. 입력한 내용은 그대로 남습니다. 다시 시도하거나 내용을 줄여서 붙여넣으세요.",
);
