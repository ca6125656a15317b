//! The calls of a paste, each judged on its own; and where one passed beside the refused one, what tells the two apart.

use std::rc::Rc;

use super::{Answered, Report, judged, weighing};
use crate::authorizers::Authorizer;
use crate::exchange::Exchange;
use crate::expectations::Expectations;
use crate::http::logged::Logged;
use crate::http::pieces::{self, Call};
use crate::order;
use crate::reading::Reading;
use crate::report::differences::{self, Difference};
use crate::secret::mask;
use crate::span::Span;
use crate::text::{Text, text};
use crate::time::NumericDate;

/// The calls, when there are several.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calls {
    /// The refused ones first, the one that is looked at before all; then those that failed otherwise; then the rest.
    pub rows: Vec<JudgedCall>,
    /// How many there are, of which some may not be among the rows.
    pub count: usize,
    /// The row of the passed call that the refused one is compared with, and what tells the two apart.
    pub compared: Option<(usize, Vec<Difference>)>,
}

/// A call, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgedCall {
    /// The method; empty where it is not known.
    pub method: String,
    /// The path, without what the query says.
    pub path: String,
    /// The status that came back.
    pub status: Option<u16>,
    /// The verdict on it.
    pub answered: Answered,
    /// The check that decided.
    pub check: Option<&'static str>,
    /// The cause, or what is known, in a sentence.
    pub says: Text,
    /// Its place in the pasted text; `None` where it was told elsewhere.
    pub span: Option<Span>,
    /// Whether it is the one that the verdict is about.
    pub is_looked_at: bool,
    /// Whether a line of a log tells it, and nothing else.
    pub is_logged: bool,
}

/// How many calls are judged at most: more are not read by anybody.
const MOST: usize = 50;

/// The calls of a report; none where there are not several.
#[must_use]
pub fn of(report: &Report, stated: Option<&'static Authorizer>, want: &Expectations, now: NumericDate) -> Calls {
    let exchange = &report.reading.exchange;
    let all = &exchange.calls;
    if all.len() < 2 {
        return Calls::default();
    }
    let looked_at = pieces::looked_at(all);
    let is_looked_at = |call: &Call| looked_at.is_some_and(|one| std::ptr::eq(one, call));
    let mut order: Vec<&Call> = all.iter().collect();
    order::by_key(&mut order, |call| (!is_looked_at(call), rank(call)));
    let mut readings: Vec<(String, Reading)> = Vec::new();
    let mut judge = |call: &Call| {
        let value = call.request.as_ref().and_then(|request| request.value_at(want.token_source())).unwrap_or_default();
        let known = readings.iter().find(|(text, _)| *text == value).map(|(_, reading)| reading.clone());
        let reading = known.unwrap_or_else(|| {
            let reading = Reading::new(value.as_str(), None, report.reading.keys.as_ref());
            readings.push((value, reading.clone()));
            reading
        });
        row(report, reading, call, is_looked_at(call), stated, want, now)
    };
    let compared = looked_at.and_then(|refused| passed_beside(refused, all).map(|passed| (refused, passed)));
    // The call that the refused one is compared with is always among the rows.
    if let Some((_, passed)) = compared
        && let Some(at) = order.iter().position(|call| std::ptr::eq(*call, passed)).filter(|at| *at >= MOST)
    {
        order.swap(at, MOST - 1);
    }
    let rows = order.iter().take(MOST).map(|call| judge(call)).collect();
    let compared = compared.and_then(|(refused, passed)| {
        let at = order.iter().position(|call| std::ptr::eq(*call, passed))?;
        Some((at, differences::between(passed, refused, want.token_source())))
    });
    Calls { rows, count: all.len(), compared }
}

/// The refused first, then what failed otherwise.
fn rank(call: &Call) -> u8 {
    match call.response.as_ref().and_then(|response| response.status) {
        Some(401 | 403) => 0,
        Some(400..) => 1,
        _ => 2,
    }
}

/// The method, the path and the status of the call of several that a stretch of the box stands in.
#[must_use]
pub(super) fn that_holds(exchange: &Exchange, place: Span) -> Option<String> {
    let calls = Some(&exchange.calls).filter(|calls| exchange.calls_in_the_box && calls.len() > 1)?;
    let call = calls.iter().find(|call| call.span.start <= place.start && place.end <= call.span.end)?;
    let status = call.response.as_ref().and_then(|response| response.status).map(|status| status.to_string());
    let told = [method(call).map(str::to_owned), Some(path(call)), status];
    let told: Vec<String> = told.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// The call that passed and is most like the refused one: of the same host, and of the same path where there is one.
fn passed_beside<'a>(refused: &Call, all: &'a [Call]) -> Option<&'a Call> {
    if rank(refused) != 0 {
        return None;
    }
    let asked = refused.request.as_ref()?;
    let likeness = |call: &Call| {
        let request = call.request.as_ref()?;
        let status = call.response.as_ref()?.status?;
        let is_like = (200..300).contains(&status)
            && request.host() == asked.host()
            && request.method.as_deref() != Some("OPTIONS");
        is_like.then(|| (path(call) == path(refused), request.method == asked.method))
    };
    all.iter()
        .filter_map(|call| Some((likeness(call)?, call)))
        .max_by_key(|(likeness, _)| *likeness)
        .map(|(_, call)| call)
}

fn row(
    report: &Report,
    reading: Reading,
    call: &Call,
    is_looked_at: bool,
    stated: Option<&'static Authorizer>,
    want: &Expectations,
    now: NumericDate,
) -> JudgedCall {
    let whole = &report.reading.exchange;
    let status = call.response.as_ref().and_then(|response| response.status);
    let (answered, check, says) = if is_looked_at {
        let verdict = &report.verdict;
        (verdict.answered, verdict.decided_by.map(|step| step.check.id), verdict.says.clone())
    } else if status.is_some_and(|status| status < 300) {
        (Answered::Accept, None, text("It was let through.", "허용되었습니다."))
    } else if status.is_some_and(|status| status < 400) {
        (Answered::Unknown, None, text("It was sent on to another address.", "다른 주소로 리디렉션되었습니다."))
    } else {
        let exchange = Exchange {
            request: call.request.clone(),
            request_from: whole.request_from,
            response: call.response.clone(),
            response_from: whole.response_from,
            redirected: call.redirected.clone(),
            ..Exchange::default()
        };
        let reading = Rc::new(reading.beside(exchange));
        let weighed = weighing::weigh(&reading, stated, want, now);
        let verdict = judged(reading, want, now, weighed).verdict;
        (verdict.answered, verdict.decided_by.map(|step| step.check.id), verdict.says)
    };
    JudgedCall {
        method: method(call).unwrap_or_default().to_owned(),
        path: path(call),
        status,
        answered,
        check,
        says,
        span: whole.calls_in_the_box.then_some(call.span),
        is_looked_at,
        is_logged: logged(call).is_some(),
    }
}

/// What a line of a log tells of a call.
fn logged(call: &Call) -> Option<&Logged> {
    call.response.as_ref()?.logged.as_deref()
}

/// The method of a call, be it that only a line of a log tells it.
fn method(call: &Call) -> Option<&str> {
    let sent = call.request.as_ref().and_then(|request| request.method.as_deref());
    sent.or_else(|| logged(call)?.method.as_deref())
}

/// The path of a call without its query, and without any token in it.
fn path(call: &Call) -> String {
    let sent = call.request.as_ref().and_then(|request| request.target.as_deref());
    let target = sent.or_else(|| logged(call)?.path.as_deref()).unwrap_or_default();
    let behind = target
        .split_once("://")
        .map_or(target, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    mask::tokens(behind.split(['?', '#']).next().unwrap_or_default())
}
