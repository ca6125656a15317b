//! The page: the only part that knows Yew, and in [`browser`] the only part that knows a browser.

mod actions;
pub mod browser;
pub mod components;
pub mod edition;
mod fetching;
pub mod flight;
pub mod fragment;
mod initial;
pub mod input;
pub mod intent;
pub mod key_sets;
pub mod keys_address;
pub mod numbered;
pub mod opened_files;
pub mod public_keys;
pub mod request_log;
pub mod root;
pub mod sections;
pub mod several;
pub mod shortcuts;
pub mod state;
pub mod text_file;
pub mod theme;

/// Starts the page, unless another page holds it in a frame: `frame-ancestors` does not work in a
/// `<meta>`, so this is where framing is refused.
pub fn run() {
    if browser::document::is_framed() {
        browser::document::refuse_frame();
        return;
    }
    yew::Renderer::<root::App>::new().render();
}
