//! An answer without the marks of API Gateway: a program behind it or before it, or on this machine.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::decided_by;
use crate::http::responder::{Mark, Responder};
use crate::http::response::Response;
use crate::say;
use crate::text::{Text, text};

/// Another server answered.
pub static CHECK: Check = Check {
    id: "response/other_server",
    subject: Subject::Answer(None),
    title: text("another server answered", "다른 서버의 응답"),
    remedy: text(
        "Look at the log of the program that answered: the API's own code, an emulator on this machine, or another identity provider. If it stands behind API Gateway, the authorizer has let the token through.",
        "응답한 프로그램의 로그를 확인하세요. API의 코드, 이 기기의 에뮬레이터 또는 다른 자격 증명 공급자일 수 있습니다. API Gateway의 백엔드라면 권한 부여자는 토큰을 통과시킨 것입니다.",
    ),
    spec: &["RFC 9110 §15", "API Gateway: gateway response types"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(response) = &exchange.response else { return Outcome::NotApplicable };
    let judge = decided_by::of(exchange.request.as_ref(), Some(response));
    let Some(judge) = judge.filter(|judge| matches!(judge.responder, Responder::Application | Responder::Local)) else {
        return Outcome::NotApplicable;
    };
    let is_asked_for =
        (context.rules.is_program && context.stated == Some(context.authorizer)) || context.reading.told.is_some();
    if is_asked_for || response.status.is_some_and(|status| status < 400) {
        return Outcome::NotApplicable;
    }
    let says = if judge.responder == Responder::Local {
        text(
            "a program on this machine answered, not API Gateway: an emulator or your own server",
            "API Gateway가 아니라 이 기기의 프로그램(에뮬레이터나 직접 실행한 서버)이 응답했습니다",
        )
    } else {
        text(
            "another program answered, not API Gateway or Cognito: a server behind the API, a firewall or network in front of it, a local emulator, or another identity provider",
            "API Gateway나 Cognito가 아니라 다른 프로그램(API의 백엔드, API 앞의 방화벽이나 CDN, 로컬 에뮬레이터 또는 다른 자격 증명 공급자)이 응답했습니다",
        )
    };
    Outcome::Fail(Finding::new(says).evidence(evidence(&judge.by, response)))
}

/// By what it is told.
fn evidence(mark: &Mark, response: &Response) -> Text {
    match mark {
        Mark::Field(name) => {
            let value = response.fields.get(name).unwrap_or_default();
            say!("Its header {name} says: {value}.", "응답의 {name} 헤더: {value}.")
        }
        Mark::Log(kind) => {
            let Text { en, ko } = kind.name();
            say!("It is told by {en}.", "근거: {ko}.")
        }
        Mark::Host(host) => say!("The request went to {host}.", "요청을 보낸 호스트: {host}."),
        Mark::Body => text(
            "Its body has the form of a web framework, as serverless-offline (hapi), NestJS or Spring give it; API Gateway's has message alone.",
            "본문이 serverless-offline(hapi), NestJS, Spring 같은 웹 프레임워크의 형식입니다. API Gateway의 본문에는 message만 있습니다.",
        ),
    }
}
