//! The verdict in words.

use std::borrow::Cow;

use super::commands::{self, Command};
use super::deciding::{Decision, Outcome};
use super::{Answered, Judges, Part, Row, Status, Verdict, evidence};
use crate::authorizers::{Answer, Authorizer, Confidence, Step, gateway};
use crate::check::{Facet, Subject};
use crate::expectations::Expectations;
use crate::http::authorizer::Kind;
use crate::http::responder::Responder;
use crate::http::response::Response;
use crate::jose::verify::Verification;
use crate::reading::Reading;
use crate::say;
use crate::secret::mask;
use crate::text::{Text, text};

/// The verdict on a decision.
pub fn of(reading: &Reading, judges: &Judges, rows: &[Row], decision: &Decision) -> Verdict {
    let row = |at: usize| rows.get(at);
    let verdict = match decision.outcome {
        Outcome::LetThrough => let_through(!decision.aside.is_empty()),
        Outcome::Cause(at, confidence) => row(at).map(|row| {
            let who = clause(judges, row, was_refused(reading, rows));
            refused(who, row, confidence, decision.also.len())
        }),
        Outcome::Unexplained => Some(unexplained(reading, judges, rows)),
        Outcome::Open(at) => row(at).map(|row| open(judges, row, was_refused(reading, rows))),
        Outcome::NoToken => Some(no_token(reading)),
        Outcome::Accept => Some(accepted(reading, judges)),
    };
    let mut verdict = verdict.unwrap_or_else(|| no_token(reading));
    let cause = match decision.outcome {
        Outcome::Cause(at, _) | Outcome::Open(at) => row(at),
        _ => None,
    };
    verdict.because = evidence::because(reading, judges, rows, cause);
    verdict.against = evidence::against(reading, judges, decision.aside.iter().filter_map(|at| row(*at)));
    verdict.also = decision.also.iter().filter_map(|at| row(*at)).map(|row| evidence::piece(reading, row)).collect();
    verdict
}

/// What to type, unless all is well or there is nothing to judge yet.
pub fn commands(reading: &Reading, want: &Expectations, authorizer: &Authorizer, verdict: &Verdict) -> Vec<Command> {
    let was_answered = reading.exchange.response.is_some();
    let is_open = verdict.answered == Answered::Unknown && was_answered;
    if verdict.decided_by.is_none() && !is_open {
        return Vec::new();
    }
    commands::of(reading, want, authorizer.kind, verdict.decided_by)
}

/// The status and the message that came back, where they decide. Tokens in the message are masked.
pub fn came_back(reading: &Reading, step: &Step) -> Option<(u16, Cow<'static, str>)> {
    // What is not deployed foretells no answer of its own.
    let is_settings = step.check.subject == Subject::Definition && step.answer == Answer::NONE;
    let is_answer = matches!(step.check.subject, Subject::Answer(_)) || is_settings;
    let response = reading.exchange.response.as_ref().filter(|_| is_answer)?;
    Some((response.status?, Cow::Owned(mask::tokens(&response.message()))))
}

fn verdict(answered: Answered, confidence: Confidence, says: Text, detail: Option<Text>, remedy: Text) -> Verdict {
    Verdict {
        answered,
        decided_by: None,
        confidence,
        says,
        detail,
        remedy,
        because: Vec::new(),
        against: Vec::new(),
        also: Vec::new(),
        ask: None,
        change: Vec::new(),
    }
}

fn remedy(row: &Row) -> Text {
    row.finding.remedy.clone().unwrap_or_else(|| row.step.check.remedy.clone())
}

/// Whether a refusal came back: in an answer, or in the words of one.
fn was_refused(reading: &Reading, rows: &[Row]) -> bool {
    let is_told = |row: &Row| row.part == Part::Told && row.status == Status::Fail;
    reading.exchange.response.as_ref().is_some_and(Response::is_refusal) || rows.iter().any(is_told)
}

/// Who refuses, or refused. None where the answer itself decides, which speaks for itself.
fn clause(judges: &Judges, row: &Row, was_refused: bool) -> Option<Text> {
    let who = if judges.is_one() { judges.leading().gateway } else { &gateway::API };
    match row.part {
        Part::Answered | Part::Told => None,
        Part::SignIn => Some(gateway::SIGN_IN_FAILS),
        Part::Sent | Part::Authorizer | Part::Defined if was_refused => Some(who.refused.clone()),
        Part::Sent | Part::Authorizer | Part::Defined => Some(who.refuses.clone()),
    }
}

/// That it is, or was, refused, and why.
fn refused(who: Option<Text>, row: &Row, confidence: Confidence, others: usize) -> Verdict {
    let Text { en, ko } = &row.finding.says;
    let says = match who {
        Some(Text { en: refuses, ko: korean }) => say!("{refuses}: {en}.", "{korean}. {ko}."),
        None => {
            let en = capital(en);
            say!("{en}.", "{ko}.")
        }
    };
    let others = match others {
        0 => None,
        1 => Some(text(
            "One more fault would have it refused as well; it is listed below.",
            "거부 사유가 하나 더 있습니다. 아래 목록을 확인하세요.",
        )),
        _ => Some(say!(
            "{others} more faults would have it refused as well; they are listed below.",
            "거부 사유가 {others}개 더 있습니다. 아래 목록을 확인하세요."
        )),
    };
    // What an answer means comes before how many other faults there are.
    let is_answer = matches!(row.part, Part::Answered | Part::Told);
    let own = row.finding.evidence.clone();
    let detail = if is_answer { own.or(others) } else { others.or(own) };
    Verdict { decided_by: Some(row.step), ..verdict(Answered::Refuse, confidence, says, detail, remedy(row)) }
}

fn open(judges: &Judges, row: &Row, was_refused: bool) -> Verdict {
    let (en, ko) = (&row.finding.says.en, &row.finding.says.ko);
    let is_absent = row.facet() == Some(Facet::Presence);
    let says = if row.status == Status::Fail && !judges.is_one() && !is_absent {
        let Text { en: judge, ko: korean } = judges.leading().name();
        say!(
            "It depends on what checks the token. With {judge}: {en}.",
            "무엇이 토큰을 검증하는지에 따라 다릅니다. {korean}의 경우: {ko}."
        )
    } else if row.is_answer() {
        // A call that failed is no reason to say that nothing is wrong.
        let en = capital(en);
        say!("{en}.", "{ko}.")
    } else if is_absent {
        say!("There is nothing to judge yet: {en}.", "아직 판정할 것이 없습니다. {ko}.")
    } else if was_refused {
        say!(
            "The request was refused, and no reason is seen so far: {en}.",
            "요청이 거부되었지만 아직 원인을 찾지 못했습니다. {ko}."
        )
    } else {
        say!("No fault so far, but {en}.", "지금까지는 문제가 없습니다. 다만 {ko}.")
    };
    verdict(Answered::Unknown, Confidence::Unseen, says, row.finding.evidence.clone(), remedy(row))
}

fn accepted(reading: &Reading, judges: &Judges) -> Verdict {
    let who = if judges.is_one() { judges.leading().gateway } else { &gateway::API };
    verdict(
        Answered::Accept,
        Confidence::Likely,
        who.accepts.clone(),
        Some(match &reading.verification {
            Verification::Verified(_) => text(
                "No check that can be made here fails, and the signature was verified.",
                "여기서 할 수 있는 검사에서 문제가 발견되지 않았고 서명도 검증되었습니다.",
            ),
            // A responder that goes by a session cookie verifies no token.
            _ => {
                text("No check that can be made here fails.", "여기서 할 수 있는 검사에서 문제가 발견되지 않았습니다.")
            }
        }),
        if_refused(judges.leading()),
    )
}

fn if_refused(judge: &Authorizer) -> Text {
    let Text { en, ko } = &judge.last_resort;
    say!("If it is refused all the same: {en}", "그래도 거부된다면 {ko}")
}

fn let_through(contradicted: bool) -> Option<Verdict> {
    let detail = contradicted.then(|| {
        text(
            "A check below fails all the same: the settings here may not be those of the API that answered, or no authorizer is attached to the method.",
            "그런데도 아래 검사 중 실패한 항목이 있습니다. 여기 입력한 설정이 응답한 API의 설정과 다르거나, 메서드에 권한 부여자가 연결되어 있지 않을 수 있습니다.",
        )
    });
    let says = text("The request was let through.", "요청이 허용되었습니다.");
    let remedy =
        text("For this request to pass, nothing needs to change.", "이 요청은 이미 허용되므로 변경할 사항이 없습니다.");
    Some(verdict(Answered::Accept, Confidence::Certain, says, detail, remedy))
}

/// Refused, and nothing that can be seen explains it.
fn unexplained(reading: &Reading, judges: &Judges, rows: &[Row]) -> Verdict {
    let status = reading.exchange.response.as_ref().and_then(|response| response.status);
    let says = match status.filter(|status| !matches!(status, 401 | 403)) {
        Some(status) => say!(
            "The request failed with {status}, and nothing here says that the token was the reason.",
            "요청이 실패했지만(응답 {status}), 토큰 때문이라는 근거는 여기에 없습니다."
        ),
        None => text(
            "The request was refused, and the cause cannot be seen from here.",
            "요청이 거부되었지만, 원인은 여기서 확인할 수 없습니다.",
        ),
    };
    let hint = |row: &&Row| row.status == Status::Warn && !row.finding.is_harmless;
    // What the answer came through is worth a look; that it does not say why is no hint.
    let told = |row: &&Row| hint(row) && row.part == Part::Told && row.finding.evidence.is_some();
    let first = rows.iter().find(|row| row.is_open()).or_else(|| rows.iter().rev().find(told));
    let detail = first.map(|row| {
        let Text { en, ko } = &row.finding.says;
        say!("Look here first: {en}.", "먼저 확인할 것: {ko}.")
    });
    let is_refusal = status.is_none_or(|status| matches!(status, 401 | 403));
    let remedy = if is_refusal { last_resort(judges) } else { BEHIND };
    verdict(Answered::Unknown, Confidence::Unseen, says, detail, remedy)
}

/// What helps where it was no refusal of a token.
const BEHIND: Text = text(
    "Compare the URL and the method of the request with the API, and look into the log of the program behind it.",
    "요청의 URL과 메서드를 API와 비교하고, 백엔드의 로그를 확인하세요.",
);

/// What helps at the responder that answered.
fn last_resort(judges: &Judges) -> Text {
    match judges.responder.as_ref().map(|judge| judge.responder) {
        Some(Responder::Local) => text(
            "It was a program or an emulator on your own machine that answered, not AWS. Look into its log, and compare its settings with the token's iss and aud.",
            "AWS가 아니라 이 기기의 프로그램이나 에뮬레이터가 응답했습니다. 그 로그를 확인하고, 설정을 토큰의 iss, aud 클레임과 비교하세요.",
        ),
        Some(responder) if Kind::at(responder).next().is_none() => {
            let Text { en, ko } = responder.name();
            say!(
                "Compare the URL of the request with that of your API: who answered or was asked is {en}.",
                "요청한 URL을 API의 URL과 비교하세요. 응답했거나 요청을 받은 곳: {ko}."
            )
        }
        _ => judges.leading().last_resort.clone(),
    }
}

/// Nothing fails, but there was no token to judge.
fn no_token(reading: &Reading) -> Verdict {
    let exchange = &reading.exchange;
    let is_call = exchange.request.is_some() || exchange.response.is_some();
    let says = if !is_call && !exchange.found.is_empty() {
        text(
            "Keys or settings were read from what was pasted; the token that they are for is not there yet.",
            "붙여넣은 내용에서 키나 설정을 읽었습니다. 판정할 토큰은 아직 없습니다.",
        )
    } else {
        text(
            "No fault was found in what was pasted, but there is no token to judge.",
            "붙여넣은 내용에는 문제가 없지만, 판정할 토큰이 없습니다.",
        )
    };
    verdict(
        Answered::Unknown,
        Confidence::Unseen,
        says,
        None,
        text("Paste the token, or the request that carries it.", "토큰이나 토큰이 담긴 요청을 붙여넣으세요."),
    )
}

/// A clause as the beginning of a sentence.
fn capital(clause: &str) -> String {
    let mut letters = clause.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
