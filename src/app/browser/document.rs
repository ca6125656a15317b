//! The document and its window.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, InputEvent};

use crate::app::theme::Theme;
use crate::text::Lang;

/// Whether another page holds this one in a frame.
#[must_use]
pub fn is_framed() -> bool {
    let Some(window) = web_sys::window() else { return true };
    // A `Window` of another origin still compares by identity.
    window.top().ok().flatten().is_none_or(|top| top != window)
}

/// Says why the page does not run in a frame, in the browser's language.
pub fn refuse_frame() {
    let words = match preferred_language() {
        Lang::En => {
            "This page does not run inside another page, so that nobody can watch what you paste. Open it in a tab of its own."
        }
        Lang::Ko => {
            "붙여넣는 내용을 다른 페이지가 엿보지 못하도록, 이 페이지는 다른 페이지 안에서 실행되지 않습니다. 새 탭에서 여세요."
        }
    };
    if let Some(body) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.body()) {
        body.set_text_content(Some(words));
    }
}

/// The first of the browser's languages that the page speaks; English otherwise.
#[must_use]
pub fn preferred_language() -> Lang {
    let Some(window) = web_sys::window() else { return Lang::En };
    let languages = window.navigator().languages();
    languages.iter().filter_map(|tag| tag.as_string()).find_map(|tag| Lang::from_tag(&tag)).unwrap_or_default()
}

/// The value of `<html data-edition>`, which the build writes.
#[must_use]
pub fn edition() -> Option<String> {
    web_sys::window()?.document()?.document_element()?.get_attribute("data-edition")
}

/// Sets `<html lang data-theme>` and the title.
pub fn dress(lang: Lang, theme: Theme, title: &str) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        // Attribute names and values are fixed words, which cannot be refused.
        let _ = html.set_attribute("lang", lang.tag());
        let _ = html.set_attribute("data-theme", theme.id());
    }
}

/// The text of the input or text area that an event came from.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    let Some(target) = event.target() else { return String::new() };
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(target) => target.dyn_into::<HtmlInputElement>().map(|i| i.value()).unwrap_or_default(),
    }
}

/// What a key press has put in, when that is what the event tells of; `None` for pasting, deleting and composing.
#[must_use]
pub fn inserted(event: &InputEvent) -> Option<String> {
    if event.input_type() == "insertText" { event.data() } else { None }
}

/// Selects a stretch of a text area, counted in UTF-16 code units, gives it the focus, and brings the stretch into
/// view, which the drawing of the same text shows.
pub fn select(id: &str, start: usize, end: usize) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let area = document.get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(area), Ok(start), Ok(end)) = (area, u32::try_from(start), u32::try_from(end)) else { return };
    // Only a text area without a caret refuses, and this one has a caret.
    let _ = area.focus();
    let _ = area.set_selection_range(start, end);
    if let Ok(Some(mark)) = document.query_selector("[data-pointed], [data-fault]") {
        mark.scroll_into_view_with_bool(false);
    }
}
