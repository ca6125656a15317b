//! The editor: a plain text area over a drawing of the same text, so that caret, selection, undo and
//! screen readers work as everywhere.

mod large;
pub mod tools;

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::marks;
use crate::app::browser::document::{caret, inserted, typed, under};
use crate::app::browser::files;
use crate::app::components::line::line_of;
use crate::app::components::text_area::LARGE;
use crate::app::intent::Intent;
use crate::app::numbered::Numbered;
use crate::app::state::Action;
use crate::app::text_file::TextFile;
use crate::report::highlights::Highlights;
use crate::report::message::Inspection;
use crate::settings::page::CARET;
use crate::span::Span;
use crate::text::{self, Lang, text};

/// What the editor takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The text.
    pub source: Numbered,
    /// What the inspector said of it, once it did.
    pub inspection: Option<Rc<Inspection>>,
    /// Where wishes go.
    pub act: Callback<Intent>,
    /// Whether the last copy was allowed, while that is news.
    pub copied: Option<bool>,
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
    let lang = props.lang;
    let bytes = props.source.len();
    let size = text::bytes(bytes);
    let told = use_memo((), |()| Cell::default());
    html! {
        <section class="sheet source" aria-labelledby="source-title">
            <header>
                <h2 id="source-title"><label for="token">{ lang.choose("Paste your token", "토큰 붙여넣기") }</label></h2>
                if bytes > 0 { { line_of("span", "aside", size.get(lang)) } }
            </header>
            if bytes > LARGE { { large::view(lang, props) } }
            { editor(lang, props, &told) }
            { tools::below(props) }
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
        Intent::Change(Action::Source(instead.unwrap_or_else(|| typed(&event)).into()))
    });
    let onpaste = {
        let act = act.clone();
        move |event: Event| {
            if let Some(text) = files::pasted_longer_than(&event, if is_example { 0 } else { LARGE }) {
                act.emit(Intent::Change(Action::Source(text.into())));
            }
        }
    };
    // The claim at the caret is marked, or the one under the mouse while it moves over the text.
    let at = {
        let (act, told) = (act.clone(), told.clone());
        Callback::from(move |place: Option<usize>| {
            if told.replace(place) != place {
                let place = place.map_or_else(String::new, |place| place.to_string());
                act.emit(Intent::say(&CARET, place));
            }
        })
    };
    let onkeyup = at.reform(|event: KeyboardEvent| caret(&event));
    let onclick = at.reform(|event: MouseEvent| caret(&event));
    let onmouseleave = onclick.clone();
    let onmousemove = at.reform(|event: MouseEvent| under(&event).or_else(|| caret(&event)));
    let hint = text(
        "An ID or access token, or any text, JSON or HAR file with one. Files and folders can be dropped anywhere.",
        "ID 토큰이나 액세스 토큰, 또는 토큰이 든 텍스트·JSON·HAR 파일. 파일과 폴더는 페이지 어디에나 끌어다 놓을 수 있습니다.",
    );
    html! {
        // What scrolls is a stop of the Tab key in Firefox, unless told otherwise; the text area within is one already.
        <div class="editor" tabindex="-1" data-large={(source.len() > LARGE).to_string()}>
            <div class="mirror" aria-hidden="true">
                if !shown.is_empty() { { for marks::of(highlights, Span::new(0, source.len()), pointed).iter().map(|m| marks::draw(source, m)) } }
                { "\u{200b}" }
            </div>
            <textarea id="token" spellcheck="false" autocomplete="off" autocapitalize="off" autocorrect="off" autofocus=true
                placeholder={hint.get(lang).to_owned()} value={shown.to_owned()} {oninput} {onpaste} {onkeyup} {onclick} {onmousemove} {onmouseleave} />
        </div>
    }
}
