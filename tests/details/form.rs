//! The form: what a link has brought is marked, and what is remembered of what is typed into it.

use token_inspector::app::input::expectations::Expectations;
use token_inspector::app::intent::Intent;
use token_inspector::app::state::form_values::{FormValues, Origin};
use token_inspector::settings::expected::{CLIENTS, SCOPES, USER_POOLS};
use token_inspector::settings::{self, Setting};
use token_inspector::text::Lang;
use yew::prelude::*;

use crate::drawn::{self, token};

fn setting(name: &str) -> &'static Setting {
    settings::find(name).expect("the setting's name")
}

fn remembered(told: &FormValues) -> Vec<(&'static str, String)> {
    told.to_remember().into_iter().map(|(setting, kept)| (setting.name, kept)).collect()
}

fn form_of(told: &FormValues) -> String {
    let act: Callback<Intent> = Callback::noop();
    drawn::html(html! {
        <Expectations lang={Lang::En} form_values={told.clone()} fault={None::<AttrValue>} issuers="" form={None} {act} />
    })
}

#[test]
fn what_a_link_brought_is_marked_beside_its_field_and_can_be_kept() {
    let mut told = FormValues::default();
    told.set(&USER_POOLS, "us-east-1_Example01");
    assert!(!form_of(&told).contains("from a link") && !form_of(&told).contains("keep-settings"));
    told.cover(&SCOPES, "orders/read", Origin::Link);
    let form = form_of(&told);
    assert_eq!(form.matches("data-origin=\"link\"").count(), 1, "{form}");
    let scopes = form.split("for=\"scopes\"").nth(1).expect("the field of scopes");
    assert!(scopes.split("</label>").next().is_some_and(|label| label.contains("from a link")), "{form}");
    assert!(form.contains("data-action=\"keep-settings\"") && form.contains("value=\"orders/read\""), "{form}");
    told.keep();
    assert!(!form_of(&told).contains("from a link") && !form_of(&told).contains("keep-settings"));
}

#[test]
fn a_token_in_the_wrong_field_is_not_remembered() {
    let token = token(r#"{"token_use":"id"}"#);
    let signature = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    let mut told = FormValues::default();
    told.set(&USER_POOLS, &format!("us-east-1_Example01 https://user:secret@a.example {signature}"));
    told.set(&SCOPES, &format!("photos/read {token}"));
    told.set(&CLIENTS, &format!("1example23456789 {signature} {}", "1a2b3c4d5e".repeat(5)));
    // A field that holds one such thing is left out whole.
    assert_eq!(remembered(&told), []);
    let settings = [
        ("user_pools", "us-east-1_Example01".to_owned()),
        ("scopes", "photos/read openid".to_owned()),
        ("clients", "1example23456789".to_owned()),
    ];
    settings.iter().for_each(|(name, typed)| told.set(setting(name), typed));
    assert_eq!(remembered(&told), settings);
}

#[test]
fn what_is_remembered_of_what_was_told_are_settings() {
    let mut told = FormValues::default();
    let token = token(r#"{"token_use":"id"}"#);
    for (name, typed) in [("authorizer", "http-jwt"), ("token_source", "X-Token"), ("groups", token.as_str())] {
        told.set(setting(name), typed);
    }
    for name in ["request", "response", "client_id", "callback_url"] {
        told.set(setting(name), "a");
    }
    assert_eq!(remembered(&told), [("authorizer", "http-jwt".to_owned()), ("token_source", "X-Token".to_owned())]);
}
