//! What is remembered on the device: the form, the language and the theme. Never a token, never a key.

use serde::{Serialize, Serializer};

use crate::app::form::Form;
use crate::app::theme::Theme;
use crate::app::told::{SETTINGS, Told};
use crate::encoding::json;
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
    let Ok(root) = json::parse(&text) else { return Settings::default() };
    let word = |name: &str| root.value.get(name).and_then(|n| n.value.as_str()).unwrap_or_default().to_owned();
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
    let words = Words(words.into_iter().chain(told.to_remember()).collect());
    if let (Some(storage), Ok(text)) = (storage(), serde_json::to_string(&words)) {
        // A full or refused storage only means that nothing is remembered.
        let _ = storage.set_item(NAME, &text);
    }
}

/// A JSON object of strings.
struct Words<'a>(Vec<(&'static str, &'a str)>);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
