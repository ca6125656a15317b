//! The Web Share API: what the user's machine can hand a text to.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

/// Whether the browser can share a text.
#[must_use]
pub fn is_there() -> bool {
    function().is_some()
}

/// Offers a text to what the user's machine can share it with. The user may well decline.
pub fn share(text: &str) {
    let Some((navigator, share)) = function() else { return };
    let what = Object::new();
    // Setting a member of a plain object does not fail.
    let _ = Reflect::set(&what, &"text".into(), &text.into());
    if let Some(shared) = share.call1(&navigator, &what).ok().and_then(|shared| shared.dyn_into::<Promise>().ok()) {
        let declined = Closure::<dyn FnMut(JsValue)>::new(|_| {});
        let _ = shared.catch(&declined);
        declined.forget();
    }
}

/// `navigator` and its `share`, where the browser has one.
fn function() -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}
