//! The one question: the single thing that, once told, tells most of the causes apart that are still possible.

use super::answered::Answered;
use super::{Part, Report, Row, Status};
use crate::authorizers::Confidence;
use crate::check::{Facet, Need, Subject};
use crate::cognito::issuer::CognitoIssuer;
use crate::expectations::Expectations;
use crate::finding::Origin;
use crate::http::address::is_public;
use crate::say;
use crate::settings::{Setting, expected, line};
use crate::text::{Text, text};

/// A question to the user.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What its answer fills in.
    pub member: &'static Setting,
    /// The question.
    pub asks: Text,
    /// The answers that are one click away; none where something is to be pasted.
    pub choices: Vec<Choice>,
}

/// An answer to the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it says.
    pub says: Text,
    /// The values of the member; none says that there are none.
    pub values: Vec<String>,
}

/// The question that a report leaves; none where the cause is certain, or nothing more would tell.
#[must_use]
pub fn of(report: &Report, want: &Expectations) -> Option<Ask> {
    if report.verdict.confidence == Confidence::Certain {
        return None;
    }
    // Where the answer is not about the token, nothing that is asked of the token would tell more.
    if report.rows.iter().any(|row| row.part == Part::Answered && Some(row.step) == report.verdict.decided_by) {
        return None;
    }
    let waits = |need: Need| report.rows.iter().any(|row| row.need == Some(need));
    let rests_on = |row: &Row| row.origin == Origin::Assumed && row.status == Status::Fail && is_of_scopes(row);
    let rests_on_scopes = report.rows.iter().any(rests_on);
    if !report.judges.is_one() && has_token(report) && (rests_on_scopes || !waits(Need::UserPool)) {
        return Some(authorizer(report));
    }
    if rests_on_scopes && !want.scopes.is_said() {
        return Some(scopes(report));
    }
    if waits(Need::UserPool) {
        return Some(user_pool(report));
    }
    if waits(Need::Request) {
        return Some(paste(&line::REQUEST, REQUEST));
    }
    if waits(Need::Keys) {
        return Some(paste(&line::KEYS, KEYS));
    }
    if !want.scopes.is_said() && report.rows.iter().any(is_of_scopes) {
        return Some(scopes(report));
    }
    let exchange = &report.reading.exchange;
    let was_refused = exchange.response.is_some() && report.verdict.answered != Answered::Accept;
    match (was_refused, &exchange.request) {
        (true, None) => Some(paste(&line::REQUEST, REQUEST)),
        (false, _) if report.verdict.answered == Answered::Refuse => Some(paste(&line::RESPONSE, RESPONSE)),
        _ => None,
    }
}

const KEYS: Text = text(
    "The issuer's public keys are missing. Fetch or paste them, so that the signature can be checked.",
    "발급자의 공개 키가 필요합니다. 서명을 확인할 수 있도록 키를 가져오거나 붙여넣으세요.",
);
const REQUEST: Text = text(
    "What was really sent? Paste the request, such as the browser's “Copy as cURL”.",
    "실제로 무엇을 보냈나요? 브라우저의 “cURL로 복사” 같은 방법으로 요청을 붙여넣으세요.",
);
const RESPONSE: Text = text(
    "What came back? Paste the status, the headers and the body of the answer.",
    "어떤 응답을 받았나요? 응답의 상태, 헤더, 본문을 붙여넣으세요.",
);

const fn paste(member: &'static Setting, asks: Text) -> Ask {
    Ask { member, asks, choices: Vec::new() }
}

fn has_token(report: &Report) -> bool {
    report.reading.token().is_some()
}

fn is_of_scopes(row: &Row) -> bool {
    row.step.check.subject == Subject::Token(Facet::Scopes)
}

fn authorizer(report: &Report) -> Ask {
    let choice = |judge: &'static crate::authorizers::Authorizer| Choice {
        says: judge.name(),
        values: vec![judge.id().to_owned()],
    };
    Ask {
        member: &expected::AUTHORIZER,
        asks: text("What checks the token in front of your API?", "API 앞에서 무엇이 토큰을 검증하나요?"),
        choices: report.judges.all().map(choice).collect(),
    }
}

fn scopes(report: &Report) -> Ask {
    let none = text("it has no scopes", "범위가 없습니다");
    let has = report.reading.jws().map(|jws| jws.claims().scopes().into_iter().map(str::to_owned).collect::<Vec<_>>());
    let these = has.filter(|has| !has.is_empty()).map(|values| {
        let all = values.join(", ");
        Choice { says: say!("it has one of the token's: {all}", "토큰의 범위 중 하나입니다({all})"), values }
    });
    let none = Choice { says: none, values: Vec::new() };
    Ask {
        member: &expected::SCOPES,
        asks: text(
            "Does the method have OAuth scopes, and which?",
            "메서드에 OAuth 범위가 있나요? 있다면 어떤 범위인가요?",
        ),
        choices: std::iter::once(none).chain(these).collect(),
    }
}

fn user_pool(report: &Report) -> Ask {
    let iss = report.reading.jws().and_then(|jws| jws.claims().iss().map(str::to_owned));
    // A press says so as typing does, and keys may be fetched from there: an address that only a person may name is typed.
    let this = iss.filter(|iss| is_public(iss)).map(|iss| {
        let pool = CognitoIssuer::parse(&iss).map_or_else(|| iss.clone(), |issuer| issuer.pool_id.to_owned());
        Choice {
            says: say!("it is the token's own: {pool}", "토큰을 발급한 곳({pool})과 같습니다"), values: vec![iss]
        }
    });
    Ask {
        member: &expected::USER_POOLS,
        asks: text(
            "Which user pool, or issuer, is the authorizer set up with?",
            "권한 부여자에 설정된 사용자 풀 또는 발급자는 무엇인가요?",
        ),
        choices: this.into_iter().collect(),
    }
}
