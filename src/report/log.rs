//! The groups of many lines of a log, in words and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::checks::response::by_meaning;
use crate::encoding::visible::{visible, visible_json};
use crate::exchange::Exchange;
use crate::http::pieces::looked_at;
use crate::log::{Group, Summary};
use crate::order;
use crate::say;
use crate::secret::mask;
use crate::text::{Lang, Text, text};
use crate::time::NumericDate;

/// How many clients of a group are told in words, and how many hours.
const MOST: usize = 3;

/// Whether an authorizer refused any of the calls.
#[must_use]
pub fn is_refused(summary: &Summary) -> bool {
    summary.groups.iter().any(is_of_a_refusal)
}

/// Whether the calls of a group were refused, and did not fail otherwise.
#[must_use]
pub fn is_of_a_refusal(group: &Group) -> bool {
    matches!(group.status, Some(401 | 403)) || group.meaning.is_some()
}

/// A verdict's sentence on one call of a log, with how many were refused like it; nothing where it is on no such call.
pub(super) fn headline(exchange: &Exchange, Text { en, ko }: &Text) -> Option<Text> {
    let calls = exchange.log.as_ref().filter(|summary| summary.calls > 1)?.calls;
    let call = looked_at(&exchange.calls).filter(|call| call.stands_for > 0 && call.response == exchange.response)?;
    Some(match call.stands_for {
        1 => say!(
            "The last of the calls that were refused, of {calls} in the log: {en}",
            "로그의 호출 {calls}건 중 마지막으로 거부된 호출: {ko}"
        ),
        count => say!(
            "{count} of the {calls} calls in the log, the largest group: {en}",
            "로그의 호출 {calls}건 중 {count}건(가장 큰 그룹): {ko}"
        ),
    })
}

/// The groups as a table in words, the largest first, for a terminal.
#[must_use]
pub fn to_text(summary: &Summary, lang: Lang) -> String {
    let mut out = String::new();
    line(&mut out, counts(summary).get(lang));
    for group in &summary.groups {
        let status = group.status.map_or_else(|| "-".to_owned(), |status| status.to_string());
        let route = if group.route.is_empty() { "-" } else { &group.route };
        let says = group.says.get(lang);
        line(&mut out, &format!("{:>9}  {status:>3}  {:<32}  {says}", group.count, mask::tokens(route)));
        for told in [span(group), clients(group), hours(group)].iter().flatten() {
            line(&mut out, &format!("{:>16}{}", "", told.get(lang)));
        }
    }
    out
}

/// How many lines, calls and groups there are.
#[must_use]
pub fn counts(summary: &Summary) -> Text {
    let Summary { lines, calls, passed, unread, other, .. } = summary;
    let Text { en, ko } = say!(
        "{lines} lines, {calls} calls, of which {passed} were let through; {unread} lines are of no log that is known here",
        "로그 {lines}줄, 호출 {calls}건(허용 {passed}건), 인식하지 못한 줄 {unread}개"
    );
    if *other == 0 {
        return Text { en, ko };
    }
    say!(
        "{en}; {other} further calls are in no group, since there are too many groups",
        "{ko}, 그룹이 너무 많아 따로 묶지 못한 호출 {other}건"
    )
}

/// From when to when the calls of a group were made.
#[must_use]
pub fn span(group: &Group) -> Option<Text> {
    let (first, last) = (group.first?.to_utc()?, group.last?.to_utc()?);
    Some(say!("from {first} to {last}", "{first}부터 {last}까지"))
}

/// The clients with the most calls of a group.
#[must_use]
pub fn clients(group: &Group) -> Option<Text> {
    let most: Vec<String> =
        group.clients.iter().take(MOST).map(|(client, count)| format!("{client} ({count})")).collect();
    let (most, count) = (most.join(", "), group.clients.len());
    match (count, group.other_clients) {
        (0, _) => None,
        (_, 0) => {
            Some(say!("clients: {count}, most calls from {most}", "클라이언트 {count}개, 호출이 많은 순서: {most}"))
        }
        (_, others) => Some(say!(
            "clients: more than {count}, of which the first ones have {most}; {others} calls of further ones",
            "클라이언트 {count}개 이상, 먼저 나온 클라이언트의 호출: {most}, 그 밖의 호출 {others}건"
        )),
    }
}

/// The hours with the most calls of a group.
#[must_use]
pub fn hours(group: &Group) -> Option<Text> {
    let mut hours = group.hours.clone();
    order::by_key(&mut hours, |(hour, count)| (u64::MAX - count, *hour));
    let told = |(hour, count): &(NumericDate, u64)| Some(format!("{} ({count})", hour.to_utc()?));
    let most: Vec<String> = hours.iter().take(MOST).filter_map(told).collect();
    let most = most.join(", ");
    (group.hours.len() > 1).then(|| say!("most in the hours from {most}", "호출이 많은 시간대(시작 시각): {most}"))
}

/// The groups as lines of JSON, the largest first, and a last line with the counts. No token is told.
#[must_use]
pub fn to_json(summary: &Summary, lang: Lang) -> Vec<String> {
    let groups = summary.groups.iter().map(|one| group(one, lang));
    groups.chain([totals(summary)]).map(|line| visible_json(&line.to_string())).collect()
}

/// The counts of all groups.
#[must_use]
pub fn totals(summary: &Summary) -> Value {
    json!({
        "lines": summary.lines,
        "unread": summary.unread,
        "calls": summary.calls,
        "passed": summary.passed,
        "in_no_group": summary.other,
    })
}

/// A group, for programs.
#[must_use]
pub fn group(group: &Group, lang: Lang) -> Value {
    let check = group.meaning.and_then(by_meaning).map(|check| check.id);
    let hours = group.hours.iter().map(|(hour, count)| json!([hour.0, count])).collect::<Value>();
    json!({
        "check": check,
        "says": group.says.get(lang),
        "status": group.status,
        "route": mask::tokens(&group.route),
        "log": group.kind.id(),
        "count": group.count,
        "first": group.first.map(|at| at.0),
        "last": group.last.map(|at| at.0),
        "calls_by_client": group.clients,
        "other_clients": group.other_clients,
        "calls_by_hour": hours,
        "line": mask::tokens(&group.line),
    })
}

/// What a program that reads a log says when the log cannot be read on.
#[must_use]
pub fn not_a_log() -> Text {
    text(
        "None of the lines is one of a log that is known here: access logs of API Gateway, execution logs of REST APIs, access logs of load balancers, logs of Lambda functions.",
        "인식할 수 있는 로그가 없습니다. API Gateway 액세스 로그, REST API 실행 로그, 로드 밸런서 액세스 로그, Lambda 함수 로그를 읽을 수 있습니다.",
    )
}

fn line(out: &mut String, words: &str) {
    // Terminals obey control characters, and a line of a log is a stranger's text. Writing to a String cannot fail.
    let _ = writeln!(out, "{}", visible(words.trim_end()));
}
