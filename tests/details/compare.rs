//! Another token beside this one.

use crate::drawn::{holds, inside, sections, token};

const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01";

#[test]
fn every_claim_that_differs_is_shown_and_the_rest_is_folded() {
    let pinned = token(&format!(r#"{{"sub":"a","iss":"{ISS}","token_use":"access","exp":1900000000,"scope":"x"}}"#));
    let this = token(&format!(r#"{{"sub":"a","iss":"{ISS}","token_use":"id","exp":1900000000,"email":"e"}}"#));
    let lines = sections(&this, &["page-pinned", &pinned]);
    for (state, name) in
        [("value", "token_use"), ("only-there", "scope"), ("only-here", "email"), ("no", "sub"), ("no", "kid")]
    {
        let row = lines.iter().position(|line| {
            line.trim() == format!("tr data-differs={state}") && {
                let at = lines.iter().position(|other| std::ptr::eq(other, line)).expect("itself");
                lines[at..]
                    .iter()
                    .find(|line| line.trim().starts_with('"'))
                    .is_some_and(|l| l.trim() == format!("{name:?}"))
            }
        });
        assert!(row.is_some(), "{name} is {state}: {lines:#?}");
    }
    assert!(holds(&lines, "5 the same in both"), "{lines:#?}");
}

#[test]
fn the_first_check_that_tells_them_apart_is_named() {
    let of = |exp: i64| token(&format!(r#"{{"iss":"{ISS}","token_use":"id","exp":{exp}}}"#));
    let lines = sections(&of(1), &["page-pinned", &of(1_900_000_000), "user_pools", ISS]);
    assert!(
        holds(&lines, "of the pinned one, the token has not expired; of this one, the token has expired."),
        "{lines:#?}"
    );
}

#[test]
fn repeated_claims_are_compared_one_by_one() {
    let lines = sections(&token(r#"{"a":1,"a":2}"#), &["page-pinned", &token(r#"{"a":1,"a":3}"#)]);
    assert_eq!(lines.iter().filter(|line| line.contains("data-differs=value")).count(), 1, "{lines:#?}");
}

#[test]
fn a_string_differs_from_what_it_looks_like() {
    let lines = sections(&token(r#"{"a":true,"b":"x"}"#), &["page-pinned", &token(r#"{"a":"true","b":"x"}"#)]);
    let row = inside(&lines, "tr data-differs=value");
    assert!(holds(&row, r#""\"true\"""#) && holds(&row, r#""true""#), "{lines:#?}");
}

#[test]
fn each_side_has_its_own_moment() {
    let lines = sections(&token(r#"{"exp":1800004200}"#), &["page-pinned", &token(r#"{"exp":1800000600}"#)]);
    let row = inside(&lines, "tr data-differs=value");
    assert!(holds(&row, "datetime=2027-01-15T08:10:00Z") && holds(&row, "datetime=2027-01-15T09:10:00Z"), "{row:#?}");
}

#[test]
fn nothing_is_pinned_at_first() {
    let lines = sections(&token("{}"), &[]);
    assert!(holds(&lines, "data-action=pin") && !holds(&lines, "data-action=unpin"), "{lines:#?}");
}
