//! Nothing that nobody confirmed is stated as a fact: the messages of `doubts.txt` are marked in their tables, and no
//! report calls one certain.

use token_inspector::answers::{Sure, Told};
use token_inspector::authorizers::{self, Confidence};
use token_inspector::http::authorizer::Kind;
use token_inspector::text::Lang;

use super::messages::{evidence, found, report};
use super::rows;

#[test]
fn what_is_in_doubt_is_marked_and_never_certain() {
    let mut asked = 0;
    for line in include_str!("doubts.txt").lines().filter(|line| !line.starts_with('#')) {
        let [by, text, _why] = line.split(" | ").collect::<Vec<_>>().try_into().expect("three parts");
        let told = found(text).unwrap_or_else(|| panic!("not known: {text}"));
        let own = told.speakers().find(|one| one.table.by == by || by.starts_with(one.table.by));
        let own = own.unwrap_or_else(|| panic!("{} in place of {by}: {text}", told.table.by));
        assert_eq!(own.row.sure, Sure::Inferred, "{text}");
        for authorizer in Kind::at(own.table.responder).map(Kind::id) {
            let verdict = report(authorizer, text)["verdict"].clone();
            let is_of_its_words = told.row.sure == Sure::Inferred && verdict["says"] == *own.row.clause().en;
            assert!(!is_of_its_words || verdict["confidence"] != "certain", "{authorizer}: {text}: {verdict}");
        }
        asked += 1;
    }
    assert!(asked >= 14, "only {asked}");
}

#[test]
fn words_that_are_inferred_are_told_as_such() {
    let mut asked = 0;
    for (table, row) in rows().filter(|(_, row)| row.sure == Sure::Inferred && row.words.contains(' ')) {
        let text = format!("{}{}", row.words, row.then);
        let Some(told) = found(&text).filter(|told| *told == Told { table, row }) else { continue };
        for authorizer in Kind::at(told.table.responder).map(Kind::id) {
            let report = report(authorizer, &text);
            assert_eq!(report["message"]["documented"], false, "{authorizer}: {text}");
        }
        assert!(evidence(&text, Lang::En).contains("probably"), "{text}");
        assert!(evidence(&text, Lang::Ko).contains("추정"), "{text}");
        asked += 1;
    }
    assert!(asked > 8, "only {asked}");
}

/// The authorizers of which no status is documented row by row, and the steps of which it is.
const OPEN: [(&str, &[&str]); 3] = [("rest-jwt", &["jwt/never_configured"]), ("alb", &[]), ("envoy", &[])];

#[test]
fn an_authorizer_whose_answers_are_not_documented_foretells_none_for_certain() {
    for (id, documented) in OPEN {
        let authorizer = authorizers::find(id).expect("an authorizer");
        for step in authorizer.steps() {
            let is_certain = step.confidence == Confidence::Certain;
            assert_eq!(is_certain, documented.contains(&step.check.id), "{id}: {}", step.check.id);
        }
    }
}
