//! Many lines of a log, as groups.

use crate::drawn::{holds, html, inspected, lines, rows, shown};

fn line(status: u16, route: &str, reason: &str) -> String {
    format!(
        r#"{{"requestId":"JKJaXmPLvHcESHA=","ip":"203.0.113.9","requestTime":"15/Jan/2027:07:59:00 +0000","routeKey":"{route}","status":"{status}","authorizerError":"{reason}"}}"#
    )
}

fn log() -> String {
    let expired = line(401, "GET /orders", "invalid_token: the token has expired");
    let issuer = line(401, "GET /users", "invalid_token: issuer does not match");
    [expired.clone(), line(200, "GET /orders", "-"), issuer, expired, "started".to_owned()].join("\n")
}

#[test]
fn several_lines_are_told_as_groups_with_their_first_lines() {
    let said = rows(&log(), &[]).log.expect("groups");
    let told: Vec<(u64, &str, &str)> =
        said.groups.iter().map(|one| (one.count, one.route.as_str(), one.status.as_str())).collect();
    assert_eq!(told, [(2, "GET /orders", "401"), (1, "GET /users", "401")]);
    let first = said.groups[1].line.as_deref().expect("its line");
    // The line by itself is judged by itself.
    let alone = rows(first, &[]);
    assert!(alone.log.is_none());
    let verdict = alone.judged.expect("a verdict").verdict;
    assert!(format!("{verdict:?}").contains("issuer"), "{verdict:?}");
}

#[test]
fn the_groups_are_drawn_in_both_languages() {
    for (lang, words) in [("en", "5 lines, 4 calls"), ("ko", "로그 5줄, 호출 4건")] {
        let drawn = lines(&html(shown(lang, &[]).judged(&inspected(lang, &log(), &[]).sections, true)));
        assert!(holds(&drawn, words), "{drawn:#?}");
        assert!(drawn.iter().any(|line| line.contains("data-action=open-line")), "{drawn:#?}");
    }
}

#[test]
fn a_log_of_many_routes_stays_small() {
    let log: Vec<String> = (0..3_000).map(|n| line(401, &format!("GET /{n}"), "missing: token not provided")).collect();
    let said = rows(&log.join("\n"), &[]).log.expect("groups");
    assert!(said.groups.len() <= 200 && !said.more.is_empty());
}
