//! What a person drops on the page.

use web_sys::DragEvent;

use super::files::welcome;
use super::folders::Opened;
use super::strings::{brought, carried};

/// What was dropped on the page.
pub enum Dropped {
    /// Files and folders.
    Files(Opened),
    /// Text, beside a field.
    Text(String),
}

/// Takes what is dropped, and keeps the browser from doing anything of its own with it: some open a file in the
/// page's place, and some search the web for a text. Text that is dropped into a field stays the field's business.
#[must_use]
pub fn dropped(event: &DragEvent) -> Option<Dropped> {
    let data = event.data_transfer()?;
    if let Some(opened) = Opened::dropped(&data) {
        event.prevent_default();
        return Some(Dropped::Files(opened));
    }
    welcome(event);
    event.default_prevented().then(|| Dropped::Text(brought(&carried(&data))))
}
