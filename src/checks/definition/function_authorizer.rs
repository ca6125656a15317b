//! A method or route whose authorizer is a Lambda function.

use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A Lambda authorizer decides.
pub static CHECK: Check = Check {
    id: "definition/function_authorizer",
    subject: Subject::Definition,
    title: text("a Lambda authorizer decides", "Lambda 권한 부여자가 결정"),
    remedy: text(
        "Look into the function's log, or choose in the form with which library it verifies the token.",
        "함수의 로그를 확인하거나, 함수가 토큰을 검증하는 라이브러리를 폼에서 선택하세요.",
    ),
    spec: &["API Gateway: Lambda authorizers"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(read) = &context.want.function else { return Outcome::NotApplicable };
    let says = text(
        "a Lambda function decides, and what it takes is in its code",
        "Lambda 함수가 결정하며, 무엇을 받아들이는지는 함수의 코드에 있습니다",
    );
    let header = context.want.token_source();
    let evidence = match read.value.as_str() {
        "TOKEN" => say!(
            "Of type TOKEN: without {header}, or where its value does not match the token validation expression, API Gateway answers 401 and does not call the function.",
            "TOKEN 유형: 토큰 소스({header})가 없거나 값이 토큰 검증 정규식과 일치하지 않으면 API Gateway가 함수를 호출하지 않고 401로 응답합니다."
        ),
        "REQUEST" => text(
            "Of type REQUEST: where one of its identity sources is missing, API Gateway answers 401 and does not call the function.",
            "REQUEST 유형: 자격 증명 소스 중 하나라도 없으면 API Gateway가 함수를 호출하지 않고 401로 응답합니다.",
        ),
        _ => text(
            "API Gateway hands the request to the function and goes by the policy that it returns.",
            "API Gateway는 요청을 함수에 전달하고 함수가 반환한 정책을 따릅니다.",
        ),
    };
    Outcome::Unknown(Need::Nothing, Finding::new(says).evidence(evidence).at([read.span]))
}
