//! The claims.

use token_inspector::span::Span;

use token_inspector::report::view::claims::ClaimsSet;

use crate::drawn::{holds, inside, rows, sections, token};

/// The claims of a token as rows.
fn claims(source: &str) -> ClaimsSet {
    rows(source, &[]).claims.expect("claims").set.clone().expect("an object")
}

/// What is copied of a claim.
fn copied(source: &str, name: &str) -> String {
    claims(source).rows.into_iter().find(|row| row.name == name).expect("the claim").copied.expect("a short value")
}

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
    let source = token(&format!(r#"{{"note":"{long}"}}"#));
    let lines = sections(&source, &[]);
    assert!(holds(&lines, "\"2,000 bytes\""), "{lines:#?}");
    assert_eq!(copied(&source, "note"), long);
}

#[test]
fn a_claim_points_at_its_characters_and_the_caret_points_back() {
    let source = token(r#"{"sub":"a","exp":1}"#);
    let places: Vec<Span> = claims(&source).rows.iter().filter_map(|row| row.place).collect();
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

/// What stands in the cell of a claim's value.
fn value(claims: &str, name: &str) -> Vec<String> {
    let row = inside(&sections(&token(claims), &[]), &format!("tr data-claim={name}"));
    inside(&row, "td")
}

#[test]
fn a_string_is_told_from_what_it_looks_like_and_copied_without_quotes() {
    let claims = r#"{"a":true,"b":"true","c":"","d":"x","e":"7","f":"null and void"}"#;
    for (name, shown) in
        [("a", "true"), ("b", r#""true""#), ("c", r#""""#), ("d", "x"), ("e", r#""7""#), ("f", "null and void")]
    {
        assert_eq!(value(claims, name), ["span class=value".to_owned(), format!("  {shown:?}")], "{name}");
    }
    assert_eq!(copied(&token(claims), "b"), "true");
}

#[test]
fn what_is_copied_is_what_was_written() {
    let written = r#"{ "a" : "\u0061", "b": [1 ,2] }"#;
    let source = token(written);
    assert_eq!(claims(&source).written.as_deref(), Some(written));
    assert_eq!([copied(&source, "a"), copied(&source, "b")], ["a", "[1 ,2]"]);
    let lines = sections(&source, &[]);
    assert!(holds(&lines, "data-action=copy-claims") && holds(&lines, "aria-label=Copy a"), "{lines:#?}");
}

#[test]
fn scopes_with_more_than_a_space_between_are_not_made_a_list() {
    assert_eq!(value(r#"{"scope":"a  b"}"#, "scope"), ["span class=value", r#"  "a  b""#]);
    assert_eq!(value(r#"{"scope":"a b"}"#, "scope")[0], "ul class=list");
}

#[test]
fn each_of_two_moments_of_one_name_is_its_own() {
    let lines = sections(&token(r#"{"exp":1800000600,"exp":1800004200}"#), &[]);
    let times: Vec<&str> =
        lines.iter().filter_map(|line| line.trim().strip_prefix("time class=quiet datetime=")).collect();
    let first = ["2027-01-15T08:10:00Z"; 2];
    assert_eq!(times, [first, ["2027-01-15T09:10:00Z"; 2]].concat());
    let milliseconds = value(r#"{"exp":1800000600000}"#, "exp");
    assert_eq!(milliseconds, ["span class=value", r#"  "1800000600000""#]);
}

#[test]
fn a_token_inside_has_its_moments_and_what_cannot_be_read_as_claims() {
    let of = |inner: String| value(&format!(r#"{{"actor":"{inner}"}}"#), "actor");
    let whole = of(token(r#"{"exp":1800000600}"#));
    assert!(holds(&whole, "time class=quiet datetime=2027-01-15T08:10:00Z"), "{whole:#?}");
    let text = of(token("hello"));
    assert!(holds(&inside(&text, "pre"), "hello"), "{text:#?}");
    // The header of a refresh token.
    let encrypted = of("eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ.a.b.c.d".to_owned());
    assert!(holds(&encrypted, "an encrypted token inside") && holds(&encrypted, "A256GCM"), "{encrypted:#?}");
    // Of any other object nobody says that its numbers are moments.
    assert!(!holds(&value(r#"{"a":{"exp":1800000600}}"#, "a"), "time "));
}
