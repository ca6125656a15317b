//! One verdict over the token, the request, the answer and the OAuth client.

use std::borrow::Cow;

use super::commands::{self, Command};
use super::{Answered, Row, Status, Verdict};
use crate::authorizers::{Authorizer, Confidence, Step, around, gateway};
use crate::check::Need;
use crate::encoding::blank;
use crate::expectations::Expectations;
use crate::http::mask;
use crate::reading::Reading;
use crate::say;
use crate::text::{Text, text};

/// Asks steps and gives the rows of those that apply.
type Rows<'a> = &'a dyn Fn(&mut dyn Iterator<Item = &'static Step>) -> Vec<Row>;

/// The rows and the verdict. What the answer says of other things than the token decides first; then the request,
/// then the token, then what the answer says of the token, last the OAuth client.
pub fn of(
    reading: &Reading,
    authorizer: &Authorizer,
    rows: impl Fn(&mut dyn Iterator<Item = &'static Step>) -> Vec<Row>,
) -> (Vec<Row>, Verdict) {
    let ask: Rows<'_> = &rows;
    let table = |steps: &'static [&'static [Step]]| ask(&mut steps.iter().copied().flatten());
    let exchange = &reading.exchange;
    let mut found = table(around::ANSWERED);
    found.extend(table(around::SENT));
    let no_header = found.iter().any(|r| r.status == Status::Fail && r.step.check.id.starts_with("request/"));
    let mut is_judged = true;
    // Nothing is said about a token that nobody pasted beside an answer or a client's settings.
    let is_taken_otherwise = reading.tokens.is_empty() && exchange.is_in_the_editor();
    let is_blank = is_taken_otherwise || reading.source.chars().all(blank::is_blank);
    // What is put in when the command runs is no token that could be judged.
    let is_unseen = reading.tokens.is_empty() && found.iter().any(|row| row.need == Some(Need::Request));
    if is_unseen {
        is_judged = false;
    } else if !is_blank || exchange.is_empty() || (exchange.request.is_some() && !no_header && !is_preflight(&found)) {
        found.extend(ask(&mut authorizer.steps()));
    } else {
        is_judged = false;
    }
    found.extend(table(around::TOLD));
    let token_rows = found.len();
    found.extend(table(around::SIGN_IN));
    let verdict = verdict(authorizer, &found, token_rows, exchange.response.as_ref().and_then(|r| r.status));
    let let_through = found.iter().any(|r| r.step.check.id == "response/succeeded");
    let verdict =
        if verdict.answered == Answered::Accept && !is_judged && !let_through { no_token(verdict) } else { verdict };
    (found, verdict)
}

/// What to type, unless all is well or there is nothing to judge yet.
pub fn commands(reading: &Reading, want: &Expectations, authorizer: &Authorizer, verdict: &Verdict) -> Vec<Command> {
    let was_answered = reading.exchange.response.is_some();
    let is_open = verdict.answered == Answered::Unknown && was_answered;
    if verdict.decided_by.is_none() && !is_open {
        return Vec::new();
    }
    commands::of(reading, want, authorizer.id, verdict.decided_by)
}

/// The status and the message that came back, where they decide. Tokens in the message are masked.
pub fn came_back(reading: &Reading, step: &Step) -> Option<(u16, Cow<'static, str>)> {
    let response = reading.exchange.response.as_ref().filter(|_| is_answer_check(step))?;
    Some((response.status?, Cow::Owned(mask::tokens(&response.message()))))
}

fn is_answer(row: &Row) -> bool {
    is_answer_check(row.step)
}

fn is_answer_check(step: &Step) -> bool {
    step.check.id.starts_with("response/")
}

fn is_preflight(rows: &[Row]) -> bool {
    rows.iter().any(|r| r.step.check.id == "request/preflight")
}

fn verdict(authorizer: &Authorizer, rows: &[Row], token_rows: usize, status: Option<u16>) -> Verdict {
    let first = rows.iter().position(|r| r.status == Status::Fail);
    // What came back tells of one and the same refusal: it is no further fault.
    // What a question of an answer leaves open stays open.
    let faults = rows
        .iter()
        .enumerate()
        .filter(|(at, row)| Some(*at) == first || !is_answer(row) || row.status == Status::Unknown);
    let mut verdict = Verdict::of(authorizer, &faults.map(|(_, row)| row.clone()).collect::<Vec<_>>());
    let has = |id: &str| rows.iter().any(|r| r.step.check.id == id);
    if has("response/succeeded") {
        return succeeded(&verdict);
    }
    match verdict.decided_by {
        Some(step) => {
            let at = rows.iter().position(|r| r.step == step).unwrap_or_default();
            if at >= token_rows {
                let (Text { en, ko }, says) = (gateway::SIGN_IN_FAILS, rows.get(at).map(|r| r.finding.says.clone()));
                let Text { en: why, ko: because } = says.unwrap_or_else(|| step.check.title.clone());
                verdict.says = say!("{en}: {why}.", "{ko}. {because}.");
            } else if is_answer_check(step) {
                // What has been answered is not foretold.
                let says = rows.get(at).map_or(&step.check.title, |r| &r.finding.says);
                let (en, ko) = (capital(&says.en), &says.ko);
                verdict.says = say!("{en}.", "{ko}.");
                // What the answer means comes before how many other faults there are.
                verdict.detail = rows.get(at).and_then(|r| r.finding.evidence.clone()).or(verdict.detail);
            } else if status.is_some_and(|status| status != step.answer.status && !is_scope(step, status)) {
                verdict.confidence = Confidence::Likely;
            }
            verdict
        }
        // What can still be asked comes before what cannot be seen.
        None if rows.iter().any(|r| matches!(r.need, Some(Need::Keys | Need::UserPool | Need::Request))) => verdict,
        None if has("response/unauthorized") || matches!(status, Some(401 | 403)) => unexplained(verdict, rows),
        None => verdict,
    }
}

/// A REST API's answer to a token without the method's scopes: AWS says 401, others have seen 403.
fn is_scope(step: &Step, status: u16) -> bool {
    step.check.id == "gateway/scope_missing" && matches!(status, 401 | 403)
}

fn succeeded(verdict: &Verdict) -> Verdict {
    let contradicted = verdict.decided_by.is_some();
    Verdict {
        answered: Answered::Accept,
        decided_by: None,
        confidence: Confidence::Certain,
        says: text("The request was let through.", "요청이 허용되었습니다."),
        detail: contradicted.then(|| {
            text(
                "A check below fails all the same: the settings here may not be those of the API that answered, or no authorizer is attached to the method.",
                "그런데도 아래 검사 중 실패한 항목이 있습니다. 여기 입력한 설정이 응답한 API의 설정과 다르거나, 메서드에 권한 부여자가 연결되어 있지 않을 수 있습니다.",
            )
        }),
        remedy: text("For this request to pass, nothing needs to change.", "이 요청이 통과하는 데에는 바꿀 것이 없습니다."),
    }
}

/// Refused, and nothing that can be seen explains it.
fn unexplained(verdict: Verdict, rows: &[Row]) -> Verdict {
    let is_open = |r: &&Row| r.status == Status::Warn && !r.finding.is_harmless && !is_answer(r);
    let cause = rows.iter().find(is_open).or_else(|| rows.iter().find(|r| r.step.check.id == "response/behind_cdn"));
    let first = cause.map(|row| row.finding.says.clone());
    Verdict {
        answered: Answered::Unknown,
        decided_by: None,
        confidence: Confidence::Unseen,
        says: text(
            "The request was refused, and the cause cannot be seen from here.",
            "요청이 거부되었지만, 원인은 여기서 확인할 수 없습니다.",
        ),
        detail: first.map(|Text { en, ko }| say!("Look here first: {en}.", "먼저 확인할 것: {ko}.")).or(verdict.detail),
        remedy: text(
            "Look in this order: deploy the API again, compare the stage in the URL, compare the authorizer that is attached to \
             the method, and look for a proxy that drops the header.",
            "다음 순서로 확인하세요. API를 다시 배포하고, URL의 스테이지와 메서드에 연결된 권한 부여자를 비교한 다음, 헤더를 제거하는 프록시가 있는지 \
             확인하세요.",
        ),
    }
}

/// Nothing fails, but there was no token to judge.
fn no_token(verdict: Verdict) -> Verdict {
    Verdict {
        answered: Answered::Unknown,
        confidence: Confidence::Unseen,
        says: text(
            "No fault was found in what was pasted, but there is no token to judge.",
            "붙여넣은 내용에는 문제가 없지만, 판단할 토큰이 없습니다.",
        ),
        detail: None,
        remedy: text("Paste the token, or the request that carries it.", "토큰이나 토큰이 담긴 요청을 붙여넣으세요."),
        ..verdict
    }
}

/// A clause as the beginning of a sentence.
fn capital(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
