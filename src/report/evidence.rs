//! What a verdict rests on, and what does not fit it.

use super::{Evidence, Judges, Part, Row, Status, places};
use crate::check::Facet;
use crate::definitions::Filled;
use crate::encoding::files::Files;
use crate::finding::Origin;
use crate::http::logged::Logged;
use crate::http::responder::Mark;
use crate::http::response::Response;
use crate::order;
use crate::reading::Reading;
use crate::say;
use crate::secret::mask;
use crate::text::Text;
use crate::time::NumericDate;

/// A row as a piece of evidence.
pub fn piece(reading: &Reading, row: &Row) -> Evidence {
    let labels = row.finding.labels.clone();
    let spans = if labels.is_empty() { places::of_subject(reading, row.step.check.subject) } else { labels };
    Evidence { check: Some(row.step.check.id), origin: row.origin, says: row.finding.says.clone(), spans }
}

/// What the cause rests on: what came back, what the cause itself found, and the setting that it was compared with.
pub fn because(reading: &Reading, judges: &Judges, rows: &[Row], cause: Option<&Row>) -> Vec<Evidence> {
    let mut pieces: Vec<Evidence> = answer(reading).into_iter().chain(responder(reading, judges)).collect();
    // What else the answer tells, in the words of its check.
    let tells = |row: &&Row| row.part == Part::Told && row.status == Status::Fail && row.facet().is_some();
    pieces.extend(rows.iter().filter(|row| tells(row) && Some(*row) != cause).map(|row| piece(reading, row)));
    let Some(cause) = cause else { return pieces };
    pieces.push(piece(reading, cause));
    if let Some(evidence) = cause
        .finding
        .evidence
        .clone()
        .filter(|_| cause.origin == Origin::Token && cause.facet() != Some(Facet::Presence))
    {
        pieces.push(Evidence { says: clause(evidence), ..piece(reading, cause) });
    }
    if let Some(contrast) = &cause.finding.contrast {
        let (name, en, ko) = (contrast.name, &contrast.expected.en, &contrast.expected.ko);
        let says = say!("expected of {name}: {en}", "{name}에 필요한 값: {ko}");
        pieces.push(match &cause.setting {
            Some(read) => {
                let says = read_from(says, read, &reading.exchange.files);
                Evidence { check: None, origin: Origin::SettingsRead, says, spans: vec![read.span] }
            }
            None => {
                let read = places::of_setting(reading, en);
                let origin = match read {
                    _ if cause.finding.is_assumed => Origin::Assumed,
                    Some(_) => Origin::SettingsRead,
                    None => Origin::Stated,
                };
                Evidence { check: None, origin, says, spans: read.into_iter().collect() }
            }
        });
    }
    order::by_key(&mut pieces, |one| Origin::ALL.iter().position(|origin| *origin == one.origin));
    pieces
}

/// What is expected, with where that was read.
fn read_from(Text { en, ko }: Text, read: &Filled, files: &Files) -> Text {
    let Text { en: piece, ko: korean } = read.piece.name();
    let member = &read.member;
    let Text { en: line, ko: line_ko } = files.words(read.span, read.line);
    say!("{en} (from {member} in {piece}, {line})", "{ko} ({korean}의 {member}, {line_ko})")
}

/// What came back, in a clause.
fn answer(reading: &Reading) -> Option<Evidence> {
    let response = reading.exchange.response.as_ref()?;
    if let Some(logged) = &response.logged {
        return Some(Evidence {
            check: None,
            origin: Origin::Log,
            says: log(response, logged),
            spans: places::of_answer(reading),
        });
    }
    let message = mask::tokens(&response.message());
    let says = match (response.status, message.as_str()) {
        (Some(status), "") => say!("the answer is {status}", "응답 상태 {status}"),
        (Some(status), message) => say!("the answer is {status}: {message}", "응답 상태 {status}, 메시지: {message}"),
        (None, "") => return None,
        (None, message) => say!("the answer says: {message}", "응답 메시지: {message}"),
    };
    Some(Evidence { check: None, origin: Origin::Answer, says, spans: places::of_answer(reading) })
}

/// What a line of a log tells of a call, in a clause: the status, what was asked for, when, by whom, and why.
fn log(response: &Response, logged: &Logged) -> Text {
    let message = response.message();
    let said = if logged.reason.is_empty() { &message } else { &logged.reason };
    let said: String = said.lines().next().unwrap_or_default().chars().take(LONGEST).collect();
    let status = response.status.map(|status| status.to_string());
    let at = logged.at.and_then(NumericDate::to_utc);
    let kind = logged.response_type.clone();
    let told = [
        status.map(|status| say!("status {status}", "상태 {status}")),
        Some(mask::tokens(&logged.route())).filter(|route| !route.is_empty()).map(|route| say!("{route}", "{route}")),
        at.map(|at| say!("at {at}", "시각 {at}")),
        logged.client.as_ref().map(|client| say!("client {client}", "클라이언트 {client}")),
        kind.map(|kind| say!("gateway response {kind}", "게이트웨이 응답 {kind}")),
        Some(mask::tokens(&said)).filter(|said| !said.is_empty()).map(|said| say!("message: {said}", "메시지: {said}")),
    ];
    let joined = |of: fn(&Text) -> &str| told.iter().flatten().map(of).collect::<Vec<_>>().join(", ");
    let (en, ko) = (joined(|t| &t.en), joined(|t| &t.ko));
    let Text { en: name, ko: name_ko } = logged.kind.name();
    say!("{name} has: {en}", "{name_ko} 내용: {ko}")
}

/// How much of a message is told, in characters.
const LONGEST: usize = 240;

/// Who answered or was asked, and what tells it.
fn responder(reading: &Reading, judges: &Judges) -> Option<Evidence> {
    let judge = judges.responder.as_ref()?;
    let Text { en, ko } = judge.responder.name();
    let (origin, says) = match &judge.by {
        Mark::Field(name) => (
            Origin::Answer,
            say!("the header {name} tells who answered: {en}", "{name} 헤더로 알 수 있는 응답의 출처: {ko}"),
        ),
        Mark::Body => {
            (Origin::Answer, say!("the body tells who answered: {en}", "본문의 형식으로 알 수 있는 응답의 출처: {ko}"))
        }
        Mark::Log(kind) => {
            let Text { en: log, ko: log_ko } = kind.name();
            (Origin::Log, say!("{log} tells who answered: {en}", "{log_ko}에서 알 수 있는 응답의 출처: {ko}"))
        }
        Mark::Host(host) => (
            Origin::Wire,
            say!("the host {host} tells who was asked: {en}", "{host} 호스트로 알 수 있는 요청 대상: {ko}"),
        ),
    };
    Some(Evidence { check: None, origin, says, spans: places::of_mark(reading, &judge.by) })
}

/// The faults that would have been answered otherwise, and an authorizer that was told and is not the one that answered.
pub fn against<'a>(reading: &Reading, judges: &Judges, aside: impl Iterator<Item = &'a Row>) -> Vec<Evidence> {
    let told = judges.contradicted.map(|stated| {
        let responder = judges.responder.as_ref().map_or_else(|| judges.leading().name(), |judge| judge.responder.name());
        let (Text { en, ko }, Text { en: name, ko: korean }) = (stated.name(), responder);
        Evidence {
            check: None,
            origin: Origin::Stated,
            says: say!(
                "you told of “{en}”, but what was pasted shows another service, by whose rules it is judged here: {name}",
                "입력한 권한 부여자는 “{ko}”이지만, 붙여넣은 내용에 다른 곳의 특징이 있어({korean}) 그 규칙으로 판정했습니다"
            ),
            spans: Vec::new(),
        }
    });
    let aside = aside.map(|row| {
        let (en, ko) = (&row.finding.says.en, &row.finding.says.ko);
        let says = say!("{en}; that would have been answered otherwise", "{ko}. 이 문제였다면 응답이 달랐을 것입니다");
        Evidence { says, ..piece(reading, row) }
    });
    told.into_iter().chain(aside).collect()
}

/// A sentence as a clause.
fn clause(Text { en, ko }: Text) -> Text {
    let bare = |words: &str| words.strip_suffix('.').unwrap_or(words).to_owned();
    Text { en: bare(&en).into(), ko: bare(&ko).into() }
}
