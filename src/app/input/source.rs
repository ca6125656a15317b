//! The editor: a plain text area over a drawing of the same text, so that caret, selection, undo and
//! screen readers work as everywhere.

use std::rc::Rc;

use yew::prelude::*;

use super::marks;
use crate::app::browser::document::typed;
use crate::app::state::Action;
use crate::encoding::blank;
use crate::report::Report;
use crate::say;
use crate::text::{Lang, Text, text};

/// What the editor takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report on the text.
    pub report: Rc<Report>,
    /// Where changes go.
    pub act: Callback<Action>,
    /// Whether the last copy was allowed, while that is news.
    pub copied: Option<bool>,
    /// Copies to the clipboard.
    pub copy: Callback<AttrValue>,
}

/// The paste area, its tools and the tokens found.
#[component]
pub fn Source(props: &Props) -> Html {
    let Props { lang, report, copied, act, copy } = props;
    let lang = *lang;
    let source = &report.reading.source;
    let oninput = act.reform(|event: InputEvent| Action::Source(typed(&event).into()));
    let bytes = source.len();
    let size = say!("{bytes} bytes", "{bytes}바이트");
    let hint =
        text("An ID or access token, with or without Bearer", "ID 토큰 또는 액세스 토큰(Bearer는 없어도 됩니다)");
    html! {
        <section class="sheet source" aria-labelledby="source-title">
            <header>
                <h2 id="source-title"><label for="token">{ text("Paste your token", "토큰 붙여넣기").get(lang) }</label></h2>
                if bytes > 0 { <span class="aside">{ size.get(lang) }</span> }
            </header>
            <div class="editor">
                <div class="mirror" aria-hidden="true">{ for marks::of(report).iter().map(|m| mark(source, m)) }{ "\u{200b}" }</div>
                <textarea id="token" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off" autofocus=true
                    placeholder={hint.get(lang).to_owned()} value={source.clone()} {oninput} />
            </div>
            { tools(lang, report, act, copy) }
            <p class="copied quiet" role="status">{ copied.map(|allowed| news(allowed).get(lang).to_owned()) }</p>
            { found(lang, report, act) }
        </section>
    }
}

fn mark(source: &str, mark: &marks::Mark) -> Html {
    let words = mark.span.of(source);
    if !mark.fault {
        return html! { <span data-part={mark.part}>{ words }</span> };
    }
    // Each blank gets a badge of its own. Where text follows, the badge hangs above it, so that nothing moves;
    // at the end there is room.
    let last = mark.span.end == source.len();
    html! {
        <span data-part={mark.part} data-fault="true" data-last={last.to_string()}>
            { for words.chars().map(|c| if blank::is_blank(c) {
                html! { <span class="blank" data-name={blank::short_name(c)}>{ c }</span> }
            } else {
                html! { { c } }
            }) }
        </span>
    }
}

fn tools(lang: Lang, report: &Report, act: &Callback<Action>, copy: &Callback<AttrValue>) -> Html {
    let clean = report.reading.token().map(|t| AttrValue::from(t.found.clean.clone()));
    let disabled = clean.is_none();
    let onclick = copy.reform(move |_: MouseEvent| clean.clone().unwrap_or_default());
    let value = clean_header(report);
    let header = copy.reform(move |_: MouseEvent| value.clone());
    let clear = act.reform(|_: MouseEvent| Action::Clear);
    html! {
        <div class="tools">
            <button type="button" class="button" data-strong="true" data-action="copy-clean" {disabled} {onclick}>
                { text("Copy clean token", "정리한 토큰 복사").get(lang) }
            </button>
            <button type="button" class="button" data-action="copy-header" {disabled} onclick={header}>
                { text("Copy clean header", "정리한 헤더 복사").get(lang) }
            </button>
            <button type="button" class="button" data-action="clear" disabled={report.reading.source.is_empty()} onclick={clear}>
                { text("Clear", "지우기").get(lang) }
            </button>
        </div>
    }
}

const fn news(allowed: bool) -> Text {
    if allowed {
        text("Copied.", "복사했습니다.")
    } else {
        text(
            "The browser did not allow copying. Remove the marked characters, then copy the text above yourself.",
            "브라우저가 복사를 허용하지 않았습니다. 표시된 문자를 제거한 뒤 위의 텍스트를 직접 복사하세요.",
        )
    }
}

/// The whole header line, as RFC 6750 §2.1 has it.
fn clean_header(report: &Report) -> AttrValue {
    let token = report.reading.token().map(|t| t.found.clean.as_str()).unwrap_or_default();
    format!("Authorization: Bearer {token}").into()
}

fn found(lang: Lang, report: &Report, act: &Callback<Action>) -> Html {
    let reading = &report.reading;
    if reading.tokens.len() < 2 {
        return Html::default();
    }
    let label = text("Tokens found", "찾은 토큰");
    html! {
        <div class="found" role="group" aria-label={label.get(lang).to_owned()}>
            { for reading.tokens.iter().enumerate().map(|(i, token)| html! {
                <button type="button" class="chip" key={i} aria-pressed={(i == reading.chosen).to_string()}
                    onclick={act.reform(move |_: MouseEvent| Action::Choose(i))}>
                    { format!("{} · {}", i + 1, token.kind.name().get(lang)) }
                    <span class="quiet">{ token.found.surroundings.id() }</span>
                </button>
            }) }
        </div>
    }
}
