//! The Korean of the product, read by rules: the words of the glossary, particles, sentence ends, and no English left.
//! Each rule is shown what it must find, so that it cannot pass by finding nothing.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "../cases/mod.rs"]
mod cases;
mod rules;
mod source;
mod words;

use std::collections::BTreeSet;
use std::path::Path;

use forge::recipe::Keys;
use source::Said;
use token_inspector::report::plain::to_text;
use token_inspector::text::Lang;
use token_inspector::{answers, checks};
use words::{Glossary, Latin};

fn glossary() -> Glossary {
    Glossary::read(include_str!("glossary.txt"))
}

fn latin() -> Latin {
    Latin::read(include_str!("latin.txt"))
}

/// Holds a rule against every Korean string of the source.
fn every(rule: impl Fn(&str) -> Vec<String>) {
    report(source::all().iter().flat_map(|said| at(said, rule(&said.ko))).collect());
}

/// Holds a rule against every pair of English and Korean.
fn every_pair(rule: impl Fn(&str, &str) -> Vec<String>) {
    let said = source::all();
    let pairs = said.iter().filter_map(|said| said.en.as_deref().map(|en| (said, en)));
    report(pairs.flat_map(|(said, en)| at(said, rule(en, &said.ko))).collect());
}

fn at(said: &Said, faults: Vec<String>) -> Vec<String> {
    faults.into_iter().map(|fault| format!("{}: {fault}", said.at)).collect()
}

fn report(faults: Vec<String>) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_source_is_read() {
    let said = source::all();
    assert!(said.len() > 1000, "only {} Korean strings were found", said.len());
    let pairs = said.iter().filter(|said| said.en.is_some()).count();
    assert!(pairs * 10 > said.len() * 9, "only {pairs} of {} have their English before them", said.len());
}

#[test]
fn words_are_those_of_the_glossary() {
    let glossary = glossary();
    every(|ko| rules::other_words(ko, &glossary));
    assert_eq!(rules::other_words("발행자가 다릅니다", &glossary), ["발행자: 발급자"]);
    assert_eq!(rules::other_words("토큰을 판단합니다", &glossary).len(), 1);
    assert!(rules::other_words("두 API는 판단 규칙이 다릅니다", &glossary).is_empty());
}

#[test]
fn a_term_of_the_english_is_in_the_korean() {
    let glossary = glossary();
    every_pair(|en, ko| rules::missing_terms(en, ko, &glossary));
    let missing = |en, ko| rules::missing_terms(en, ko, &glossary).len();
    assert_eq!(missing("compare the scopes", "비교하세요"), 1);
    assert_eq!(missing("compare the scopes", "범위를 비교하세요"), 0);
    assert_eq!(missing("invalid_scope", "거부했습니다"), 0);
}

#[test]
fn no_particle_depends_on_a_value() {
    every(rules::particle_behind_a_value);
    for wrong in ["{name}을 보내세요", "“{name}”가 없습니다", "{a}, {b}로 시작합니다"] {
        assert_eq!(rules::particle_behind_a_value(wrong).len(), 1, "{wrong}");
    }
    for right in ["{name} 값을 보내세요", "헤더({name})를 보내세요", "{name}의 값", "{name}입니다", "{count}개가"]
    {
        assert!(rules::particle_behind_a_value(right).is_empty(), "{right}");
    }
}

#[test]
fn particles_fit_the_latin_word_before_them() {
    let latin = latin();
    every(|ko| rules::particle_behind_latin(ko, &latin));
    for wrong in ["URL를", "RS256로 서명", "API이 거부", "URL으로", "Bearer을 붙이세요", "401으로 응답"]
    {
        assert_eq!(rules::particle_behind_latin(wrong, &latin).len(), 1, "{wrong}");
    }
    for right in ["URL을", "RS256으로 서명", "URL로", "UTF-8로", "Bearer를", "대상(audience)이", "토큰(JWT)을", "401로"]
    {
        assert!(rules::particle_behind_latin(right, &latin).is_empty(), "{right}");
    }
}

#[test]
fn no_word_is_left_in_english() {
    let latin = latin();
    every(|ko| rules::left_in_english(ko, &latin));
    assert_eq!(rules::left_in_english("U+000A line feed, 바이트 위치 {start}", &latin).len(), 2);
    assert!(rules::left_in_english("{because}: AWS_IAM과 client_id, JWT, issuer-uri, sourceIp", &latin).is_empty());
}

#[test]
fn every_allowed_word_is_needed() {
    let latin = latin();
    let said: BTreeSet<String> = source::all()
        .iter()
        .flat_map(|said| {
            said.ko.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    let idle: Vec<&str> = latin.words().filter(|word| !said.contains(*word)).collect();
    assert!(idle.is_empty(), "no Korean text has {idle:?}");
}

#[test]
fn a_sentence_does_not_end_in_a_colon_and_a_value() {
    every(rules::sentence_and_value);
    assert_eq!(rules::sentence_and_value("설정한 발급자에서 발급되었습니다: {iss}").len(), 1);
    assert!(rules::sentence_and_value("토큰에 적힌 발급자: {iss}").is_empty());
}

#[test]
fn a_clause_is_one_clause() {
    every_pair(rules::more_than_a_clause);
    assert_eq!(rules::more_than_a_clause("the answer is 401", "401 응답입니다. 토큰 문제입니다").len(), 1);
    assert!(rules::more_than_a_clause("It is 401. Look at it.", "401 응답입니다. 확인하세요.").is_empty());
}

#[test]
fn both_languages_end_alike() {
    every_pair(rules::other_end);
    assert_eq!(rules::other_end("It is absent.", "없습니다").len(), 1);
    assert_eq!(rules::other_end("it is absent", "없습니다.").len(), 1);
    assert_eq!(rules::other_end("Is it absent?", "없습니다.").len(), 1);
    assert!(rules::other_end("It was issued by {iss}.", "발급자: {iss}").is_empty());
}

#[test]
fn quotes_are_curled() {
    every(rules::straight_quote);
    assert_eq!(rules::straight_quote("메뉴의 '값 복사'를 사용하세요").len(), 1);
    assert!(rules::straight_quote("printf '%s'를 쓰세요").is_empty());
}

#[test]
fn titles_are_nouns_and_remedies_are_sentences() {
    let is_noun = |title: &str| !title.ends_with(['다', '요', '.']);
    let is_sentence = |remedy: &str| ["니다.", "세요."].iter().any(|end| remedy.ends_with(end));
    for check in checks::all() {
        assert!(is_noun(&check.title.ko), "{}: {}", check.id, check.title.ko);
        assert!(is_sentence(&check.remedy.ko), "{}: {}", check.id, check.remedy.ko);
    }
    assert!(!is_noun("토큰이 만료되었습니다") && !is_sentence("토큰을 다시 복사"));
}

#[test]
fn who_says_a_message_is_told_in_korean() {
    // A name of a product stands as it is; a word of the language does not.
    let words = ["authorizer", "endpoint", "pool", "login", "function", "server", "plugin", "or"];
    let is_english = |name: &str| name.split([' ', ',']).any(|word| words.contains(&word));
    for table in answers::TABLES {
        assert!(!is_english(&table.name().ko), "{}", table.name().ko);
    }
    assert!(is_english("Cognito token endpoint") && !is_english("Spring Security"));
}

#[test]
fn letters_change_in_english_only() {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let faults = source::files(&styles, "css").into_iter().flat_map(|path| {
        let css = std::fs::read_to_string(&path).expect("a style sheet");
        rules::css_for_every_language(&css).into_iter().map(move |fault| format!("{}: {fault}", path.display()))
    });
    report(faults.collect());
    let css = ".says::first-letter {\n  text-transform: uppercase;\n}";
    assert_eq!(rules::css_for_every_language(css).len(), 1);
    assert!(rules::css_for_every_language(&format!(":root:lang(en) {css}")).is_empty());
}

#[test]
fn sentences_are_sound_where_they_are_put_together() {
    let keys = Keys::generate();
    let faults = cases::files("tests/diagnosis/cases").into_iter().flat_map(|path| {
        let text = to_text(&cases::report(&cases::recipe(&path, &keys)), Lang::Ko);
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let faults: Vec<String> = text.lines().flat_map(rules::put_together).collect();
        faults.into_iter().map(move |fault| format!("{name}: {fault}"))
    });
    report(faults.collect());
    for wrong in ["거부합니다.. 확인하세요.", "일치하지만 서명은 맞지만, 아직 모릅니다", "토큰입니다 ."]
    {
        assert_eq!(rules::put_together(wrong).len(), 1, "{wrong}");
    }
    assert!(rules::put_together("만료되었지만 서명은 맞습니다. 허용되지만 곧 만료됩니다.").is_empty());
}
