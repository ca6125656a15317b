//! A button.

use yew::prelude::*;

use crate::app::intent::Intent;

/// What a button takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// What pressing it means.
    pub does: Intent,
    /// Where that goes.
    pub act: Callback<Intent>,
    /// The words on it.
    pub children: Html,
    /// Its name for styles, shortcuts and tests.
    #[prop_or_default]
    pub action: Option<AttrValue>,
    /// Its name for a screen reader, where the words alone do not tell.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether it is what a person most likely wants.
    #[prop_or_default]
    pub is_strong: bool,
    /// Whether it can be pressed now.
    #[prop_or_default]
    pub is_off: bool,
    /// Whether it stands for what is chosen; `None` where it does not choose.
    #[prop_or_default]
    pub is_pressed: Option<bool>,
    /// Its style.
    #[prop_or(AttrValue::Static("button"))]
    pub class: AttrValue,
}

/// A button that tells what is wanted.
#[component]
pub fn Button(props: &Props) -> Html {
    let Props { does, act, children, action, label, is_strong, is_off, is_pressed, class } = props;
    let does = does.clone();
    let onclick = act.reform(move |_: MouseEvent| does.clone());
    let pressed = is_pressed.map(|is_pressed| is_pressed.to_string());
    html! {
        <button type="button" class={class.clone()} data-strong={is_strong.then_some("true")} data-action={action.clone()}
            aria-label={label.clone()} aria-pressed={pressed} disabled={*is_off} {onclick}>
            { children.clone() }
        </button>
    }
}

/// A button of this name, with these words.
pub fn button(action: &'static str, words: &'static str, does: Intent, act: &Callback<Intent>) -> Html {
    html! { <Button {action} {does} act={act.clone()}>{ words }</Button> }
}
