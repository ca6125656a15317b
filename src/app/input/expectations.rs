//! The form: what the API expects.

use crate::app::form::Form;
use crate::app::told::AUTHORIZER;
use crate::authorizers::names::{FIRST, NAMES};
use crate::report::tree::{DO, Tree, WITH};
use crate::text::{Lang, Text, text};

/// What the form is drawn from.
pub struct ExpectationsForm<'a> {
    /// The language.
    pub lang: Lang,
    /// What was typed.
    pub form: &'a Form,
    /// What is wrong with the user pools.
    pub fault: Option<&'a str>,
    /// The issuers that were understood, so that a person sees what is compared.
    pub issuers: &'a [String],
    /// The authorizer's ID; empty for a REST API's Cognito authorizer.
    pub authorizer: &'a str,
    /// The fields that the module has drawn, as a tree.
    pub drawn: Option<&'a str>,
}

/// The settings of the authorizer and the method.
#[must_use]
pub fn draw(form: &ExpectationsForm<'_>) -> String {
    let lang = form.lang;
    let mut tree = Tree::default();
    tree.element("section", &[("class", "sheet expects"), ("aria-labelledby", "expects-title")], |tree| {
        tree.element("header", &[], |tree| {
            tree.says("h2", &[("id", "expects-title")], text("What your API expects", "API가 기대하는 값").get(lang));
            tree.says("span", &[("class", "aside")], text("kept on this device", "이 기기에만 저장").get(lang));
        });
        authorizer(tree, form);
        match form.drawn {
            Some(drawn) => tree.0.push_str(drawn),
            None => {
                fields(tree, form);
                more(tree, form);
            }
        }
    });
    tree.0
}

fn fields(tree: &mut Tree, form: &ExpectationsForm<'_>) {
    let note = form.issuers.join(", ");
    for (name, id, typed, words) in [
        ("user_pools", "user-pools", &form.form.user_pools, &USER_POOLS),
        ("scopes", "scopes", &form.form.scopes, &SCOPES),
        ("clients", "clients", &form.form.clients, &CLIENTS),
    ] {
        let is_pools = name == "user_pools";
        let fault = form.fault.filter(|_| is_pools);
        let described = format!("{id}-note");
        tree.element("div", &[("class", "field")], |tree| {
            tree.says("label", &[("for", id)], words.label.get(form.lang));
            let about = [
                ("id", id),
                ("value", typed.as_str()),
                (DO, name),
                ("placeholder", words.hint.get(form.lang)),
                ("autocomplete", "off"),
                ("autocapitalize", "off"),
                ("spellcheck", "false"),
                ("aria-describedby", &described),
                ("aria-invalid", if fault.is_some() { "true" } else { "false" }),
            ];
            tree.element("input", &about, |_| {});
            if let Some(fault) = fault {
                let about = [("id", &*described), ("class", "fault"), ("data-error-for", id)];
                tree.says("small", &about, fault);
            } else if is_pools {
                tree.says("small", &[("id", &described)], &note);
            }
        });
    }
}

/// The choice of the authorizer.
fn authorizer(tree: &mut Tree, &ExpectationsForm { lang, authorizer, .. }: &ExpectationsForm<'_>) {
    tree.element("div", &[("class", "field")], |tree| {
        tree.says("label", &[("for", AUTHORIZER)], text("Authorizer", "권한 부여자").get(lang));
        tree.element("select", &[("id", AUTHORIZER), (DO, AUTHORIZER)], |tree| {
            for (id, name) in &NAMES {
                let about = [("value", *id), ("selected", "")];
                // One is always marked: a browser would choose the first that is put in, and the page puts in the last first.
                let is_chosen = *id == authorizer || (authorizer.is_empty() && *id == FIRST);
                tree.says("option", if is_chosen { &about } else { &about[..1] }, name.get(lang));
            }
        });
    });
}

/// Asks for the other fields, the commands and the checklist.
fn more(tree: &mut Tree, form: &ExpectationsForm<'_>) {
    let words = text("Add request, response, OAuth client", "요청, 응답, OAuth 클라이언트 추가");
    let about = [("data-action", "more"), (DO, "say"), (WITH, MORE_SAID)];
    tree.button(&about, words.get(form.lang));
}

/// That more is wanted.
const MORE_SAID: &str = "more=more";

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
