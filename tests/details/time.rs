//! The moments of the token.

use token_inspector::calendar::Calendar as _;
use token_inspector::time::NumericDate;

use crate::drawn::{NOW, holds, inside, rows, sections, sections_in, token};
use crate::seoul::SEOUL;

fn claims(exp: i64) -> String {
    token(&format!(r#"{{"iat":{},"exp":{exp},"auth_time":{}}}"#, NOW - 300, NOW - 600))
}

#[test]
fn each_moment_is_relative_local_utc_and_a_number() {
    let lines = sections(&claims(NOW + 300), &[]);
    for piece in [
        "data-moment=exp",
        "\"in 5 minutes\"",
        "\"en 2027-01-15T17:05:00Z in \\\"\\\"\"",
        "\"2027-01-15T08:05:00Z\"",
        "\"1800000300\"",
        "Expires in 5 minutes",
    ] {
        assert!(holds(&lines, piece), "{piece} in {lines:#?}");
    }
}

#[test]
fn the_line_has_the_moments_in_order_with_what_lies_between() {
    let lines = sections(&claims(NOW + 300), &[]);
    let from = lines.iter().position(|line| line.contains("class=timeline")).expect("a line");
    let stops: Vec<&str> =
        lines[from..].iter().map(|line| line.trim()).filter(|l| l.starts_with('"')).take(7).collect();
    assert_eq!(
        stops,
        ["\"auth_time\"", "\"5 minutes\"", "\"iat\"", "\"5 minutes\"", "\"now\"", "\"5 minutes\"", "\"exp\""]
    );
}

#[test]
fn a_zone_is_chosen_from_those_that_the_machine_knows() {
    let lines = sections(&claims(NOW + 300), &["page-zone", "UTC"]);
    assert!(holds(&lines, "\"this machine (Asia/Seoul)\"") && holds(&lines, "value=UTC selected="), "{lines:#?}");
    assert!(holds(&lines, "\"en 2027-01-15T08:05:00Z in \\\"UTC\\\"\""), "{lines:#?}");
}

#[test]
fn what_is_no_moment_is_named() {
    for (value, words) in [
        ("1800000000000", "has the size of milliseconds"),
        ("\"soon\"", "It should be a JSON number"),
        ("99999999999999999999", "beyond the range"),
    ] {
        let lines = sections(&token(&format!(r#"{{"exp":{value}}}"#)), &[]);
        assert!(holds(&lines, words), "{words} in {lines:#?}");
        assert!(!holds(&lines, "class=expiry"), "nothing is said of when it expires: {lines:#?}");
    }
}

#[test]
fn another_moment_stands_in_the_field_as_the_wall_clock_shows_it() {
    let lines = sections(&claims(NOW + 300), &["page-moved", "true", "page-zone", "UTC"]);
    assert!(holds(&lines, "id=moment") && holds(&lines, "value=2027-01-15T08:00 "), "{lines:#?}");
    assert!(holds(&lines, "judged for another moment"));
    let korean = sections_in("ko", &claims(NOW), &["page-moved", "true"]);
    assert!(holds(&korean, "다른 시각 기준") && holds(&korean, "판정 시각"), "{korean:#?}");
}

#[test]
fn another_moment_is_a_step_or_a_moment_of_the_token_away() {
    let steps = rows(&claims(NOW + 300), &[]).time.and_then(|time| time.other.clone()).expect("another moment").steps;
    let steps: Vec<(&str, i64)> = steps.iter().map(|step| (&*step.id, step.at.0)).collect();
    assert_eq!(
        steps,
        [("earlier", NOW - 300), ("later", NOW + 300), ("issued", NOW - 300), ("before-expiry", NOW + 299)]
    );
    let lines = sections(&claims(NOW + 300), &[]);
    assert!(steps.iter().all(|(id, _)| holds(&lines, &format!("data-action={id}"))), "{lines:#?}");
}

#[test]
fn the_moment_of_a_response_is_told_and_not_moved() {
    let response = "HTTP/1.1 401 Unauthorized\nDate: Fri, 15 Jan 2027 08:10:00 GMT";
    let lines = sections(&claims(NOW + 300), &["response", response, "page-moved", "true"]);
    assert!(holds(&lines, "judged for the moment of the response"), "{lines:#?}");
    assert!(holds(&lines, "Expired 5 minutes ago") && !holds(&lines, "what-if role=group"), "{lines:#?}");
    let line = inside(&lines, "ol class=timeline");
    assert!(holds(&line, "judged for") && !holds(&line, "\"now\""), "{line:#?}");
}

#[test]
fn a_moment_far_from_today_is_doubted() {
    for (exp, words) in [("3600", "before the year 2000"), ("4133980800", "after the year 2100")] {
        let lines = sections(&token(&format!(r#"{{"exp":{exp}}}"#)), &[]);
        assert!(holds(&inside(&lines, "tr data-moment=exp"), words), "{exp}: {lines:#?}");
    }
    for fine in ["946684800", "4133980799"] {
        let row = inside(&sections(&token(&format!(r#"{{"exp":{fine}}}"#)), &[]), "tr data-moment=exp");
        assert!(holds(&row, fine) && !holds(&row, "the year"), "{row:#?}");
    }
}

#[test]
fn the_number_is_shown_as_it_was_written() {
    let lines = sections(&token(r#"{"exp":1.8000006e9}"#), &[]);
    let row = inside(&lines, "tr data-moment=exp");
    assert!(holds(&row, r#""1.8000006e9""#) && holds(&row, "2027-01-15T08:10:00Z"), "{row:#?}");
}

#[test]
fn a_zone_that_this_machine_does_not_know_is_its_own() {
    let lines = sections(&claims(NOW + 300), &["page-zone", "Mars/Olympus", "page-moved", "true"]);
    assert!(holds(&inside(&lines, "tr data-moment=exp"), "en 2027-01-15T17:05:00Z"), "{lines:#?}");
    assert!(holds(&lines, "value=2027-01-15T17:00 ") && holds(&lines, "option value= selected="), "{lines:#?}");
    for zone in ["", "Mars/Olympus"] {
        let at = SEOUL.typed("2027-01-15T17:00", zone);
        assert_eq!(at, Some(NumericDate(NOW)), "in {zone:?}");
    }
}
