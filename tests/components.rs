//! Sections rendered to HTML, without a browser.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::rc::Rc;

use forge::Key;
use serde_json::json;
use token_inspector::app::form::Form;
use token_inspector::app::input::keys::{self, KeysForm};
use token_inspector::app::keys_address::published;
use token_inspector::app::parts::drawn::{Drawn, Props as DrawnProps};
use token_inspector::app::public_keys::{Failure, Keys};
use token_inspector::app::told::Told;
use token_inspector::authorizers::rest_cognito::REST_COGNITO;
use token_inspector::cognito::user_pool::UserPool;
use token_inspector::expectations::Expectations;
use token_inspector::jose::jwk_set::NotKeys;
use token_inspector::reading::Reading;
use token_inspector::report::tree::{LINE, TREE};
use token_inspector::report::{Report, door, drawing, judge};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;
use yew::{BaseComponent, Callback, LocalServerRenderer};

fn html<C: BaseComponent + 'static>(props: C::Properties) -> String {
    pollster::block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
}

fn report(source: &str) -> Rc<Report> {
    let reading = Rc::new(Reading::new(source, None, None));
    Rc::new(judge(reading, &REST_COGNITO, &Expectations::default(), NumericDate(1000)))
}

/// The verdict and the checks of a text, as the page shows them.
fn page(source: &str, lang: Lang) -> String {
    shown_as_html(&drawing::draw(&report(source), lang, true, false))
}

fn shown_as_html(lines: &str) -> String {
    html::<Drawn>(DrawnProps {
        lines: lines.to_owned().into(),
        did: Some(Callback::noop()),
        act: Some(Callback::noop()),
    })
}

#[test]
fn an_empty_page_invites() {
    let page = page("", Lang::Ko);
    assert!(page.contains(r#"data-answer="empty""#) && page.contains("토큰"), "{page}");
}

/// The document shows the same words until the module has come.
#[test]
fn what_waits_for_the_module_reads_as_the_empty_page() {
    let document = include_str!("../index.html");
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
    let page = page("hello", Lang::En);
    for part in
        [r#"role="status""#, r#"data-answer="refuse""#, r#"data-check="gateway/token_missing""#, r#"data-status="401""#]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
}

#[test]
fn markup_in_claims_stays_text() {
    let claims = json!({ "token_use": "id", "<b>": "<script>alert(1)</script>", "bidi": "a\u{202e}b" });
    let token = Key::generate("k").sign(&claims);
    let page = shown_as_html(&drawn_as(door::DETAILS, &["lang", "en", "now", "1000", "input", &token]));
    assert!(!page.contains("<script") && !page.contains("<b>"), "{page}");
    // What is copied is what the token holds, character by character; what is seen hides nothing.
    let mut pieces = page.split(" data-with=\"");
    let seen = pieces.next().into_iter().chain(pieces.filter_map(|rest| Some(rest.split_once('"')?.1)));
    let page: String = seen.collect();
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
    let not_json = token_inspector::encoding::json::parse("{").expect_err("no JSON");
    let failures = [
        Failure::Unreachable,
        Failure::Cors,
        Failure::Redirect,
        Failure::Status(404),
        Failure::Timeout,
        Failure::TooLarge,
        Failure::NotKeys(NotKeys::Empty),
        Failure::NotKeys(NotKeys::Html),
        Failure::NotKeys(NotKeys::NotJson(not_json)),
        Failure::NotKeys(NotKeys::Discovery { jwks_uri: "https://a/keys".into(), issuer: None }),
        Failure::NotKeys(NotKeys::Pem),
        Failure::NotKeys(NotKeys::NoKeys),
    ];
    let mut pages: Vec<String> = failures.into_iter().map(shown).collect();
    assert!(pages.iter().all(|p| p.contains("<textarea") && p.contains("curl -s")), "the way out is always there");
    pages.sort();
    pages.dedup();
    assert_eq!(pages.len(), 12);
}

fn keys_form(keys: &Keys, can_fetch: bool) -> String {
    shown_as_html(&keys::draw(&KeysForm {
        lang: Lang::En,
        can_fetch,
        iss: Some("https://a"),
        typed: None,
        address: Some("https://a/.well-known/jwks.json"),
        fetched: None,
        keys,
        every_key: false,
        pasted: "",
    }))
}

fn shown(failure: Failure) -> String {
    keys_form(&Keys::Failed { address: Some("https://a/.well-known/jwks.json".into()), failure }, true)
}

#[test]
fn a_discovery_document_speaks_for_its_own_issuer_alone() {
    let of = |issuer: &str| {
        let jwks_uri = "https://a/keys".into();
        shown(Failure::NotKeys(NotKeys::Discovery { jwks_uri, issuer: Some(issuer.to_owned()) }))
    };
    assert!(!of("https://a").contains("other-issuer"));
    let (other, slash) = (of("https://b"), of("https://a/"));
    assert!(other.contains("other-issuer") && other.contains("“https://b”") && other.contains("“https://a”"));
    assert!(slash.contains("other-issuer"), "the two are compared character by character");
}

#[test]
fn the_one_file_edition_offers_no_fetching() {
    let keys = |can_fetch| keys_form(&Keys::None, can_fetch);
    assert!(keys(true).contains("data-action=\"fetch-keys\""));
    assert!(!keys(false).contains("data-action=\"fetch-keys\"") && keys(false).contains(" open="));
}

#[test]
fn a_token_in_the_wrong_field_is_not_remembered() {
    let token = Key::generate("k").sign(&json!({ "token_use": "id" }));
    let signature = token.rsplit('.').next().expect("a signature").to_owned();
    let form = Form {
        user_pools: format!("us-east-1_example https://user:secret@a.example {signature}"),
        scopes: format!("photos/read {token}"),
        clients: format!("1example23456789 {signature} {}", "1a2b3c4d5e".repeat(5)),
    };
    let kept = form.to_remember();
    assert_eq!(kept.user_pools, "us-east-1_example");
    assert_eq!(kept.scopes, "photos/read");
    assert_eq!(kept.clients, "1example23456789");
}

#[test]
fn keys_of_one_issuer_check_no_token_of_another() {
    let want = Expectations::default();
    let address = published(&want, Some("https://a.example/pool")).expect("an address");
    assert_eq!(&*address, "https://a.example/pool/.well-known/openid-configuration");
    let local = published(&want, Some("http://127.0.0.1:9229/local_4gX8k2Qa")).expect("an address");
    assert_eq!(&*local, "http://127.0.0.1:9229/local_4gX8k2Qa/.well-known/jwks.json");
    for iss in
        ["http://a.example/pool", "javascript:alert(1)", "https://a.example/ x", "https://127.0.0.1:1@b.example", ""]
    {
        assert_eq!(published(&want, Some(iss)), None, "{iss}");
    }
    let named = Expectations { user_pools: vec![UserPool::parse("us-east-1_a").expect("a pool")].into(), ..want };
    assert_eq!(published(&named, Some("https://a.example/pool")), published(&named, None));
}

/// Names and values by turns, as the page asks.
fn drawn(texts: &[&str]) -> String {
    drawn_as(door::DRAW, texts)
}

fn drawn_as(question: &str, texts: &[&str]) -> String {
    (Told::default().module.0)(question, texts)
}

#[test]
fn a_field_that_cannot_be_read_is_named_and_the_rest_is_judged() {
    let response = "HTTP/1.1 401 Unauthorized";
    let drawn =
        drawn(&["lang", "en", "now", "1000", "request", "hello", "token_validation", "(", "response", response]);
    for part in ["request/not_read", "token-validation-note", "response/unauthorized"] {
        assert!(drawn.contains(part), "{part} in {drawn}");
    }
    assert!(!drawn.contains("response-note\u{1f}3\u{1f}fault"), "{drawn}");
}

#[test]
fn what_a_module_draws_of_a_token_stays_text() {
    let claims = json!({ "token_use": "id", "iss": "https://a.example/\u{1e}<\u{1f}script<script>\u{1d}", "exp": 1 });
    let drawn = drawn(&["lang", "ko", "now", "1000", "input", &Key::generate("k").sign(&claims)]);
    assert_eq!(drawn.matches(TREE).count(), 2);
    let opened: Vec<&str> = drawn.split(LINE).filter_map(|line| line.strip_prefix("<\u{1f}")).collect();
    assert!(opened.len() > 50 && opened.iter().all(|name| !name.starts_with("script")), "{opened:?}");
}

#[test]
fn what_is_remembered_of_what_was_told_are_settings() {
    let mut told = Told::default();
    let token = Key::generate("k").sign(&json!({ "token_use": "id" }));
    for (name, typed) in [("authorizer", "http-jwt"), ("token_source", "X-Token"), ("groups", token.as_str())] {
        told.set(name, typed);
    }
    for name in ["request", "response", "client_id", "callback_url"] {
        told.set(name, "a");
    }
    let kept: Vec<_> = told.to_remember().filter(|(_, typed)| !typed.is_empty()).collect();
    assert_eq!(kept, [("authorizer", "http-jwt"), ("token_source", "X-Token")]);
}
