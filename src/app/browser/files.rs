//! Files that a person drops on the page or chooses. They are read in the browser and sent nowhere.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, HtmlInputElement};

/// A file, not read yet.
pub struct Picked(File);

impl Picked {
    /// The file that was chosen in the field of this ID. The field forgets it, so that the same file can be chosen
    /// again.
    #[must_use]
    pub fn chosen(id: &str) -> Option<Self> {
        let field = web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()?;
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

/// What was dropped on the page.
pub enum Dropped {
    /// A file.
    File(Picked),
    /// Text, beside a field.
    Text(String),
}

/// Takes what is dropped, and keeps the browser from doing anything of its own with it: some open a file in the
/// page's place, and some search the web for a text. Text that is dropped into a field stays the field's business.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        event.prevent_default();
        return Some(Dropped::File(Picked(file)));
    }
    welcome(event);
    event.default_prevented().then(|| data.get_data("text").ok().map(Dropped::Text))?
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
    let text = event.clipboard_data()?.get_data("text").ok().filter(|text| text.len() > limit)?;
    event.prevent_default();
    Some(text)
}
