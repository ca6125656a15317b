//! The moments of the token.

use crate::drawn::{NOW, holds, sections, sections_in, token};

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
