//! What is remembered on the device: settings, the language and the theme. Never a token, never a key.

use js_sys::{JSON, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::app::state::form_values::FormValues;
use crate::app::theme::Theme;
use crate::settings::line::LANG;
use crate::settings::page::THEME;
use crate::settings::{self, Setting};
use crate::text::Lang;

const NAME: &str = "token-inspector.settings";

/// What was remembered.
#[derive(Default)]
pub struct Settings {
    /// The settings.
    pub form_values: FormValues,
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
    let mut form_values = FormValues::default();
    settings::all().filter(|one| one.is_remembered).for_each(|one| form_values.set(one, &word(one.name)));
    Settings {
        form_values,
        lang: Lang::from_tag(&word(LANG.name)),
        theme: Theme::from_id(&word(THEME.name)).unwrap_or_default(),
    }
}

/// Remembers settings, the language and the theme.
pub fn save(settings: &[(&'static Setting, String)], lang: Lang, theme: Theme) {
    let own = settings.iter().map(|(setting, kept)| (setting.name, kept.as_str()));
    let object = Object::new();
    for (name, word) in own.chain([(LANG.name, lang.tag()), (THEME.name, theme.id())]) {
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
