//! Many lines of a log, as groups.

use token_inspector::app::sections::log_file::LogFile;
use token_inspector::app::sections::waiting::WithoutReader;
use token_inspector::app::state::asking::Reader;
use token_inspector::app::state::log_file;
use token_inspector::report::view::log_file::Grouping;
use token_inspector::text::Lang;
use yew::prelude::*;

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

#[test]
fn a_long_file_is_drawn_while_it_is_read_and_when_it_is_read() {
    let mut grouping = Grouping::default();
    assert!(grouping.take(log().as_bytes()));
    let groups = grouping.finish();
    let read = log_file::LogFile::Read("access.log".into(), groups.into());
    let reading = log_file::LogFile::Reading("access.log".into(), 42);
    let unreadable = log_file::LogFile::Unreadable("access.log".into());
    let drawn = |lang, log_file: &log_file::LogFile| {
        lines(&html(html! { <LogFile {lang} log_file={log_file.clone()} act={Callback::noop()} /> }))
    };
    for (lang, progress, counts, fault) in [
        (Lang::En, "42 % of access.log is read.", "5 lines, 4 calls", "could not be read to its end"),
        (Lang::Ko, "access.log 파일을 42% 읽었습니다.", "로그 5줄, 호출 4건", "끝까지 읽지 못했습니다"),
    ] {
        let lines = drawn(lang, &reading);
        assert!(holds(&lines, progress), "{lines:#?}");
        assert!(lines.iter().any(|line| line.contains("data-action=cancel-log")), "{lines:#?}");
        assert!(lines.iter().any(|line| line.contains("progress") && line.contains("value=42")), "{lines:#?}");
        let lines = drawn(lang, &read);
        assert!(holds(&lines, counts) && holds(&lines, "access.log"), "{lines:#?}");
        assert!(holds(&drawn(lang, &unreadable), fault));
    }
    assert!(drawn(Lang::En, &log_file::LogFile::None).is_empty());
}

#[test]
fn a_reader_that_does_not_come_is_told_with_the_next_step() {
    let drawn = |lang, reader| lines(&html(html! { <WithoutReader {lang} {reader} act={Callback::noop()} /> }));
    for (lang, loading, missing) in [
        (Lang::En, "Loading the part of this page", "Check the network, then try again."),
        (Lang::Ko, "불러오고 있습니다", "네트워크를 확인한 뒤 다시 시도하세요."),
    ] {
        assert!(holds(&drawn(lang, Reader::Loading), loading));
        // One that came and does not answer is missing as well.
        for reader in [Reader::Missing, Reader::There] {
            let lines = drawn(lang, reader);
            assert!(holds(&lines, missing), "{lines:#?}");
            assert!(lines.iter().any(|line| line.contains("data-action=load-reader")), "{lines:#?}");
        }
    }
}
