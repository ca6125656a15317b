//! The form: what the API expects.

use yew::prelude::*;

use crate::app::browser::document::typed;
use crate::app::form::{Field, Form};
use crate::app::state::Action;
use crate::authorizers;
use crate::expectations::Expectations;
use crate::text::{Lang, Text, text};

/// What the form takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What was typed.
    pub form: Form,
    /// What is wrong with the user pools.
    pub fault: Option<Text>,
    /// What was understood.
    pub want: Expectations,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The settings of the authorizer and the method.
#[component]
pub fn ExpectationsForm(props: &Props) -> Html {
    let Props { lang, form, fault, want, act } = props;
    let lang = *lang;
    html! {
        <section class="sheet expects" aria-labelledby="expects-title">
            <header>
                <h2 id="expects-title">{ text("What your API expects", "API가 기대하는 값").get(lang) }</h2>
                <span class="aside">{ text("kept on this device", "이 기기에만 저장").get(lang) }</span>
            </header>
            <div class="field">
                <label for="authorizer">{ text("Authorizer", "권한 부여자").get(lang) }</label>
                <select id="authorizer">
                    { for authorizers::ALL.iter().map(|a| html! { <option value={a.id}>{ a.name.get(lang) }</option> }) }
                </select>
            </div>
            { field(lang, act, Field::UserPools, "user-pools", &form.user_pools, &USER_POOLS, fault.as_ref(), pools_note(want)) }
            { field(lang, act, Field::Scopes, "scopes", &form.scopes, &SCOPES, None, None) }
            { field(lang, act, Field::Clients, "clients", &form.clients, &CLIENTS, None, None) }
        </section>
    }
}

struct Words {
    label: Text,
    hint: Text,
}

const USER_POOLS: Words = Words {
    label: text("User pool ID, ARN or issuer URL", "사용자 풀 ID, ARN 또는 발급자 URL"),
    hint: text("us-east-1_AbCdEfGhI", "us-east-1_AbCdEfGhI"),
};
const SCOPES: Words = Words {
    label: text("OAuth scopes on the method", "메서드의 OAuth 범위"),
    hint: text("none: the method takes an ID token", "없으면 메서드가 ID 토큰을 받습니다"),
};
const CLIENTS: Words = Words {
    label: text("App client ID (optional)", "앱 클라이언트 ID(선택 사항)"),
    hint: text("1example23456789", "1example23456789"),
};

#[expect(clippy::too_many_arguments, reason = "a field has these parts, and is made in one place")]
fn field(
    lang: Lang,
    act: &Callback<Action>,
    field: Field,
    id: &'static str,
    value: &str,
    words: &Words,
    fault: Option<&Text>,
    note: Option<String>,
) -> Html {
    let oninput = act.reform(move |event: InputEvent| Action::Typed(field, typed(&event)));
    let described = format!("{id}-note");
    html! {
        <div class="field">
            <label for={id}>{ words.label.get(lang) }</label>
            <input {id} value={value.to_owned()} placeholder={words.hint.get(lang).to_owned()} {oninput} autocomplete="off"
                autocapitalize="off" spellcheck="false" aria-describedby={described.clone()}
                aria-invalid={fault.is_some().to_string()} />
            if let Some(fault) = fault {
                <small id={described} class="fault" data-error-for={id}>{ fault.get(lang) }</small>
            } else if let Some(note) = note {
                <small id={described}>{ note }</small>
            }
        </div>
    }
}

/// The issuers that were understood, so that a person sees what is compared.
fn pools_note(want: &Expectations) -> Option<String> {
    (!want.user_pools.is_empty()).then(|| want.issuers().join(", "))
}
