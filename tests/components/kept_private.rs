//! What the page leaves to paper and to the browser: the masked report, and fields that nothing learns from.

use forge::Key;
use serde_json::{Value, json};
use token_inspector::app::input::expectations::{Expectations, Props as ExpectationsProps};
use token_inspector::app::input::source::{Props as SourceProps, Source};
use token_inspector::app::public_keys::KeysShown;
use token_inspector::app::state::form_values::FormValues;
use token_inspector::settings::expected::AUTHORIZER;
use token_inspector::text::Lang;
use yew::Callback;

use crate::{below, html, inspected, keys_form};

const SECRETS: [&str; 3] = ["jane@example.com", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", "+82101234567"];

fn claims() -> Value {
    json!({ "token_use": "id", "sub": SECRETS[1], "email": SECRETS[0], "phone_number": SECRETS[2], "exp": 1,
        "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01" })
}

/// What stands in elements of the class that paper shows.
fn paper(page: &str) -> Vec<&str> {
    let elements = page.split('<').filter_map(|piece| piece.split_once('>'));
    elements.filter(|(tag, _)| tag.contains("class=\"paper")).map(|(_, text)| text).collect()
}

/// The style sheet prints that class and nothing else (`styles/print.css`).
#[test]
fn paper_shows_one_masked_report_whether_or_not_it_was_written() {
    let token = Key::generate("k").sign(&claims());
    let pieces: Vec<&str> = token.split('.').collect();
    for lang in [Lang::En, Lang::Ko] {
        for fields in [
            vec![],
            vec![("page-report", "shown")],
            vec![("page-report", "shown"), ("page-format", "json")],
            // Personal values are shown only in a report that somebody looks at.
            vec![("page-masking", "off")],
        ] {
            let page = below(lang, &inspected(lang, &token, &fields).sections);
            let printed = paper(&page);
            assert_eq!(printed.len(), 1, "{fields:?}: {page}");
            assert!(printed[0].contains("us-east-1_Example01") && printed[0].len() > 300, "{fields:?}: {}", printed[0]);
            for secret in SECRETS.iter().chain(&pieces) {
                assert!(!printed[0].contains(secret), "{fields:?} prints {secret}: {}", printed[0]);
            }
        }
    }
    let shown = [("page-report", "shown"), ("page-masking", "off")];
    let page = below(Lang::En, &inspected(Lang::En, &token, &shown).sections);
    let [printed] = paper(&page)[..] else { panic!("one report: {page}") };
    assert!(printed.contains(SECRETS[0]), "what was asked for is printed: {printed}");
    assert!(!pieces.iter().any(|piece| printed.contains(piece)), "and nothing of the token: {printed}");
}

#[test]
fn paper_shows_nothing_where_there_is_no_report() {
    assert_eq!(paper(&below(Lang::En, &inspected(Lang::En, "", &[]).sections)), Vec::<&str>::new());
}

/// Attributes that keep a browser from completing, correcting or checking what is typed, some of them with a server's help.
const LEFT_ALONE: [&str; 4] =
    ["autocomplete=\"off\"", "autocapitalize=\"off\"", "autocorrect=\"off\"", "spellcheck=\"false\""];

#[test]
fn no_browser_learns_from_a_field_that_takes_text() {
    let form = inspected(Lang::En, "", &[("authorizer", "identity-pool")]).form;
    let mut told = FormValues::default();
    told.set(&AUTHORIZER, "identity-pool");
    let expectations = |form| {
        html::<Expectations>(ExpectationsProps {
            lang: Lang::En,
            form_values: told.clone(),
            read: Vec::new(),
            fault: None,
            issuers: "".into(),
            form,
            act: Callback::noop(),
        })
    };
    let source = html::<Source>(SourceProps {
        lang: Lang::En,
        source: Default::default(),
        inspection: None,
        act: Callback::noop(),
        copied: None,
        file: Default::default(),
        pointed: Default::default(),
        is_example: false,
        can_clear: false,
        can_undo: false,
    });
    let pages = [expectations(None), expectations(form), keys_form(&KeysShown::None, true), source];
    let mut fields = 0;
    for page in &pages {
        for tag in page.split('<').filter(|tag| tag.starts_with("input") || tag.starts_with("textarea")) {
            let tag = tag.split('>').next().unwrap_or_default();
            if ["checkbox", "file", "radio"].iter().any(|kind| tag.contains(&format!("type=\"{kind}\""))) {
                continue;
            }
            for attribute in LEFT_ALONE {
                assert!(tag.contains(attribute), "{tag} lacks {attribute}");
            }
            fields += 1;
        }
    }
    assert!(fields >= 12, "{fields} fields");
}

/// A translator is handed what stands on a page, a text prediction what is typed, and a share target what is shared.
#[test]
fn the_document_asks_to_be_left_alone() {
    let document = include_str!("../../index.html");
    let html = document.split('<').find(|tag| tag.starts_with("html")).expect("a document");
    assert!(html.contains("translate=\"no\"") && html.contains("writingsuggestions=\"false\""), "{html}");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static");
    for file in std::fs::read_dir(folder).expect("the static files").flatten() {
        let text = std::fs::read(file.path()).unwrap_or_default();
        assert!(!String::from_utf8_lossy(&text).contains("share_target"), "{:?}", file.path());
    }
}
