//! The clipboard.

/// Writes `text` to the clipboard, after the user asked for it. A browser that refuses says so itself.
pub fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        // The promise only tells when the browser is done.
        let _ = window.navigator().clipboard().write_text(text);
    }
}
