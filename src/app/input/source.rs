//! The editor: a plain text area over a drawing of the same text, so that caret, selection, undo and
//! screen readers work as everywhere.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::large::{self, LARGE};
use super::{found, marks};
use crate::app::browser::document::{caret, inserted, typed, under};
use crate::app::browser::files;
use crate::app::numbered::Numbered;
use crate::app::parts::{drawn::Drawn, excerpt};
use crate::app::state::Action;
use crate::app::text_file::TextFile;
use crate::app::told::Change;
use crate::encoding::blank;
use crate::report::highlights::Highlights;
use crate::report::message::Inspection;
use crate::report::tree::{DO, Tree, WITH};
use crate::say;
use crate::span::Span;
use crate::text::{self, Lang, Text, text};

/// What the editor takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub source: Numbered,
    /// What the inspector said of it, once it did.
    pub inspection: Option<Rc<Inspection>>,
    /// Where changes go.
    pub act: Callback<Action>,
    /// Whether the last copy was allowed, while that is news.
    pub copied: Option<bool>,
    /// Where goes what was done, and with what.
    pub did: Callback<(String, String)>,
    /// The file that the text came from, or is being read from.
    pub file: TextFile,
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
    let Props { lang, source, did, act, .. } = props;
    let lang = *lang;
    let bytes = source.len();
    let size = text::bytes(bytes);
    let told = use_memo((), |()| Cell::default());
    html! {
        <section class="sheet source" aria-labelledby="source-title">
            <header>
                <h2 id="source-title"><label for="token">{ text("Paste your token", "토큰 붙여넣기").get(lang) }</label></h2>
                if bytes > 0 { <span class="aside">{ size.get(lang) }</span> }
            </header>
            if bytes > LARGE { { large::view(lang, props) } }
            { editor(lang, props, &told) }
            <Drawn lines={below(props)} did={did.clone()} act={act.clone()} />
        </section>
    }
}

/// The text area over the drawing. A large text is drawn elsewhere, and the text area waits for another. `told` is the
/// place in the text that was told last.
fn editor(
    lang: Lang,
    Props { source, inspection, act, is_example, pointed, .. }: &Props,
    told: &Rc<Cell<Option<usize>>>,
) -> Html {
    let is_example = *is_example;
    let shown: &str = if source.len() > LARGE { "" } else { source };
    // A text is marked by what was said of it alone, never by what was said of another.
    let plain = Highlights::default();
    let highlights = inspection.as_ref().map_or(&plain, |inspection| &inspection.highlights);
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
    // The claim at the caret is marked, or the one under the mouse while it moves over the text.
    let at = {
        let (act, told) = (act.clone(), told.clone());
        Callback::from(move |place: Option<usize>| {
            if told.replace(place) != place {
                let place = place.map_or_else(String::new, |place| place.to_string());
                act.emit(Action::Tell(Change::Typed("page-caret".to_owned(), place)));
            }
        })
    };
    let onkeyup = at.reform(|event: KeyboardEvent| caret(&event));
    let onclick = at.reform(|event: MouseEvent| caret(&event));
    let onmouseleave = onclick.clone();
    let onmousemove = at.reform(|event: MouseEvent| under(&event).or_else(|| caret(&event)));
    let hint = text(
        "An ID or access token, or any text, JSON or HAR file with one. Files can be dropped anywhere.",
        "ID 토큰이나 액세스 토큰, 또는 토큰이 든 텍스트·JSON·HAR 파일. 파일은 페이지 어디에나 끌어다 놓을 수 있습니다.",
    );
    html! {
        // What scrolls is a stop of the Tab key in Firefox, unless told otherwise; the text area within is one already.
        <div class="editor" tabindex="-1" data-large={(source.len() > LARGE).to_string()}>
            <div class="mirror" aria-hidden="true">
                if !shown.is_empty() { { for marks::of(highlights, Span::new(0, source.len()), pointed).iter().map(|m| mark(source, m)) } }
                { "\u{200b}" }
            </div>
            <textarea id="token" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off" autofocus=true
                placeholder={hint.get(lang).to_owned()} value={shown.to_owned()} {oninput} {onpaste} {onkeyup} {onclick} {onmousemove} {onmouseleave} />
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

/// What stands below the editor: what a gateway would receive, the tools, what is new, and the tokens found.
fn below(props: &Props) -> String {
    let Props { lang, inspection, copied, file, can_undo, .. } = props;
    let lang = *lang;
    let mut tree = Tree::default();
    if let Some(inspection) = inspection {
        tree.0.push_str(&inspection.sent);
    }
    tree.element("div", &[("class", "tools")], |tree| tools(tree, lang, props));
    let status = |tree: &mut Tree, class: &str, words: &str| {
        tree.element("p", &[("class", class), ("role", "status")], |tree| tree.text(words));
    };
    let copied = copied.map(news);
    status(&mut tree, "copied quiet", copied.as_ref().map_or("", |words| words.get(lang)));
    status(&mut tree, "cleared quiet", if *can_undo { CLEARED.get(lang) } else { "" });
    file_news(&mut tree, lang, file);
    if let Some(inspection) = inspection {
        found::draw(&mut tree, lang, &inspection.tokens);
    }
    tree.0
}

fn tools(tree: &mut Tree, lang: Lang, Props { inspection, can_clear, can_undo, .. }: &Props) {
    let clean = inspection.as_ref().and_then(|inspection| inspection.tokens.clean.as_deref());
    let header = clean.map(clean_header);
    let mut tool = |about: &[(&str, &str)], is_off: bool, words: Text| {
        let off: &[(&str, &str)] = if is_off { &[("disabled", "")] } else { &[] };
        tree.button(&[about, off].concat(), words.get(lang));
    };
    let strong = ("data-strong", "true");
    let with = (WITH, clean.unwrap_or_default());
    let words = text("Copy clean token", "정리한 토큰 복사");
    tool(&[strong, ("data-action", "copy-clean"), (DO, "copy"), with], clean.is_none(), words);
    let with = (WITH, header.as_deref().unwrap_or_default());
    let words = text("Copy clean header", "정리한 헤더 복사");
    tool(&[("data-action", "copy-header"), (DO, "copy"), with], clean.is_none(), words);
    tool(&[("data-action", "clear"), (DO, "clear")], !can_clear, text("Clear", "지우기"));
    if *can_undo {
        tool(&[strong, ("data-action", "undo"), (DO, "undo")], false, text("Undo", "되돌리기"));
    }
    tree.element("label", &[("class", "button")], |tree| {
        tree.text(text("Open a file", "파일 열기").get(lang));
        let about = [("id", FILE), ("class", "unseen-input"), ("type", "file"), (DO, FILE)];
        tree.element("input", &about, |_| {});
    });
}

/// The ID of the field for a file.
pub const FILE: &str = "file";

/// A file that is being read, or could not be. Styles show the former once it takes longer than a blink.
fn file_news(tree: &mut Tree, lang: Lang, file: &TextFile) {
    match file {
        TextFile::Reading(name) => tree.element("p", &[("class", "reading quiet"), ("role", "status")], |tree| {
            tree.element("progress", &[], |_| {});
            tree.text(say!("Reading {name} …", "{name} 파일을 읽고 있습니다…").get(lang));
        }),
        TextFile::Unreadable(name) => {
            let words = say!(
                "The browser could not read {name}. Open it in an editor and paste its text.",
                "브라우저가 {name} 파일을 읽지 못했습니다. 편집기에서 연 다음 내용을 붙여넣으세요."
            );
            tree.says("p", &[("class", "note"), ("data-status", "fail"), ("role", "status")], words.get(lang));
        }
        _ => {}
    }
}

static CLEARED: Text =
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
fn clean_header(token: &str) -> String {
    format!("Authorization: Bearer {token}")
}
