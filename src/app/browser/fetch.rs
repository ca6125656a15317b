//! The one door to the network: a sandboxed frame of its own origin that is handed an address, and nothing
//! else, and gives back what stands there. The page that holds the token cannot connect anywhere itself.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlIFrameElement, MessageChannel, MessageEvent};

use crate::app::public_keys::Failure;

/// The frame's document, beside the page.
const FRAME: &str = "keys.html";

/// Asks for the document at `address`. `done` is called once, with the text or with the reason why there
/// is none.
pub fn fetch(address: &str, done: impl FnOnce(Result<String, Failure>) + 'static) {
    // Without a document or a message channel there is no page that could have asked.
    let _ = ask(address, Box::new(done));
}

type Done = Box<dyn FnOnce(Result<String, Failure>)>;
type Listener = Closure<dyn FnMut(MessageEvent)>;

fn ask(address: &str, done: Done) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let frame: HtmlIFrameElement = document.create_element("iframe").ok()?.dyn_into().ok()?;
    frame.set_attribute("sandbox", "allow-scripts").ok()?;
    frame.set_attribute("data-role", "key-fetcher").ok()?;
    frame.set_attribute("aria-hidden", "true").ok()?;
    frame.set_attribute("tabindex", "-1").ok()?;
    frame.set_attribute("referrerpolicy", "no-referrer").ok()?;
    frame.unchecked_ref::<HtmlElement>().set_hidden(true);
    frame.set_src(FRAME);
    let channel = MessageChannel::new().ok()?;

    let held: Rc<RefCell<Option<Listener>>> = Rc::default();
    let (answered, holder) = (frame.clone(), held.clone());
    let mut done = Some(done);
    let listener = Closure::new(move |event: MessageEvent| {
        answered.remove();
        if let Some(done) = done.take() {
            done(read(&event.data().as_string().unwrap_or_default()));
        }
        holder.take();
    });
    channel.port1().set_onmessage(Some(listener.as_ref().unchecked_ref()));
    *held.borrow_mut() = Some(listener);

    let (loaded, port, address) = (frame.clone(), channel.port2(), JsValue::from_str(address));
    let hand_over = Closure::once_into_js(move || {
        if let Some(window) = loaded.content_window() {
            // The frame has no origin that could be named; it is the one this page just made.
            let _ = window.post_message_with_transfer(&address, "*", &Array::of1(&port));
        }
    });
    frame.unchecked_ref::<HtmlElement>().set_onload(Some(hand_over.unchecked_ref()));
    document.body()?.append_child(&frame).ok()?;
    Some(())
}

/// The frame answers `{"text": …}` or `{"failure": …, "status"?: …}`.
fn read(answer: &str) -> Result<String, Failure> {
    let value = JSON::parse(answer).map_err(|_| Failure::Unreachable)?;
    let member = |name: &str| Reflect::get(&value, &name.into()).unwrap_or_default();
    if let Some(text) = member("text").as_string() {
        return Ok(text);
    }
    Err(match member("failure").as_string().as_deref() {
        Some("cors") => Failure::Cors,
        Some("redirect") => Failure::Redirect,
        Some("timeout") => Failure::Timeout,
        Some("too_large") => Failure::TooLarge,
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
        Some("status") => Failure::Status(member("status").as_f64().unwrap_or_default() as u16),
        _ => Failure::Unreachable,
    })
}
