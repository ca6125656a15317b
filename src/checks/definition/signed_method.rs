//! A method or route that takes signed requests only.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// `AWS_IAM` on the method.
pub static CHECK: Check = Check {
    id: "definition/signed_method",
    subject: Subject::Definition,
    title: text("the method takes signed requests, not tokens", "토큰이 아니라 서명된 요청을 받는 메서드"),
    remedy: text(
        "Set the method's authorization to the authorizer that takes the token and deploy the API, or sign the request with AWS credentials.",
        "메서드의 권한 부여를 토큰을 받는 권한 부여자로 바꾼 뒤 API를 배포하거나, AWS 자격 증명으로 요청에 서명하세요.",
    ),
    spec: &["API Gateway: authorizationType", "IAM: AWS Signature Version 4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(read) = context.want.without_authorizer.as_ref().filter(|read| read.value == "AWS_IAM") else {
        return Outcome::NotApplicable;
    };
    let says = text(
        "the method has the authorization type AWS_IAM, which takes requests with an AWS signature and no tokens",
        "메서드의 권한 부여 유형이 AWS_IAM이므로 토큰이 아니라 AWS 서명이 있는 요청만 받습니다",
    );
    let finding = Finding::new(says).at([read.span]);
    let request = context.reading.exchange.request.as_ref();
    let value = request.and_then(|request| request.fields.get("authorization"));
    match value {
        Some(value) if value.trim_start().starts_with("AWS4-") => Outcome::Warn(finding.harmless()),
        _ => Outcome::Fail(finding),
    }
}
