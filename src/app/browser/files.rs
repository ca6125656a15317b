//! Files that a person drops on the page or chooses. They are read in the browser and sent nowhere.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DragEvent, Event, File, HtmlInputElement};

/// A file, not read yet.
pub struct Picked(File);

impl Picked {
    /// The first file that was dropped. The browser is kept from opening it in the page's place.
    #[must_use]
    pub fn dropped(event: &DragEvent) -> Option<Self> {
        let file = event.data_transfer()?.files()?.get(0)?;
        event.prevent_default();
        Some(Self(file))
    }

    /// The file that was chosen. The field forgets it, so that the same file can be chosen again.
    #[must_use]
    pub fn chosen(event: &Event) -> Option<Self> {
        let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
        let file = field.files()?.get(0).map(Self);
        field.set_value("");
        file
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Reads it as UTF-8 and hands its text to `done` later; `None` when the browser could not read it.
    pub fn read(self, done: impl FnOnce(Option<String>) + 'static) {
        let text = JsFuture::from(self.0.text());
        spawn_local(async move { done(text.await.ok().and_then(|text| text.as_string())) });
    }
}

/// Tells the browser that files may be dropped here. Text that is dragged stays the business of its fields.
pub fn welcome(event: &DragEvent) {
    if event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0)) {
        event.prevent_default();
    }
}

/// The text that is being pasted, when it is longer than `limit` bytes: then the browser is kept from putting it
/// into the field, which would take it seconds.
#[must_use]
pub fn pasted_longer_than(event: &Event, limit: usize) -> Option<String> {
    let event = event.dyn_ref::<ClipboardEvent>()?;
    let text = event.clipboard_data()?.get_data("text").ok().filter(|text| text.len() > limit)?;
    event.prevent_default();
    Some(text)
}
