//! The editor: a plain text area over a drawing of the same text, so that caret, selection, undo and
//! screen readers work as everywhere.

use std::rc::Rc;

use yew::prelude::*;

use super::large::{self, LARGE};
use super::{found::TokensFound, marks, sent};
use crate::app::browser::document::{inserted, typed};
use crate::app::browser::files::{self, Picked};
use crate::app::parts::excerpt;
use crate::app::state::Action;
use crate::app::text_file::TextFile;
use crate::encoding::blank;
use crate::report::Report;
use crate::say;
use crate::span::Span;
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
    /// The file that the text came from, or is being read from.
    pub file: TextFile,
    /// Reads a file.
    pub open: Callback<Picked>,
    /// The stretches that the page points at.
    pub pointed: Rc<[Span]>,
    /// Whether an example is shown, which whatever is typed or pasted replaces.
    pub is_example: bool,
    /// Whether there is anything to wipe.
    pub can_clear: bool,
    /// Whether what was wiped can be had back.
    pub can_undo: bool,
}

/// The paste area, its tools and the tokens found.
#[component]
pub fn Source(props: &Props) -> Html {
    let Props { lang, report, copied, act, file, can_undo, .. } = props;
    let lang = *lang;
    let source = &report.reading.source;
    let bytes = source.len();
    let size = say!("{bytes} bytes", "{bytes}바이트");
    html! {
        <section class="sheet source" aria-labelledby="source-title">
            <header>
                <h2 id="source-title"><label for="token">{ text("Paste your token", "토큰 붙여넣기").get(lang) }</label></h2>
                if bytes > 0 { <span class="aside">{ size.get(lang) }</span> }
            </header>
            if bytes > LARGE { { large::view(lang, props) } }
            { editor(lang, props) }
            { sent::compared(lang, report) }
            { tools(lang, props) }
            <p class="copied quiet" role="status">{ copied.map(|allowed| news(allowed).get(lang).to_owned()) }</p>
            <p class="cleared quiet" role="status">{ can_undo.then(|| CLEARED.get(lang).to_owned()) }</p>
            { file_news(lang, file) }
            <TokensFound {lang} report={report.clone()} act={act.clone()} />
        </section>
    }
}

/// The text area over the drawing. A large text is drawn elsewhere, and the text area waits for another.
fn editor(lang: Lang, Props { report, act, is_example, pointed, .. }: &Props) -> Html {
    let is_example = *is_example;
    let source = &report.reading.source;
    let shown = if source.len() > LARGE { "" } else { source };
    let oninput = act.reform(move |event: InputEvent| {
        let instead = if is_example { inserted(&event) } else { None };
        Action::Source(instead.unwrap_or_else(|| typed(&event)).into())
    });
    let onpaste = {
        let act = act.clone();
        move |event: Event| {
            if let Some(text) = files::pasted_longer_than(&event, if is_example { 0 } else { LARGE }) {
                act.emit(Action::Source(text.into()));
            }
        }
    };
    let hint = text(
        "An ID or access token, or any text, JSON or HAR file with one. Files can be dropped anywhere.",
        "ID 토큰이나 액세스 토큰, 또는 토큰이 든 텍스트·JSON·HAR 파일. 파일은 페이지 어디에나 끌어다 놓을 수 있습니다.",
    );
    html! {
        // What scrolls is a stop of the Tab key in Firefox, unless told otherwise; the text area within is one already.
        <div class="editor" tabindex="-1" data-large={(source.len() > LARGE).to_string()}>
            <div class="mirror" aria-hidden="true">
                if !shown.is_empty() { { for marks::of(report, Span::new(0, source.len()), pointed).iter().map(|m| mark(source, m)) } }
                { "\u{200b}" }
            </div>
            <textarea id="token" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off" autofocus=true
                placeholder={hint.get(lang).to_owned()} value={shown.to_owned()} {oninput} {onpaste} />
        </div>
    }
}

/// A stretch of `source`, drawn.
pub(super) fn mark(source: &str, mark: &marks::Mark) -> Html {
    let words = mark.span.of(source);
    let pointed = mark.pointed.then_some("true");
    if !mark.fault {
        return html! { <span data-part={mark.part} data-pointed={pointed}>{ words }</span> };
    }
    // Each blank gets a badge of its own. Where text follows, the badge hangs above it, so that nothing moves;
    // at the end there is room.
    let last = mark.span.end == source.len();
    html! {
        <span data-part={mark.part} data-pointed={pointed} data-fault="true" data-last={last.to_string()}>
            { excerpt::badged(words, |c| html! { <span class="blank" data-name={blank::short_name(c)}>{ c }</span> }) }
        </span>
    }
}

fn tools(lang: Lang, Props { report, act, copy, open, can_clear, can_undo, .. }: &Props) -> Html {
    let clean = report.reading.token().map(|t| AttrValue::from(t.found.clean.clone()));
    let disabled = clean.is_none();
    let onclick = copy.reform(move |_: MouseEvent| clean.clone().unwrap_or_default());
    let value = clean_header(report);
    let header = copy.reform(move |_: MouseEvent| value.clone());
    let clear = act.reform(|_: MouseEvent| Action::Clear);
    let undo = act.reform(|_: MouseEvent| Action::Undo);
    let open = open.clone();
    let onchange = move |event: Event| {
        if let Some(file) = Picked::chosen(&event) {
            open.emit(file);
        }
    };
    html! {
        <div class="tools">
            <button type="button" class="button" data-strong="true" data-action="copy-clean" {disabled} {onclick}>
                { text("Copy clean token", "정리한 토큰 복사").get(lang) }
            </button>
            <button type="button" class="button" data-action="copy-header" {disabled} onclick={header}>
                { text("Copy clean header", "정리한 헤더 복사").get(lang) }
            </button>
            <button type="button" class="button" data-action="clear" disabled={!can_clear} onclick={clear}>
                { text("Clear", "지우기").get(lang) }
            </button>
            if *can_undo {
                <button type="button" class="button" data-strong="true" data-action="undo" onclick={undo}>
                    { text("Undo", "되돌리기").get(lang) }
                </button>
            }
            <label class="button">
                { text("Open a file", "파일 열기").get(lang) }
                <input id="file" class="unseen-input" type="file" {onchange} />
            </label>
        </div>
    }
}

/// A file that is being read, or could not be. Styles show the former once it takes longer than a blink.
fn file_news(lang: Lang, file: &TextFile) -> Html {
    match file {
        TextFile::Reading(name) => html! {
            <p class="reading quiet" role="status"><progress />{ say!("Reading {name} …", "{name} 파일을 읽고 있습니다…").get(lang) }</p>
        },
        TextFile::Unreadable(name) => html! {
            <p class="note" data-status="fail" role="status">{ say!(
                "The browser could not read {name}. Open it in an editor and paste its text.",
                "브라우저가 {name} 파일을 읽지 못했습니다. 편집기에서 연 다음 내용을 붙여넣으세요."
            ).get(lang) }</p>
        },
        _ => Html::default(),
    }
}

const CLEARED: Text =
    text("Cleared. Undo brings it back for ten seconds.", "지웠습니다. 10초 안에 되돌릴 수 있습니다.");

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
