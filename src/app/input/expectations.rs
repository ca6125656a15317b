//! The form: what the API expects.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::button;
use crate::app::components::field::{FROM_A_LINK, FormField, label, read};
use crate::app::components::line::{line, quiet};
use crate::app::components::select::Select;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::app::state::form_values::FormValues;
use crate::http::authorizer::Kind;
use crate::report::read_settings::ReadRow;
use crate::report::view::form::{Field, Form};
use crate::settings::Setting;
use crate::settings::expected::{AUTHORIZER, CLIENTS, NO_SCOPES, SCOPES, USER_POOLS};
use crate::settings::page::MORE;
use crate::text::{Lang, Text, text};

/// What the form takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What stands in the fields.
    pub form_values: FormValues,
    /// What is wrong with the user pools.
    pub fault: Option<AttrValue>,
    /// The issuers that were understood, so that a person sees what is compared.
    pub issuers: AttrValue,
    /// The settings that were read from what was pasted.
    #[prop_or_default]
    pub read: Vec<ReadRow>,
    /// The fields for more than a token for a REST API's Cognito authorizer.
    pub form: Option<Rc<Form>>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The settings of the authorizer and the method.
#[component]
pub fn Expectations(props: &Props) -> Html {
    let lang = props.lang;
    let inside = html! {
        <>
            if props.form_values.has_links() { { linked(props) } }
            { authorizer(props) }
            { match &props.form {
                Some(form) => all(props, form),
                None => first(props),
            } }
            { elsewhere(props) }
        </>
    };
    sheet(
        "expects",
        lang.choose("What your API expects", "API 설정"),
        lang.choose("kept on this device", "이 기기에만 저장"),
        inside,
    )
}

/// That a link has brought settings, and how to keep them.
fn linked(Props { lang, act, .. }: &Props) -> Html {
    let words = lang.choose(
        "A link brought what is marked so. It is used here, and this device remembers it once you keep or change it.",
        "표시된 값은 링크에서 가져온 값입니다. 이 페이지에서는 사용하지만, 유지하거나 수정해야 이 기기에 저장됩니다.",
    );
    html! {
        <div class="linked" data-role="linked" role="status">
            { line("p", words) }
            { button("keep-settings", lang.choose("Keep these settings", "이 설정 유지"), Intent::Change(Action::KeepSettings), act) }
        </div>
    }
}

/// The choice of the authorizer.
fn authorizer(props: &Props) -> Html {
    let Props { lang, form_values, act, .. } = props;
    let read_row = read_for(props, &AUTHORIZER);
    let unsaid = if read_row.is_some() {
        text("As read from what you pasted", "붙여넣은 내용에서 읽은 값 사용")
    } else {
        text("Not said: what holds for all is told", "지정 안 함: 모든 경우에 해당하는 내용만 표시")
    };
    let unsaid = (AttrValue::default(), AttrValue::from(unsaid.get(*lang).to_owned()));
    let known = Kind::ALL.iter().map(|kind| (kind.id().into(), kind.name().get(*lang).to_owned().into()));
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once(unsaid).chain(known).collect();
    let chosen = AttrValue::from(form_values.get(&AUTHORIZER).to_owned());
    let choose = act.reform(|id: String| Intent::say(&AUTHORIZER, id));
    let id = AttrValue::from(AUTHORIZER.id());
    html! {
        <div class="field">
            { label(*lang, &id, AUTHORIZER.label.get(*lang), form_values.is_from_link(&AUTHORIZER)) }
            <Select {id} {options} {chosen} {choose} />
            { for read_row.map(read) }
        </div>
    }
}

/// What was read from the paste for a setting.
fn read_for<'a>(props: &'a Props, setting: &Setting) -> Option<&'a ReadRow> {
    props.read.iter().find(|row| row.name == setting.name)
}

/// What was read from the paste for settings that have no field at present.
fn elsewhere(props: &Props) -> Html {
    let has_field = |name: &str| match &props.form {
        Some(form) => form.fields().any(|field| field.setting.name == name),
        None => [&USER_POOLS, &SCOPES, &CLIENTS].iter().any(|setting| setting.name == name),
    };
    let rows: Vec<_> = props.read.iter().filter(|row| row.name != AUTHORIZER.name && !has_field(&row.name)).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let title = text("Read from what you pasted as well", "붙여넣은 내용에서 함께 읽은 값");
    let row = |one: &ReadRow| html! { <>{ line("dt", &one.label) }<dd>{ read(one) }</dd></> };
    html! {
        <div class="field" data-role="read">
            { quiet(title.get(props.lang)) }
            <dl>{ for rows.into_iter().map(row) }</dl>
        </div>
    }
}

/// Whether the method has no scopes: a blank field says nothing.
fn no_scopes(Props { lang, form_values, act, .. }: &Props) -> Html {
    let is_said = !form_values.get(&NO_SCOPES).is_empty();
    let says = if is_said { "" } else { "true" };
    let onchange = act.reform(move |_: Event| Intent::say(&NO_SCOPES, says));
    html! {
        <label class="choice" for={NO_SCOPES.id()}>
            <input id={NO_SCOPES.id()} type="checkbox" checked={is_said} {onchange} />
            { NO_SCOPES.label.get(*lang).to_owned() }
            if is_said && form_values.is_from_link(&NO_SCOPES) {
                { " " }<span class="from" data-origin="link">{ FROM_A_LINK.get(*lang) }</span>
            }
        </label>
    }
}

/// Every field that an authorizer asks for, and those of a request, an answer and an OAuth client.
fn all(props: &Props, form: &Form) -> Html {
    let folded = |role: &'static str, summary: Text, fields: &[Field]| {
        html! {
            <details data-role={role}>
                <summary>{ summary.get(props.lang).to_owned() }</summary>
                { for fields.iter().map(|one| field(props, one, AttrValue::default())) }
            </details>
        }
    };
    let exchange = text("What was sent and what came back", "보낸 요청과 받은 응답");
    let client = text("OAuth client settings (Postman)", "OAuth 클라이언트 설정(Postman)");
    html! {
        <>
            { for form.settings.iter().map(|one| html! {
                <>
                    { field(props, one, AttrValue::default()) }
                    if *one.setting == SCOPES { { no_scopes(props) } }
                </>
            }) }
            { folded("exchange", exchange, &form.exchange) }
            { folded("oauth-client", client, &form.oauth_client) }
        </>
    }
}

/// The fields of a REST API's Cognito authorizer, and a button for the others.
fn first(props: &Props) -> Html {
    let Props { lang, fault, issuers, act, .. } = props;
    let own = |setting: &'static Setting, fault: &str| Field {
        setting,
        label: setting.label.get(*lang).to_owned(),
        hint: setting.hint.to_owned(),
        fault: fault.to_owned(),
    };
    let fault = fault.as_deref().unwrap_or_default();
    html! {
        <>
            { field(props, &own(&USER_POOLS, fault), issuers.clone()) }
            { field(props, &own(&SCOPES, ""), AttrValue::default()) }
            { no_scopes(props) }
            { field(props, &own(&CLIENTS, ""), AttrValue::default()) }
            { button("more", lang.choose("Add request, response, OAuth client", "요청, 응답, OAuth 클라이언트 추가"), Intent::say(&MORE, "true"), act) }
        </>
    }
}

fn field(props: &Props, field: &Field, note: AttrValue) -> Html {
    let Props { lang, form_values, act, .. } = props;
    let setting = field.setting;
    let typed = AttrValue::from(form_values.get(setting).to_owned());
    html! {
        <FormField key={setting.name} lang={*lang} field={field.clone()} {typed} is_from_link={form_values.is_from_link(setting)}
            read={read_for(props, setting).cloned()} {note} act={act.clone()} />
    }
}
