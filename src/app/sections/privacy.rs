//! The promise, with every request that was made behind it, and the page as one file.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::resource_timing;
use crate::app::components::line::line;
use crate::app::edition::Edition;
use crate::app::request_log::Request;
use crate::say;
use crate::text::{self, Lang, text};

/// What the promise takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Every request to another server.
    pub requests: Rc<Vec<Request>>,
    /// How the page came to be here.
    pub edition: Edition,
}

/// The promise, which opens to show the requests.
#[component]
pub fn Privacy(props: &Props) -> Html {
    let Props { lang, requests, edition } = props;
    let lang = *lang;
    let own = use_state(Vec::new);
    let ontoggle = {
        let own = own.clone();
        move |_: Event| own.set(resource_timing::requested())
    };
    let count = requests.len();
    let counted = match count {
        0 => text("no requests", "요청 없음"),
        1 => text("1 request", "요청 1건"),
        _ => say!("{count} requests", "요청 {count}건"),
    };
    let none = text(
        "Besides its own files, this page has requested nothing.",
        "이 페이지는 자체 파일 외에 아무것도 요청하지 않았습니다.",
    );
    let some = text(
        "The page made these requests to other servers since it opened, for public keys. Your token was in none of them.",
        "페이지를 연 뒤로 공개 키를 받기 위해 다른 서버에 보낸 요청입니다. 토큰은 어느 요청에도 들어 있지 않았습니다.",
    );
    let files = text(
        "Its own files, as the browser noted them. Your token was in none of these requests either.",
        "브라우저가 기록한 자체 파일 요청입니다. 이 요청에도 토큰은 들어 있지 않았습니다.",
    );
    html! {
        <details class="pledge" {ontoggle}>
            <summary class="chip">
                <span class="dot" aria-hidden="true"></span>
                { lang.choose("Your token never leaves this page", "토큰은 이 페이지를 벗어나지 않습니다") }
                { " · " }<span data-role="request-count">{ counted.get(lang) }</span>
            </summary>
            <div class="sheet log">
                <p>{ if count == 0 { none.get(lang) } else { some.get(lang) } }</p>
                { list(lang, "requests", requests) }
                if !own.is_empty() {
                    { line("p", files.get(lang)) }
                    { list(lang, "own-files", &own) }
                }
                { offer(lang, edition) }
            </div>
        </details>
    }
}

fn list(lang: Lang, role: &'static str, requests: &[Request]) -> Html {
    html! {
        <ol data-role={role}>{ for requests.iter().enumerate().map(|(i, r)| html! {
            <li key={i}>{ line("code", &r.address) }{ " " }<time>{ r.at.to_utc() }{ size(lang, r) }</time></li>
        }) }</ol>
    }
}

fn size(lang: Lang, request: &Request) -> Option<String> {
    Some(format!(" · {}", text::bytes(request.bytes?).get(lang)))
}

/// The one-file edition, where the build has put it beside the page.
fn offer(lang: Lang, edition: &Edition) -> Html {
    let Edition::Offering(sum) = edition else { return Html::default() };
    let words = lang.choose("This page as one file that opens from disk", "디스크에서 바로 열리는 단일 파일로 받기");
    html! {
        <p>
            <a href="token-inspector.html" download="">{ words }</a>
            { " SHA-256 " }<code data-role="one-file-sum">{ &**sum }</code>
        </p>
    }
}
