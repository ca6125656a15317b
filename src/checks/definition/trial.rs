//! What came of a trial of the configured authorizer.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The authorizer was tried by itself.
pub static CHECK: Check = Check {
    id: "definition/trial",
    subject: Subject::Definition,
    title: text("the authorizer was tried by itself", "권한 부여자만 시험한 결과"),
    remedy: text(
        "Hold the trial against the call: where the authorizer takes the token and the API refuses it, look at the method's scopes, at the header, and deploy the API to its stage.",
        "시험 결과를 호출과 비교하세요. 권한 부여자는 토큰을 받는데 API가 거부한다면 메서드의 범위와 헤더를 확인하고 API를 스테이지에 배포하세요.",
    ),
    spec: &["API Gateway: TestInvokeAuthorizer"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let trials = &context.reading.exchange.definitions.trials;
    let Some(trial) = trials.iter().find(|trial| trial.is_of_authorizer) else { return Outcome::NotApplicable };
    let status = trial.status;
    let says = match status {
        400.. => say!(
            "the configured authorizer refused what it was tried with: {status}",
            "현재 설정된 권한 부여자가 시험에 쓰인 값을 거부했습니다(상태 {status})"
        ),
        _ if trial.is_denied => text(
            "the Lambda authorizer answered what it was tried with by a policy that denies",
            "Lambda 권한 부여자가 시험에 쓰인 값에 대해 거부하는 정책을 반환했습니다",
        ),
        _ => text(
            "the configured authorizer took what it was tried with",
            "현재 설정된 권한 부여자가 시험에 쓰인 값을 받아들였습니다",
        ),
    };
    let evidence = text(
        "test-invoke-authorizer tries the authorizer as it is configured: neither the method's scopes nor what is deployed take part.",
        "이 시험(test-invoke-authorizer)은 현재 설정된 권한 부여자만 다루며, 메서드의 범위와 배포된 설정은 확인하지 않습니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([trial.span]).harmless())
}
