//! Korean as a pseudo-language: whatever is drawn for a Korean reader and has no Korean in it is a value, a name or a
//! code. Any other word stands in the code where it should not.

use std::rc::Rc;

use token_inspector::app::form::Form;
use token_inspector::app::input::expectations::{self, ExpectationsForm};
use token_inspector::app::input::keys::{self, KeysForm};
use token_inspector::app::public_keys::{Failure, Keys};
use token_inspector::app::sections::examples::examples;
use token_inspector::app::shortcuts;
use token_inspector::expectations::Expectations;
use token_inspector::jose::jwk_set::{JwkSet, NotKeys};
use token_inspector::report::answers;
use token_inspector::report::door::DRAW;
use token_inspector::report::tree::{LINE, TREE, WORD};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

use crate::drawn::{NOW, SEOUL, token};

/// Elements whose text is no sentence: codes, values, moments, and what a person chooses from by name.
const VALUES: [&str; 7] = ["code", "pre", "time", "kbd", "mark", "option", "dd"];

/// Names that are the same in every language.
fn is_a_name(text: &str) -> bool {
    // Specifications, an algorithm's name, and what the calendar of the tests says.
    let begins = ["RFC ", "OpenID Connect", "Cognito: ", "RSASSA", "ko 2027-"];
    begins.iter().any(|begin| text.starts_with(begin)) || ["JSON", "scope", "token_use", "English"].contains(&text)
}

/// The texts of a tree that are neither Korean nor a value.
fn strays(tree: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut strays = Vec::new();
    for line in tree.split(LINE).skip(1) {
        let words: Vec<&str> = line.split(WORD).collect();
        match words[0] {
            "<" => open.push(words[1..].join(" ")),
            ">" => drop(open.pop()),
            _ => {
                let text = words[1].trim();
                let is_value = open.iter().any(|element| {
                    let name = element.split(' ').next().unwrap_or_default();
                    VALUES.contains(&name)
                        || ["value", "code", "excerpt"].iter().any(|class| element.ends_with(&format!(" {class}")))
                });
                let letters = text.chars().filter(char::is_ascii_alphabetic).count();
                let is_korean = text.chars().any(|c| ('가'..='힣').contains(&c));
                if letters > 1 && !is_korean && !is_value && !is_a_name(text) {
                    strays.push(text.to_owned());
                }
            }
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
    let now = NOW.to_string();
    let mut found = Vec::new();
    for authorizer in
        ["rest-cognito", "rest-jwt", "http-jwt", "any-jwt", "appsync", "alb", "alb-session", "identity-pool"]
    {
        for source in ["", "hello", &format!("\u{200b}{id}\n"), &access] {
            let texts = [
                "lang",
                "ko",
                "input",
                source,
                "now",
                &now,
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
            let answer = answers::answer(DRAW, &texts, &SEOUL);
            answer.split(TREE).for_each(|tree| found.extend(strays(tree)));
        }
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_word_of_the_first_load_is_left_in_english() {
    let lang = Lang::Ko;
    let (form, want) = (Form { user_pools: "!".to_owned(), ..Form::default() }, Expectations::default());
    let fault = form.read().1;
    let mut trees = vec![shortcuts::draw(lang, false), shortcuts::draw(lang, true), examples(lang)];
    trees.push(expectations::draw(&ExpectationsForm {
        lang,
        form: &form,
        fault: fault.as_ref(),
        want: &want,
        authorizer: "",
        drawn: None,
    }));
    let set = JwkSet::read(r#"{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB","d":"AQAB"}]}"#).expect("a set");
    let failures = [Failure::Unreachable, Failure::Cors, Failure::Redirect, Failure::Status(404), Failure::Timeout];
    let failed = failures.into_iter().chain([Failure::TooLarge, Failure::NotKeys(NotKeys::Html)]);
    let failed = failed.map(|failure| Keys::Failed { address: Some("https://a".into()), failure });
    let loaded = [Keys::None, Keys::Fetching("https://a".into()), Keys::Loaded { address: None, set: Rc::new(set) }];
    for keys in failed.chain(loaded) {
        for can_fetch in [false, true] {
            trees.push(keys::draw(&KeysForm {
                lang,
                can_fetch,
                iss: None,
                typed: Some("http://a.example"),
                address: Some("https://a"),
                fetched: Some(NumericDate(0)),
                keys: &keys,
                every_key: false,
                pasted: "",
            }));
        }
    }
    let found: Vec<String> = trees.iter().flat_map(|tree| strays(tree)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_test_finds_what_it_looks_for() {
    let tree = format!("{LINE}<{WORD}p{LINE}={WORD}Left in English{LINE}>");
    assert_eq!(strays(&tree), ["Left in English"]);
}
