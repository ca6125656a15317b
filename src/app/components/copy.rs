//! A button that copies a text.

use yew::prelude::*;

use super::button::Button;
use crate::app::intent::Intent;
use crate::text::Lang;

/// What the button takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What is copied.
    pub text: AttrValue,
    /// Where the wish goes.
    pub act: Callback<Intent>,
    /// The words on it, where they are not just “Copy”.
    #[prop_or_default]
    pub words: Option<AttrValue>,
    /// Its name for styles and tests.
    #[prop_or_default]
    pub action: Option<AttrValue>,
    /// Its name for a screen reader, where the words alone do not tell.
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

/// Copies.
#[component]
pub fn Copy(props: &Props) -> Html {
    let Props { lang, text: copied, act, words, action, label } = props;
    let words = words.clone().unwrap_or_else(|| lang.choose("Copy", "복사").into());
    html! {
        <Button does={Intent::Copy(copied.clone())} act={act.clone()} action={action.clone()} label={label.clone()}>{ words }</Button>
    }
}
