//! A field with its label, where what stands in it came from, and what is wrong with it.

use yew::prelude::*;

use crate::app::browser::document::typed;
use crate::app::components::line::line;
use crate::app::components::select::Select;
use crate::app::components::text_area::TextArea;
use crate::app::intent::Intent;
use crate::report::read_settings::ReadRow;
use crate::report::view::form::Field;
use crate::settings::Control;
use crate::text::{Lang, Text, text};

/// What a field takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The field.
    pub field: Field,
    /// What stands in it.
    pub typed: AttrValue,
    /// Whether a link has brought that.
    pub is_from_link: bool,
    /// What was read from the paste, which holds as long as nothing is typed.
    #[prop_or_default]
    pub read: Option<ReadRow>,
    /// What was understood of it; empty where that is no news.
    #[prop_or_default]
    pub note: AttrValue,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// A field of the form.
#[component]
pub fn FormField(props: &Props) -> Html {
    let Props { lang, field, is_from_link, note: understood, .. } = props;
    let id = AttrValue::from(field.setting.id());
    let note = AttrValue::from(format!("{id}-note"));
    html! {
        <div class="field">
            { label(*lang, &id, &field.label, *is_from_link) }
            { control(props, &id, &note) }
            { for props.read.iter().map(read) }
            if !field.fault.is_empty() {
                <small id={note} class="fault" data-error-for={id}>{ &field.fault }</small>
            } else if !understood.is_empty() {
                <small id={note}>{ understood }</small>
            }
        </div>
    }
}

/// What was read from the paste for a field, and where.
pub fn read(ReadRow { name, value, from, .. }: &ReadRow) -> Html {
    html! {
        <p class="read" data-read={name.clone()}>{ line("code", value) }{ " " }{ line("small", from) }</p>
    }
}

/// The label of the field `id`, which says where a link has brought what stands in it.
pub fn label(lang: Lang, id: &AttrValue, label: &str, is_from_link: bool) -> Html {
    html! {
        <label for={id.clone()}>
            { label.to_owned() }
            if is_from_link { { " " }<span class="from" data-origin="link">{ FROM_A_LINK.get(lang) }</span> }
        </label>
    }
}

/// What stands beside a field that a link has filled in.
pub static FROM_A_LINK: Text = text("from a link", "링크에서 가져옴");

fn control(Props { lang, field, typed: value, read, act, .. }: &Props, id: &AttrValue, note: &AttrValue) -> Html {
    let Field { setting, hint, fault, .. } = field;
    let (id, note, setting) = (id.clone(), note.clone(), *setting);
    let say = act.reform(move |value: String| Intent::say(setting, value));
    match setting.control {
        Control::YesNo => html! {
            <Select {id} options={yes_no(*lang, read.is_some())} chosen={value.clone()} choose={say} described={note} />
        },
        Control::Line => html! {
            <input {id} aria-describedby={note} value={value.clone()} placeholder={hint.clone()}
                aria-invalid={(!fault.is_empty()).to_string()} autocomplete="off" autocapitalize="off" autocorrect="off"
                spellcheck="false" oninput={say.reform(|event: InputEvent| typed(&event))} />
        },
        Control::Text => html! {
            <TextArea lang={*lang} {id} described={note} value={value.clone()} hint={hint.clone()} is_invalid={!fault.is_empty()}
                {say} wipe={Intent::say(setting, "")} act={act.clone()} />
        },
    }
}

fn yes_no(lang: Lang, is_read: bool) -> Vec<(AttrValue, AttrValue)> {
    let unsaid = if is_read { text("as read", "읽은 값 사용") } else { text("not told", "선택 안 함") };
    let choices = [("", unsaid), ("true", text("yes", "예")), ("false", text("no", "아니요"))];
    choices.iter().map(|(value, words)| (AttrValue::from(*value), words.get(lang).to_owned().into())).collect()
}
