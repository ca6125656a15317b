//! Files that a person drops on the page, chooses or saves. They are read and made in the browser and sent nowhere.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Element, Event, File, HtmlElement, Url};

use super::strings::{brought, carried, may_be_longer_than};
use crate::encoding::utf;

/// A file, not read yet.
pub struct Picked(pub(super) File);

impl Picked {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// The browser's own file.
    pub(super) const fn file(&self) -> &File {
        &self.0
    }

    /// Reads it as UTF-8, or as UTF-16 where it is that, and hands its text to `done` later; `None` when the browser could not read it.
    pub fn read(self, done: impl FnOnce(Option<String>) + 'static) {
        spawn_local(async move { done(text(&self.0).await) });
    }
}

/// The text of a file or a part of one; `None` when the browser could not read it.
pub(super) async fn text(blob: &Blob) -> Option<String> {
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(utf::decoded(Uint8Array::new(&bytes).to_vec()))
}

/// Has the browser save a text as a file. Its address is made for the moment: one that holds the text would stand in the
/// list of downloads.
pub fn save(name: &str, media_type: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type(media_type);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    let link = web_sys::window().and_then(|w| w.document()).and_then(|d| d.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // Attribute names are fixed words, which cannot be refused.
        let _ = link.set_attribute("href", &address);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // The browser reads it after this; a minute is more than it takes.
    Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
}

/// Tells the browser that files and text may be dropped here.
pub fn welcome(event: &DragEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let into_a_field = target.is_some_and(|element| matches!(element.tag_name().as_str(), "TEXTAREA" | "INPUT"));
    let has_files = event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
    if has_files || !into_a_field {
        event.prevent_default();
    }
}

/// The text that is being pasted, when it is longer than `limit` bytes: then the browser is kept from putting it
/// into the field, which would take it seconds.
#[must_use]
pub fn pasted_longer_than(event: &Event, limit: usize) -> Option<String> {
    let event = event.dyn_ref::<ClipboardEvent>()?;
    let text = carried(&event.clipboard_data()?);
    let text = may_be_longer_than(&text, limit).then(|| brought(&text)).filter(|text| text.len() > limit)?;
    event.prevent_default();
    Some(text)
}
