//! Single keys that do what a button does, while nothing is typed into.

use wasm_bindgen::{JsCast as _, prelude::*};
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::app::shortcuts::{OFF, SHORTCUTS};

/// Listens for as long as the page is there.
pub fn listen() {
    let press = Closure::<dyn Fn(KeyboardEvent)>::new(|event| {
        let _ = pressed(&event);
    });
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        // A listener is never refused.
        let _ = document.add_event_listener_with_callback("keydown", press.as_ref().unchecked_ref());
    }
    press.forget();
}

fn pressed(event: &KeyboardEvent) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let target: Element = event.target()?.dyn_into().ok()?;
    if target.closest("input:not([type=file]), textarea, select").ok()?.is_some() {
        return None;
    }
    let key = event.key();
    // What is pasted beside every field is meant for the editor: it goes to where the focus is by then.
    let is_paste = (event.ctrl_key() || event.meta_key()) && key == "v";
    let is_off = document.document_element()?.has_attribute(OFF);
    if !is_paste && (is_off || event.ctrl_key() || event.meta_key() || event.alt_key()) {
        return None;
    }
    let shortcut = SHORTCUTS.iter().find(|shortcut| shortcut.key == key)?;
    let elements = document.query_selector_all(shortcut.selector).ok()?;
    let focused = document.active_element();
    let before = (0..elements.length()).position(|i| elements.get(i).is_some_and(|e| Some(&e) == focused.as_deref()));
    // The next of several, the first after the last.
    let next = before.map_or(0, |before| before + 1) % usize::try_from(elements.length()).ok()?.max(1);
    let element: HtmlElement = elements.get(u32::try_from(next).ok()?)?.dyn_into().ok()?;
    element.focus().ok()?;
    if shortcut.is_pressed {
        element.click();
    }
    if !is_paste {
        event.prevent_default();
    }
    Some(())
}
