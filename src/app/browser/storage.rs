//! What is remembered on the device: the form, the language and the theme. Never a token, never a key.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::app::form::Form;
use crate::app::theme::Theme;
use crate::app::told::{SETTINGS, Told};
use crate::text::Lang;

const NAME: &str = "token-inspector.settings";

/// What was remembered.
#[derive(Default)]
pub struct Settings {
    /// The form.
    pub form: Form,
    /// The other settings.
    pub told: Told,
    /// The language, where one was chosen.
    pub lang: Option<Lang>,
    /// The theme.
    pub theme: Theme,
}

/// What was remembered; the defaults where nothing was, or where storage is refused.
#[must_use]
pub fn load() -> Settings {
    let text = storage().and_then(|s| s.get_item(NAME).ok().flatten()).unwrap_or_default();
    let root = JSON::parse(&text).unwrap_or(JsValue::UNDEFINED);
    let member = |name: &str| Reflect::get(&root, &name.into()).ok().and_then(|value| value.as_string());
    let word = |name: &str| member(name).unwrap_or_default();
    let mut told = Told::default();
    SETTINGS.iter().for_each(|name| told.set(name, &word(name)));
    Settings {
        form: Form { user_pools: word("user_pools"), scopes: word("scopes"), clients: word("clients") },
        told,
        lang: Lang::from_tag(&word("lang")),
        theme: Theme::from_id(&word("theme")).unwrap_or_default(),
    }
}

/// Remembers the form, the other settings, the language and the theme.
pub fn save(form: &Form, told: &Told, lang: Lang, theme: Theme) {
    let words = [
        ("user_pools", &*form.user_pools),
        ("scopes", &form.scopes),
        ("clients", &form.clients),
        ("lang", lang.tag()),
        ("theme", theme.id()),
    ];
    let object = Object::new();
    for (name, word) in words.into_iter().chain(told.to_remember()) {
        // Setting a member of a plain object does not fail.
        let _ = Reflect::set(&object, &name.into(), &word.into());
    }
    if let (Some(storage), Ok(text)) = (storage(), JSON::stringify(&object)) {
        // A full or refused storage only means that nothing is remembered.
        let _ = storage.set_item(NAME, &String::from(text));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
