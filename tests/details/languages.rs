//! Korean as a pseudo-language: whatever is drawn for a Korean reader and has no Korean in it is a value, a name or a
//! code. Any other word stands in the code where it should not.

use std::rc::Rc;

use token_inspector::app::input::expectations::Expectations;
use token_inspector::app::input::keys::PublicKeys;
use token_inspector::app::input::source::Source;
use token_inspector::app::intent::Intent;
use token_inspector::app::numbered::Numbered;
use token_inspector::app::public_keys::{Failure, KeysShown};
use token_inspector::app::sections::examples::Examples;
use token_inspector::app::sections::shortcuts::Shortcuts;
use token_inspector::app::state::form_values::{FormValues, Origin};
use token_inspector::app::text_file::TextFile;
use token_inspector::report::message::KeysFound;
use token_inspector::report::view::form::Form as Fields;
use token_inspector::settings::expected::{AUTHORIZER, NO_SCOPES, USER_POOLS};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;
use yew::prelude::*;

use crate::drawn::{self, NOW, inspected, lines, shown, token};

/// Elements whose text is no sentence: codes, values, moments, and what a person chooses from by name.
const VALUES: [&str; 8] = ["code", "pre", "time", "kbd", "mark", "option", "dd", "textarea"];

/// Names that are the same in every language.
fn is_a_name(text: &str) -> bool {
    // Specifications, an algorithm's name, and what the calendar of the tests says.
    let begins = ["RFC ", "OpenID Connect", "Cognito: ", "RSASSA", "ko 2027-"];
    begins.iter().any(|begin| text.starts_with(begin)) || ["JSON", "scope", "token_use", "English"].contains(&text)
}

/// The texts of what is drawn that are neither Korean nor a value.
fn strays(html: &str) -> Vec<String> {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut open: Vec<String> = Vec::new();
    let mut strays = Vec::new();
    for line in lines(html) {
        open.truncate(depth(&line) / 2);
        let Some(text) = line.trim_start().strip_prefix('"') else {
            open.push(line.trim_start().to_owned());
            continue;
        };
        let text = text.trim_end_matches('"').trim();
        let is_value = open.iter().any(|element| {
            VALUES.contains(&element.split(' ').next().unwrap_or_default())
                || ["value", "code", "excerpt", "mirror"]
                    .iter()
                    .any(|class| element.contains(&format!("class={class}")))
        });
        let letters = text.chars().filter(char::is_ascii_alphabetic).count();
        let is_korean = text.chars().any(|c| ('가'..='힣').contains(&c));
        if letters > 1 && !is_korean && !is_value && !is_a_name(text) {
            strays.push(text.to_owned());
        }
    }
    strays
}

#[test]
fn no_word_is_left_in_english() {
    let pool = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01";
    let id = token(&format!(
        r#"{{"sub":"a","iss":"{pool}","token_use":"id","aud":"x","email":"a@b.example","exp":{},"iat":{},"nested":{{"a":[1]}}}}"#,
        NOW - 60,
        NOW - 3660
    ));
    let access = token(&format!(
        r#"{{"sub":"a","iss":"{pool}","token_use":"access","client_id":"x","scope":"a b","exp":{NOW}}}"#
    ));
    let request = format!("GET /a HTTP/1.1\nauthorization: Bearer {id}");
    let response = "HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer scope=\"a\" error=\"invalid_token\"\nDate: Fri, 15 Jan 2027 08:00:00 GMT\n\n{\"message\":\"Unauthorized\"}";
    let mut found = Vec::new();
    for authorizer in [
        "rest-cognito",
        "rest-jwt",
        "http-jwt",
        "any-jwt",
        "appsync",
        "alb",
        "alb-session",
        "identity-pool",
        "user-pool-api",
        "user-info",
    ] {
        for source in ["", "hello", &format!("\u{200b}{id}\n"), &access] {
            let typed = [
                "authorizer",
                authorizer,
                "user_pools",
                pool,
                "scopes",
                "c",
                "request",
                &request,
                "response",
                response,
                "callback_url",
                "http://a.example",
                "token_validation",
                "(",
                "page-pinned",
                &id,
                "page-report",
                "shown",
                "page-format",
                "text",
                "page-moved",
                "true",
            ];
            let said = inspected("ko", source, &typed);
            let act = Callback::noop();
            let mut told = FormValues::default();
            told.cover(&AUTHORIZER, authorizer, Origin::Link);
            told.cover(&NO_SCOPES, "true", Origin::Link);
            let form = html! {
                <Expectations lang={Lang::Ko} form_values={told} fault={None::<AttrValue>} issuers=""
                    form={said.form.clone()} act={act.clone()} />
            };
            let editor = html! {
                <Source lang={Lang::Ko} source={Numbered::default()} inspection={Some(Rc::new(said.clone()))} copied={None::<bool>}
                    {act} file={TextFile::default()} pointed={Rc::default()} is_example=false can_clear=true can_undo=true />
            };
            let page = shown("ko", &["page-can-share", "true"]);
            let sections = &said.sections;
            let (judged, next, below) = (page.judged(sections, true), page.next(sections), page.below(sections));
            for drawn in [form, editor, judged, next, below] {
                found.extend(strays(&drawn::html(drawn)));
            }
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_word_of_the_first_load_is_left_in_english() {
    let lang = Lang::Ko;
    let act: Callback<Intent> = Callback::noop();
    let mut told = FormValues::default();
    told.cover(&USER_POOLS, "!", Origin::Link);
    let faults = inspected("ko", "", &["user_pools", "!"]).faults;
    let [(_, fault)] = faults.as_slice() else { panic!("one fault: {faults:?}") };
    let fault = Some(AttrValue::from(fault.clone()));
    let mut pages = vec![html! {
        <>
            <Shortcuts {lang} is_off=false act={act.clone()} />
            <Shortcuts {lang} is_off=true act={act.clone()} />
            <Examples {lang} act={act.clone()} />
            <Expectations {lang} form_values={told} {fault} issuers="" form={None::<Rc<Fields>>} act={act.clone()} />
        </>
    }];
    // A key that is damaged, and one that is whole (RFC 7515 A.3).
    let keys = r#"{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"},{"kty":"EC","crv":"P-256",
        "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}"#;
    let KeysFound::Set { address, rows, count } = inspected("ko", "", &["secret", keys]).keys else { panic!("a set") };
    assert!(rows.iter().any(|row| row.what == "EC P-256, 256비트"), "{rows:?}");
    let KeysFound::NotKeys { instead, .. } = inspected("ko", "", &["secret", "<html>"]).keys else { panic!("no set") };
    let failures = [Failure::Unreachable, Failure::Cors, Failure::Redirect, Failure::Status(404), Failure::Timeout];
    let failed = failures.into_iter().chain([Failure::TooLarge, Failure::NotKeys(instead)]);
    let failed = failed.map(|failure| KeysShown::Failed { address: Some("https://a".into()), failure });
    let loaded = [KeysShown::None, KeysShown::Fetching, KeysShown::Set { address, rows, count }];
    for keys in failed.chain(loaded) {
        for can_fetch in [false, true] {
            pages.push(html! {
                <PublicKeys {lang} {can_fetch} iss={None::<AttrValue>} typed={Some(Rc::from("http://a.example"))}
                    address={Some(Rc::from("https://a"))} fetched={Some(NumericDate(0))} keys={keys.clone()} every_key=false
                    pasted={Rc::from("")} act={act.clone()} />
            });
        }
    }
    let found: Vec<String> = pages.into_iter().flat_map(|page| strays(&drawn::html(page))).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_test_finds_what_it_looks_for() {
    assert_eq!(strays("<p>Left in English</p>"), ["Left in English"]);
}
