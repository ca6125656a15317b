//! A field with its label, and what is wrong with what stands in it.

use yew::prelude::*;

use crate::app::browser::document::typed;
use crate::app::components::select::Select;
use crate::app::intent::Intent;
use crate::report::view::form::{Control, Field};
use crate::text::{Lang, text};

/// What a field takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The field.
    pub field: Field,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// A field of the form.
#[component]
pub fn FormField(Props { lang, field, act }: &Props) -> Html {
    let id = AttrValue::from(field.name.replace('_', "-"));
    let note = AttrValue::from(format!("{id}-note"));
    html! {
        <div class="field">
            <label for={id.clone()}>{ &field.label }</label>
            { control(*lang, field, &id, &note, act) }
            if !field.fault.is_empty() {
                <small id={note} class="fault" data-error-for={id}>{ &field.fault }</small>
            }
        </div>
    }
}

fn control(lang: Lang, field: &Field, id: &AttrValue, note: &AttrValue, act: &Callback<Intent>) -> Html {
    let Field { name, hint, control, typed: value, fault, .. } = field;
    let (id, note, name) = (id.clone(), note.clone(), name.clone());
    let say = act.reform(move |value: String| Intent::say(&name, value));
    let oninput = say.reform(|event: InputEvent| typed(&event));
    let invalid = (!fault.is_empty()).to_string();
    match control {
        Control::YesNo => html! {
            <Select {id} options={yes_no(lang)} chosen={value.clone()} choose={say} described={note} />
        },
        Control::Line => html! {
            <input {id} aria-describedby={note} value={value.clone()} placeholder={hint.clone()} aria-invalid={invalid}
                autocomplete="off" spellcheck="false" {oninput} />
        },
        Control::Text => html! {
            <textarea {id} aria-describedby={note} value={value.clone()} placeholder={hint.clone()} aria-invalid={invalid}
                autocomplete="off" spellcheck="false" {oninput} />
        },
    }
}

fn yes_no(lang: Lang) -> Vec<(AttrValue, AttrValue)> {
    let choices = [("", text("not told", "선택 안 함")), ("true", text("yes", "예")), ("false", text("no", "아니요"))];
    choices.iter().map(|(value, words)| (AttrValue::from(*value), words.get(lang).to_owned().into())).collect()
}
