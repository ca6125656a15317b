//! An answer that fits no row of the tables.

use crate::check::{Check, Context, Outcome, Subject};
use crate::checks;
use crate::finding::Finding;
use crate::text::text;

/// An answer that is not known.
pub static CHECK: Check = Check {
    id: "response/not_known",
    subject: Subject::Answer(None),
    title: text("an answer that is not known", "알려지지 않은 응답"),
    remedy: text(
        "Look at the answer's headers: x-amzn-errortype or apigw-requestid are API Gateway's, server and via name others.",
        "응답 헤더를 확인하세요. x-amzn-errortype과 apigw-requestid는 API Gateway의 헤더이고, server와 via는 다른 서버를 나타냅니다.",
    ),
    spec: &["RFC 9110 §15"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    if context.reading.exchange.response.is_none() {
        return Outcome::NotApplicable;
    }
    let mut others = checks::all().filter(|check| matches!(check.subject, Subject::Answer(_)) && *check != &CHECK);
    if others.any(|check| (check.run)(context) != Outcome::NotApplicable) {
        return Outcome::NotApplicable;
    }
    let says = text(
        "the answer is none that API Gateway or Cognito is known to give",
        "API Gateway나 Cognito의 응답으로 알려진 형태가 아닙니다",
    );
    let evidence = text(
        "It may come from the program behind the API, or from a proxy before it.",
        "API의 백엔드나 앞단의 프록시가 보낸 응답일 수 있습니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence))
}
