//! The claims.

use token_inspector::span::Span;

use crate::drawn::{holds, sections, token};

#[test]
fn order_duplicates_and_numbers_are_kept_in_both_views() {
    let source = token(r#"{"b":1.0,"a":[],"b":100000000000000000001}"#);
    let table = sections(&source, &[]);
    let names: Vec<&str> = table.iter().filter_map(|line| line.trim().strip_prefix("tr data-claim=")).collect();
    let names: Vec<&str> = names.iter().filter_map(|rest| rest.split(' ').next()).collect();
    assert_eq!(names, ["b", "a", "b"]);
    assert!(holds(&table, "\"1.0\"") && holds(&table, "\"100000000000000000001\""), "{table:#?}");
    let raw = sections(&source, &["page-claims", "raw"]);
    assert!(holds(&raw, r#"{\n  \"b\": 1.0,\n  \"a\": [],\n  \"b\": 100000000000000000001\n}"#), "{raw:#?}");
    assert!(!holds(&raw, "data-claim"), "either or: {raw:#?}");
}

#[test]
fn a_claim_is_explained_and_leads_to_its_specification() {
    let lines = sections(&token(r#"{"exp":1,"cognito:groups":["a","b"],"tenant":"x"}"#), &[]);
    assert!(holds(&lines, "href=https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4"), "{lines:#?}");
    assert!(holds(&lines, "groups of the user in the pool"), "{lines:#?}");
    let links = lines.iter().filter(|line| line.trim().starts_with("a href=https://")).count();
    assert_eq!(links, 2, "a claim that nobody specifies leads nowhere: {lines:#?}");
}

#[test]
fn lists_are_lists_and_what_is_nested_opens_in_place() {
    let inner = token(r#"{"deep":"inside"}"#);
    let lines = sections(
        &token(&format!(
            r#"{{"scope":"openid a/b","cognito:groups":["g1","g2"],"identities":[{{"userId":"7"}}],"text":"{{\"k\":[true]}}","nested":"{inner}"}}"#
        )),
        &[],
    );
    let items = lines.iter().filter(|line| line.trim() == "li").count();
    assert!(items >= 5, "{lines:#?}");
    for piece in ["\"openid\"", "\"a/b\"", "\"g2\"", "\"userId\"", "the JSON inside", "a token inside", "\"inside\""] {
        assert!(holds(&lines, piece), "{piece} in {lines:#?}");
    }
}

#[test]
fn nesting_without_end_ends() {
    let mut claims = r#"{"x":1}"#.to_owned();
    for _ in 0..6 {
        claims = format!(r#"{{"t":"{}"}}"#, token(&claims));
    }
    assert!(sections(&token(&claims), &[]).iter().filter(|line| line.contains("a token inside")).count() < 5);
}

#[test]
fn a_long_value_is_folded_and_copied_whole() {
    let long = "x".repeat(2_000);
    let lines = sections(&token(&format!(r#"{{"note":"{long}"}}"#)), &[]);
    assert!(holds(&lines, "\"2,000 bytes\""), "{lines:#?}");
    assert!(holds(&lines, &format!("data-do=copy data-with={long} ")), "{lines:#?}");
}

#[test]
fn a_claim_points_at_its_characters_and_the_caret_points_back() {
    let source = token(r#"{"sub":"a","exp":1}"#);
    let places: Vec<Span> = sections(&source, &[])
        .iter()
        .filter_map(|line| Span::read(line.split("data-point=").nth(1)?.split(' ').next()?))
        .collect();
    assert_eq!(places.len(), 2);
    let payload = Span::new(source.find('.').unwrap() + 1, source.rfind('.').unwrap());
    assert!(places.iter().all(|p| payload.start <= p.start && p.end <= payload.end && !p.is_empty()));
    for (place, name) in places.iter().zip(["sub", "exp"]) {
        let middle = ((place.start + place.end) / 2).to_string();
        let lines = sections(&source, &["page-caret", &middle]);
        let pointed: Vec<&String> = lines.iter().filter(|line| line.contains("data-pointed=true")).collect();
        assert_eq!(pointed.len(), 1);
        assert!(pointed[0].contains(&format!("data-claim={name}")), "{pointed:?}");
    }
}

#[test]
fn where_the_token_comes_from_is_told_with_its_reason() {
    let lines = sections(&token(r#"{"token_use":"access","scope":"aws.cognito.signin.user.admin"}"#), &[]);
    assert!(holds(&lines, "signed in through an SDK") && holds(&lines, "is its only scope. (likely)"), "{lines:#?}");
}

#[test]
fn claims_that_are_no_object_are_shown_as_they_are() {
    assert!(holds(&sections(&token("hello"), &[]), "\"hello\""));
}
