//! The clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Writes `text` to the clipboard, after the user asked for it. `done` is told whether the browser allowed it;
/// it may be called after this returns.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // A page that is not served over https has no clipboard.
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return done(false) };
    let written = JsFuture::from(window.navigator().clipboard().write_text(text));
    spawn_local(async move { done(written.await.is_ok()) });
}
