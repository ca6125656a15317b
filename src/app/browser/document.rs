//! The document and its window.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{CaretPosition, Event, HtmlTextAreaElement, InputEvent, MouseEvent, Window};

use super::strings::typed_into;
use crate::app::shortcuts::OFF;
use crate::app::theme::Theme;
use crate::span::Span;
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
            "붙여넣는 내용을 다른 페이지가 엿보지 못하도록, 이 페이지는 다른 페이지 안에서 실행되지 않습니다. 새 탭에서 열어 주세요."
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

/// The page's address with this fragment instead of its own, and without its query, which may hold anything.
#[must_use]
pub fn link(fragment: &str) -> String {
    let address = web_sys::window().and_then(|w| w.location().href().ok()).unwrap_or_default();
    format!("{}#{fragment}", address.split(['?', '#']).next().unwrap_or_default())
}

/// The fragment of the page's address, without its `#`.
#[must_use]
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Calls back whenever the fragment has changed, for as long as the page is there. A page that opened this one could
/// change it unseen: then nothing is called back.
pub fn on_fragment(changed: impl Fn() + 'static) {
    let changed = Closure::<dyn Fn()>::new(changed);
    let is_own = |window: &Window| window.opener().is_ok_and(|opener| opener.is_null());
    if let Some(window) = web_sys::window().filter(is_own) {
        window.set_onhashchange(Some(changed.as_ref().unchecked_ref()));
    }
    changed.forget();
}

/// Takes the query and the fragment out of the page's address, and so out of the history, where `is_secret` says it of
/// them, without their first character. The page is not loaded anew.
pub fn take_out_of_the_address(is_secret: impl Fn(&str) -> bool) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let parts = [location.search(), location.hash()].map(Result::unwrap_or_default);
    let kept = parts.each_ref().map(|part| if part.get(1..).is_some_and(&is_secret) { "" } else { part });
    if let (Ok(path), true) = (location.pathname(), kept.concat() != parts.concat()) {
        let address = format!("{path}{}", kept.concat());
        // A browser refuses it only where the host or the path is another.
        let _ = window.history().and_then(|all| all.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Undoes percent-encoding; `None` where it is none.
#[must_use]
pub fn decoded(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

/// A text in small letters. The browser knows all of them already.
#[must_use]
pub fn lower(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { JsString::from(text).to_lower_case().into() }
}

/// Has the browser print the page.
pub fn print() {
    // Where a browser does not print, nothing happens.
    let _ = web_sys::window().map(|window| window.print());
}

/// Sets `<html lang data-theme>`, whether single keys do something, and the title.
pub fn dress(lang: Lang, theme: Theme, title: &str, has_keys: bool) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        // Attribute names and values are fixed words, which cannot be refused.
        let _ = html.set_attribute("lang", lang.tag());
        let _ = html.set_attribute("data-theme", theme.id());
        let _ = html.toggle_attribute_with_force(OFF, !has_keys);
    }
}

/// The text of the input or text area that an event came from.
#[must_use]
pub fn typed(event: &InputEvent) -> String {
    event.target().map(|field| typed_into(&field)).unwrap_or_default()
}

/// The value of the choice that an event came from.
#[must_use]
pub fn chosen(event: &Event) -> String {
    event.target().map(|field| typed_into(&field)).unwrap_or_default()
}

/// Where the caret stands in the text area that an event came from, in bytes of its text; nothing while there is a
/// selection.
#[must_use]
pub fn caret(event: &Event) -> Option<usize> {
    let area: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let [start, end] = [area.selection_start(), area.selection_end()].map(|place| place.ok().flatten());
    bytes(&area, start.filter(|_| start == end)?)
}

/// Where in the text of its text area the mouse is, in bytes; nothing where a browser does not tell.
#[must_use]
pub fn under(event: &MouseEvent) -> Option<usize> {
    let area: HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let document = area.owner_document()?;
    // Older browsers have no such function.
    let ask: Function = Reflect::get(&document, &"caretPositionFromPoint".into()).ok()?.dyn_into().ok()?;
    let found = ask.call2(&document, &event.client_x().into(), &event.client_y().into()).ok()?;
    let found: CaretPosition = found.dyn_into().ok()?;
    found.offset_node().filter(|node| area.is_same_node(Some(node)))?;
    bytes(&area, found.offset())
}

/// A place in a text area, which counts as JavaScript does, in bytes.
fn bytes(area: &HtmlTextAreaElement, units: u32) -> Option<usize> {
    let units = usize::try_from(units).ok()?;
    let text = typed_into(area);
    let mut passed = 0;
    let before = text.chars().take_while(|c| {
        passed += c.len_utf16();
        passed <= units
    });
    Some(before.map(char::len_utf8).sum())
}

/// What a key press has put in, when that is what the event tells of; `None` for pasting, deleting and composing.
#[must_use]
pub fn inserted(event: &InputEvent) -> Option<String> {
    if event.input_type() == "insertText" { event.data() } else { None }
}

/// Selects a stretch of a text area, counted in UTF-16 code units, gives it the focus, and brings the stretch into
/// view, which the drawing of the same text shows.
pub fn select(id: &str, place: Span) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return };
    let area = document.get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(area), Ok(start), Ok(end)) = (area, u32::try_from(place.start), u32::try_from(place.end)) else { return };
    // Only a text area without a caret refuses, and this one has a caret.
    let _ = area.focus();
    let _ = area.set_selection_range(start, end);
    if let Ok(Some(mark)) = document.query_selector("[data-pointed], [data-fault]") {
        mark.scroll_into_view_with_bool(false);
    }
}
