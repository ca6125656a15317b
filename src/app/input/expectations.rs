//! The form: what the API expects.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::document::typed;
use crate::app::components::button::Button;
use crate::app::components::field::FormField;
use crate::app::components::select::Select;
use crate::app::intent::Intent;
use crate::app::told::{AUTHORIZER, MORE};
use crate::authorizers::names::NAMES;
use crate::report::message::ReadRow;
use crate::report::question::NO_SCOPES;
use crate::report::view::form::{Field, Form};
use crate::text::{Lang, Text, text};

/// What the form takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The first fields, as typed.
    pub typed: crate::app::form::Form,
    /// What is wrong with the user pools.
    pub fault: Option<AttrValue>,
    /// The issuers that were understood, so that a person sees what is compared.
    pub issuers: AttrValue,
    /// The settings that were read from what was pasted.
    #[prop_or_default]
    pub read: Vec<ReadRow>,
    /// The authorizer's ID; empty where it is not said.
    pub authorizer: AttrValue,
    /// Whether it is said that the method has no scopes.
    pub no_scopes: bool,
    /// The fields for more than a token for that one.
    pub form: Option<Rc<Form>>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The settings of the authorizer and the method.
#[component]
pub fn Expectations(props: &Props) -> Html {
    let lang = props.lang;
    html! {
        <section class="sheet expects" aria-labelledby="expects-title">
            <header>
                <h2 id="expects-title">{ text("What your API expects", "API가 기대하는 값").get(lang) }</h2>
                <span class="aside">{ text("kept on this device", "이 기기에만 저장").get(lang) }</span>
            </header>
            { authorizer(props) }
            { read(props) }
            { match &props.form {
                Some(form) => all(props, form),
                None => first(props),
            } }
        </section>
    }
}

/// The choice of the authorizer.
fn authorizer(Props { lang, authorizer, act, .. }: &Props) -> Html {
    let unsaid = text("Not said: what holds for all is told", "미지정: 모두에 해당하는 내용을 표시");
    let unsaid = (AttrValue::default(), AttrValue::from(unsaid.get(*lang).to_owned()));
    let known = NAMES.iter().map(|(id, name)| ((*id).into(), name.get(*lang).to_owned().into()));
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once(unsaid).chain(known).collect();
    let chosen = authorizer.clone();
    let choose = act.reform(|id: String| Intent::say(AUTHORIZER, id));
    html! {
        <div class="field">
            <label for={AUTHORIZER}>{ text("Authorizer", "권한 부여자").get(*lang) }</label>
            <Select id={AUTHORIZER} {options} {chosen} {choose} />
        </div>
    }
}

/// What was read from the paste: it holds as long as nothing else is typed below.
fn read(Props { lang, read, .. }: &Props) -> Html {
    if read.is_empty() {
        return Html::default();
    }
    let row = |one: &ReadRow| {
        html! {
            <>
                <dt>{ &one.label }</dt>
                <dd data-read={one.name.clone()}><code>{ &one.value }</code><small>{ &one.from }</small></dd>
            </>
        }
    };
    let title = text(
        "Read from what you pasted; what you type below overrules it",
        "붙여넣은 내용에서 읽은 값(아래에 직접 입력하면 그 값을 사용합니다)",
    );
    html! {
        <div class="field" data-role="read">
            <p>{ title.get(*lang) }</p>
            <dl>{ for read.iter().map(row) }</dl>
        </div>
    }
}

/// Whether the method has no scopes: a blank field says nothing.
fn no_scopes(Props { lang, no_scopes, act, .. }: &Props) -> Html {
    let says = if *no_scopes { "" } else { "true" };
    let onchange = act.reform(move |_: Event| Intent::say(NO_SCOPES, says));
    html! {
        <label class="choice" for="no-scopes">
            <input id="no-scopes" type="checkbox" checked={*no_scopes} {onchange} />
            { text("The method has no scopes", "메서드에 범위가 없음").get(*lang) }
        </label>
    }
}

/// Every field that an authorizer asks for, and those of a request, an answer and an OAuth client.
fn all(props: &Props, form: &Form) -> Html {
    let Props { lang, act, .. } = props;
    let field =
        |one: &Field| html! { <FormField key={&*one.name} lang={*lang} field={one.clone()} act={act.clone()} /> };
    let folded = |role: &'static str, summary: Text, fields: &[Field]| {
        html! {
            <details data-role={role}>
                <summary>{ summary.get(*lang).to_owned() }</summary>
                { for fields.iter().map(field) }
            </details>
        }
    };
    let exchange = text("What was sent and what came back", "보낸 요청과 받은 응답");
    let client = text("OAuth client settings (Postman)", "OAuth 클라이언트 설정(Postman)");
    html! {
        <>
            { for form.settings.iter().map(|one| html! {
                <>
                    { field(one) }
                    if one.name == "scopes" { { no_scopes(props) } }
                </>
            }) }
            { folded("exchange", exchange, &form.exchange) }
            { folded("oauth-client", client, &form.oauth_client) }
        </>
    }
}

/// The fields of a REST API's Cognito authorizer, and a button for the others.
fn first(props: &Props) -> Html {
    let Props { lang, typed, act, .. } = props;
    html! {
        <>
            { line(props, "user_pools", "user-pools", &typed.user_pools, &USER_POOLS) }
            { line(props, "scopes", "scopes", &typed.scopes, &SCOPES) }
            { no_scopes(props) }
            { line(props, "clients", "clients", &typed.clients, &CLIENTS) }
            <Button action="more" does={Intent::say(MORE, MORE)} act={act.clone()}>
                { text("Add request, response, OAuth client", "요청, 응답, OAuth 클라이언트 추가").get(*lang) }
            </Button>
        </>
    }
}

fn line(props: &Props, name: &'static str, id: &'static str, value: &str, Words { label, hint }: &Words) -> Html {
    let Props { lang, fault, issuers, act, .. } = props;
    let is_pools = name == "user_pools";
    let fault = fault.as_ref().filter(|_| is_pools);
    let note = format!("{id}-note");
    let oninput = act.reform(move |event: InputEvent| Intent::say(name, typed(&event)));
    html! {
        <div class="field">
            <label for={id}>{ label.get(*lang).to_owned() }</label>
            <input {id} value={value.to_owned()} placeholder={hint.get(*lang).to_owned()} autocomplete="off" autocapitalize="off"
                spellcheck="false" aria-describedby={note.clone()} aria-invalid={fault.is_some().to_string()} {oninput} />
            if let Some(fault) = fault {
                <small id={note} class="fault" data-error-for={id}>{ fault.clone() }</small>
            } else if is_pools && !issuers.is_empty() {
                <small id={note}>{ issuers.clone() }</small>
            }
        </div>
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
    hint: text("orders/read", "orders/read"),
};
const CLIENTS: Words = Words {
    label: text("App client ID (optional)", "앱 클라이언트 ID(선택 사항)"),
    hint: text("1example23456789", "1example23456789"),
};
