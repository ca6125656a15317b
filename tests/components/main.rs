//! Sections rendered to HTML, without a browser.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod addresses;
mod kept_private;

use std::rc::Rc;

use forge::Key;
use serde_json::json;
use token_inspector::app::input::keys::{Props as KeysProps, PublicKeys};
use token_inspector::app::public_keys::{Failure, KeysShown};
use token_inspector::app::sections::Shown;
use token_inspector::app::sections::time::Zones;
use token_inspector::app::state::asking::Inspector::{Failed, There};
use token_inspector::app::state::{Action, State};
use token_inspector::calendar::Utc;
use token_inspector::cognito::user_pool::UserPool;
use token_inspector::exchange::readers::Here;
use token_inspector::expectations::Expectations;
use token_inspector::report::Answered;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::keys_address::published;
use token_inspector::report::message::{Inspection, KeyText, KeysFound, Moment, NotKeysFound, Question};
use token_inspector::report::view::Sections;
use token_inspector::report::view::form::Field;
use token_inspector::settings::{self, Setting};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;
use yew::prelude::*;
use yew::{BaseComponent, LocalServerRenderer};

fn html<C: BaseComponent + 'static>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

/// The verdict and the checks of a text, as the page shows them.
fn page(source: &str, lang: Lang) -> String {
    shown_as_html(shown_in(lang).judged(&inspected(lang, source, &[]).sections, true))
}

#[derive(Properties, PartialEq)]
struct Drawn {
    drawn: Html,
}

#[component]
fn Page(Drawn { drawn }: &Drawn) -> Html {
    drawn.clone()
}

fn shown_as_html(drawn: Html) -> String {
    html::<Page>(Drawn { drawn })
}

fn shown_in(lang: Lang) -> Shown {
    let zones = Rc::new(Zones { own: "UTC".to_owned(), all: Vec::new() });
    Shown { lang, is_hosted: true, zones, is_raw: false, caret: None, can_share: false, act: Callback::noop() }
}

/// The sections below the checks.
fn below(lang: Lang, sections: &Sections) -> String {
    let page = shown_in(lang);
    shown_as_html(html! { <>{ page.decoded(sections) }{ page.below(sections) }</> })
}

fn setting(name: &str) -> &'static Setting {
    settings::find(name).expect("the setting's name")
}

/// What the inspector says of a text, and of what was typed into the fields.
fn inspected(lang: Lang, source: &str, fields: &[(&str, &str)]) -> Inspection {
    let question = Question {
        source: 1,
        fields: fields.iter().map(|(name, typed)| (setting(name), (*typed).to_owned())).collect(),
        wants_form: true,
        now: Moment::Now(NumericDate(1000)),
        lang,
        ..Question::default()
    };
    Inspector::new(Box::new(Utc), Box::new(Here)).inspect([(1, source)], &question)
}

/// The method that takes an access token only with a scope is told from one of which nobody has said anything.
#[test]
fn no_scopes_are_another_thing_than_nothing_said_of_them() {
    let claims = json!({
        "token_use": "access", "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_a", "exp": 2000, "iat": 900,
        "scope": "openid", "client_id": "1example23456789", "sub": "one",
    });
    let token = Key::generate("k").sign(&claims);
    let judged = |further: &[(&str, &str)]| {
        let fields = [&[("authorizer", "rest-cognito"), ("user_pools", "us-east-1_a")], further].concat();
        inspected(Lang::En, &token, &fields).sections.judged.expect("a verdict").verdict.answered
    };
    assert_eq!(judged(&[]), Answered::Unknown);
    assert_eq!(judged(&[("no_scopes", "true")]), Answered::Refuse);
}

#[test]
fn an_empty_page_invites() {
    let page = page("", Lang::Ko);
    assert!(page.contains(r#"data-answer="empty""#) && page.contains("토큰"), "{page}");
}

/// The document shows the same words until the module has come.
#[test]
fn what_waits_for_the_module_reads_as_the_empty_page() {
    let document = include_str!("../../index.html");
    for lang in [Lang::En, Lang::Ko] {
        let page = page("", lang);
        let words: Vec<&str> = page.split(['<', '>']).skip(2).step_by(2).filter(|words| !words.is_empty()).collect();
        assert_eq!(words.len(), 4, "{words:?}");
        for words in words {
            assert!(document.contains(&format!(">{words}<")), "{words} is not in index.html");
        }
    }
}

#[test]
fn the_verdict_carries_its_answer_check_and_status() {
    let page = page("eyJhbGciOiJSUzI1NiJ9.e30", Lang::En);
    for part in [
        r#"role="status""#,
        r#"data-answer="refuse""#,
        r#"data-check="encoding/wrong_segment_count""#,
        r#"data-status="401""#,
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn the_verdict_shows_its_evidence_with_its_origin() {
    let token = Key::generate("k").sign(&json!({ "token_use": "id", "exp": 1 }));
    let response = "HTTP/1.1 401 Unauthorized\nx-amzn-errortype: UnauthorizedException\n\n{\"message\":\"The incoming token has expired\"}";
    let said = inspected(Lang::En, &token, &[("response", response)]);
    let page = shown_as_html(shown_in(Lang::En).judged(&said.sections, true));
    let because = page.split("data-role=\"because\"").nth(1).expect("what it rests on");
    assert!(because.contains("data-origin=\"answer\"") && because.contains("The incoming token has expired"), "{page}");
}

#[test]
fn the_one_question_can_be_answered_by_a_press() {
    let token = Key::generate("k").sign(&json!({ "token_use": "id", "exp": 9_999_999_999_i64 }));
    let sections = inspected(Lang::En, &token, &[]).sections;
    let ask = sections.judged.as_ref().and_then(|judged| judged.verdict.ask.clone()).expect("a question");
    let page = shown_as_html(shown_in(Lang::En).judged(&sections, true));
    assert!(page.contains(&format!("data-field=\"{}\"", ask.setting.name)), "{ask:?}: {page}");
    assert_eq!(page.matches("data-action=\"answer\"").count(), ask.choices.len(), "{ask:?}");
}

#[test]
fn markup_in_claims_stays_text() {
    let claims = json!({ "token_use": "id", "<b>": "<script>alert(1)</script>", "bidi": "a\u{202e}b" });
    let token = Key::generate("k").sign(&claims);
    let page = below(Lang::En, &inspected(Lang::En, &token, &[]).sections);
    assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    // What is seen hides nothing.
    assert!(page.contains("&lt;script") && page.contains(r"\u202e") && !page.contains('\u{202e}'), "{page}");
}

#[test]
fn every_language_shows_the_same_checks() {
    let rows = |lang| page("Bearer eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.AA\n", lang).matches("data-check=").count();
    assert!(rows(Lang::En) > 5);
    assert_eq!(rows(Lang::En), rows(Lang::Ko));
}

#[test]
fn each_failure_to_get_keys_has_its_own_words() {
    let discovery = r#"{"issuer":"https://a","jwks_uri":"https://a.example/keys"}"#;
    let pem = "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n";
    let texts = ["", "<!doctype html><html></html>", "{", discovery, pem, "{\"a\":1}"];
    let failures = [
        Failure::Unreachable,
        Failure::Cors,
        Failure::Redirect,
        Failure::Status(404),
        Failure::Timeout,
        Failure::TooLarge,
    ];
    let failures = failures.into_iter().chain(texts.map(|text| Failure::NotKeys(not_keys(text))));
    let mut pages: Vec<String> = failures.map(shown).collect();
    assert!(pages.iter().all(|p| p.contains("<textarea") && p.contains("curl -s")), "the way out is always there");
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), 12);
}

/// What an address answered instead of keys.
fn not_keys(answer: &str) -> NotKeysFound {
    let question =
        Question { latest: Some(KeyText { text: 1, address: Some("https://a".to_owned()) }), ..Question::default() };
    let said = Inspector::new(Box::new(Utc), Box::new(Here)).inspect([(1, answer)], &question);
    let KeysFound::NotKeys { instead, .. } = said.keys else { panic!("{answer} is no set of keys: {said:?}") };
    instead
}

fn keys_form(keys: &KeysShown, can_fetch: bool) -> String {
    html::<PublicKeys>(KeysProps {
        lang: Lang::En,
        can_fetch,
        iss: Some("https://a".into()),
        typed: None,
        address: Some("https://a/.well-known/jwks.json".into()),
        fetched: None,
        keys: keys.clone(),
        every_key: false,
        pasted: "".into(),
        act: Callback::noop(),
    })
}

fn shown(failure: Failure) -> String {
    keys_form(&KeysShown::Failed { address: Some("https://a/.well-known/jwks.json".into()), failure }, true)
}

#[test]
fn a_discovery_document_speaks_for_its_own_issuer_alone() {
    let of = |issuer: &str| {
        shown(Failure::NotKeys(not_keys(
            &json!({ "jwks_uri": "https://a.example/keys", "issuer": issuer }).to_string(),
        )))
    };
    assert!(!of("https://a").contains("other-issuer"));
    let (other, slash) = (of("https://b"), of("https://a/"));
    assert!(other.contains("other-issuer") && other.contains("“https://b”") && other.contains("“https://a”"));
    assert!(slash.contains("other-issuer"), "the two are compared character by character");
}

#[test]
fn the_one_file_edition_offers_no_fetching() {
    let keys = |can_fetch| keys_form(&KeysShown::None, can_fetch);
    assert!(keys(true).contains("data-action=\"fetch-keys\""));
    assert!(!keys(false).contains("data-action=\"fetch-keys\"") && keys(false).contains(" open="));
}

#[test]
fn a_clock_set_back_has_the_inspector_asked_again() {
    let at = |state: Rc<State>, now| state.reduce(Action::Tick(NumericDate(now)));
    let mut state = at(Rc::default(), 1_000).reduce(Action::Source("x".into()));
    assert_eq!(state.judged, NumericDate(1_000));
    state = at(state, 1_001);
    assert_eq!(state.judged, NumericDate(1_000), "a second more changes nothing");
    state = at(state, 400);
    assert_eq!(state.judged, NumericDate(400));
}

#[test]
fn another_question_is_no_longer_the_failed_ones() {
    let failed = Rc::new(State::default()).reduce(Action::Source("x".into())).reduce(Action::Inspector(Failed));
    assert_eq!(failed.inspector, Failed);
    let same = failed.clone().reduce(Action::Source("y".into()));
    assert_eq!((same.inspector, same.is_waiting()), (There, true));
    assert_eq!(failed.reduce(Action::NextTheme).inspector, Failed, "nothing is asked");
}

#[test]
fn keys_of_one_issuer_check_no_token_of_another() {
    let want = Expectations::default();
    let address = published(&want, false, Some("https://a.example/pool")).expect("an address");
    assert_eq!(&*address, "https://a.example/pool/.well-known/openid-configuration");
    for iss in
        ["http://a.example/pool", "javascript:alert(1)", "https://a.example/ x", "https://127.0.0.1:1@b.example", ""]
    {
        assert_eq!(published(&want, true, Some(iss)), None, "{iss}");
    }
    let named = Expectations { user_pools: vec![UserPool::parse("us-east-1_a").expect("a pool")].into(), ..want };
    assert_eq!(published(&named, true, Some("https://a.example/pool")), published(&named, true, None));
}

#[test]
fn a_field_that_cannot_be_read_is_named_and_the_rest_is_judged() {
    let response = "HTTP/1.1 401 Unauthorized";
    let said = inspected(Lang::En, "", &[("request", "hello"), ("token_validation", "("), ("response", response)]);
    let form = said.form.expect("the form");
    let fault = |fields: &[Field], name: &str| {
        fields.iter().find(|field| field.setting.name == name).expect("the field").fault.clone()
    };
    assert!(!fault(&form.settings, "token_validation").is_empty(), "{form:?}");
    assert_eq!(fault(&form.exchange, "response"), "");
    let checks = said.sections.judged.expect("a verdict").checks;
    assert!(checks.rows.iter().any(|row| row.id == "response/unauthorized"), "{checks:?}");
    // What is neither request nor answer is told by its check.
    assert!(checks.rows.iter().any(|row| row.id == "request/not_read"), "{checks:?}");
}

#[test]
fn what_is_pasted_becomes_no_element() {
    let claims =
        json!({ "token_use": "id", "iss": "https://a.example/\"><script>\u{1d}", "<img src=x>": "<svg>", "exp": 1 });
    let token = Key::generate("k").sign(&claims);
    let page = below(Lang::Ko, &inspected(Lang::Ko, &token, &[]).sections) + &page(&token, Lang::Ko);
    let opened: Vec<&str> = page.split('<').filter(|piece| !piece.starts_with('/')).skip(1).collect();
    let strange = ["script", "img", "svg"];
    assert!(opened.len() > 50 && !opened.iter().any(|tag| strange.iter().any(|name| tag.starts_with(name))), "{page}");
}
