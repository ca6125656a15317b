//! The inspector: what it keeps, what it forgets, and how long an answer holds.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use forge::Key;
use serde_json::json;
use token_inspector::calendar::Utc;
use token_inspector::exchange::readers::Here;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Asked, Inspection, KeyText, KeysFound, Moment, Question};
use token_inspector::settings::expected::USER_POOLS;
use token_inspector::time::NumericDate;

const NOW: i64 = 1_800_000_000;
const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01";

fn inspector() -> Inspector {
    Inspector::new(Box::new(Utc), Box::new(Here))
}

fn question(source: u32) -> Question {
    Question { source, now: Moment::Now(NumericDate(NOW)), can_fetch: true, ..Question::default() }
}

fn keys_at(text: u32) -> KeyText {
    KeyText { text, address: Some(format!("{ISS}/.well-known/jwks.json")) }
}

/// A token of the pool that expires so many seconds after the moment of every test, and the set that verifies it.
fn signed(left: i64) -> (String, String) {
    let key = Key::generate("one");
    let claims = json!({ "iss": ISS, "token_use": "id", "sub": "a", "aud": "x", "iat": NOW - 60, "exp": NOW + left });
    (key.sign(&claims), json!({ "keys": [key.jwk()] }).to_string())
}

/// Whether a check is among those that apply.
fn has(said: &Inspection, check: &str) -> bool {
    said.sections.judged.as_ref().is_some_and(|judged| judged.checks.rows.iter().any(|row| row.id == check))
}

#[test]
fn a_text_is_sent_once_and_known_by_its_number() {
    let (mut inspector, (token, _)) = (inspector(), signed(300));
    let first = inspector.inspect([(7, &*token)], &question(7));
    assert!(first.source == 7 && first.tokens.count == 1 && first.iss.as_deref() == Some(ISS));
    assert_eq!(inspector.inspect([], &question(7)), first);
    let korean = Question { lang: token_inspector::text::Lang::Ko, ..question(7) };
    assert_ne!(inspector.inspect([], &korean).sections.judged, first.sections.judged);
}

#[test]
fn a_text_that_the_question_does_not_name_is_forgotten() {
    let (mut inspector, (token, _)) = (inspector(), signed(300));
    inspector.inspect([(7, &*token)], &question(7));
    assert!(inspector.inspect([(8, "hello")], &question(8)).tokens.count == 0);
    assert!(inspector.inspect([], &question(7)).is_empty, "it would have to be sent again");
}

#[test]
fn keys_check_only_a_token_whose_issuer_publishes_them_there() {
    let (mut inspector, (token, set)) = (inspector(), signed(300));
    let holds = |said: &Inspection| has(said, "signature/rejected") && matches!(said.keys, KeysFound::Set { .. });
    let right = Question { latest: Some(keys_at(2)), ..question(1) };
    let said = inspector.inspect([(1, &*token), (2, &*set)], &right);
    assert!(holds(&said) && said.latest == Some((2, true)), "{said:?}");
    let elsewhere = KeyText { address: Some("https://a.example/keys".to_owned()), ..keys_at(2) };
    let said = inspector.inspect([], &Question { latest: Some(elsewhere), ..question(1) });
    assert!(said.latest == Some((2, true)) && said.keys == KeysFound::None, "{said:?}");
}

#[test]
fn an_answer_that_is_no_set_leaves_the_older_set_in_use() {
    let (mut inspector, (token, set)) = (inspector(), signed(300));
    let asked = Question { latest: Some(keys_at(3)), key_sets: vec![keys_at(2)], ..question(1) };
    let said = inspector.inspect([(1, &*token), (2, &*set), (3, "<html>")], &asked);
    assert!(matches!(&said.keys, KeysFound::NotKeys { text: 3, .. }) && said.latest == Some((3, false)), "{said:?}");
    let without = inspector.inspect([], &question(1));
    assert_ne!(said.sections.judged, without.sections.judged, "the signature was verified with the older set");
}

#[test]
fn a_file_of_keys_is_told_from_a_text() {
    let (mut inspector, (token, set)) = (inspector(), signed(300));
    let mut of =
        |number, text: &str| inspector.inspect([(number, text)], &Question { file: Some(number), ..question(0) }).file;
    assert_eq!(of(5, &set), Some((5, true)));
    assert_eq!(of(6, &token), Some((6, false)));
}

#[test]
fn the_answer_holds_until_the_moment_that_it_tells() {
    let (mut inspector, (token, _)) = (inspector(), signed(2 * 86_400));
    let at = |inspector: &mut Inspector, now: i64| {
        let now = Moment::Now(NumericDate(now));
        inspector.inspect([(1, &*token)], &Question { now, ..question(1) })
    };
    let said = at(&mut inspector, NOW + 7);
    let until = said.until.expect("a token with moments").0;
    // The seconds since it was issued.
    assert_eq!(until, NOW + 8);
    let old = at(&mut inspector, NOW + 86_400 * 30);
    let until = old.until.expect("a token with moments").0;
    assert!(until > NOW + 86_400 * 30 + 60, "{until}");
    assert_eq!(at(&mut inspector, until - 1).sections.judged, old.sections.judged);
    let moved = Question { now: Moment::Chosen(NumericDate(NOW)), ..question(1) };
    assert_eq!(inspector.inspect([], &moved).until, None, "a chosen moment stays");
    assert_eq!(inspector.inspect([(2, "hello")], &question(2)).until, None, "there is no moment in it");
}

#[test]
fn of_several_user_pools_those_that_can_be_read_are_expected() {
    let fields = vec![(&USER_POOLS, "us-east-1_Example01, hello".to_owned())];
    let said = inspector().inspect([], &Question { fields, ..question(0) });
    assert_eq!(said.issuers, [ISS]);
    assert!(
        said.faults.iter().any(|(setting, words)| **setting == USER_POOLS && words.contains("hello")),
        "{:?}",
        said.faults
    );
}

#[test]
fn the_message_comes_through_as_it_was() {
    let (token, set) = signed(300);
    let question = Question { latest: Some(keys_at(2)), ..question(1) };
    let asked = Asked { texts: vec![(1, &token), (2, &set)], question: question.clone() };
    let bytes = postcard::to_allocvec(&asked).expect("plain data");
    let Asked { texts, question: read } = postcard::from_bytes(&bytes).expect("the same data");
    assert_eq!(read, question);
    let said = inspector().inspect(texts, &read);
    let bytes = postcard::to_allocvec(&said).expect("plain data");
    assert_eq!(postcard::from_bytes::<Inspection>(&bytes), Ok(said));
}
