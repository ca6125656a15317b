//! An AWS signature where a token belongs.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// An AWS signature in place of a token.
pub static CHECK: Check = Check {
    id: "request/aws_signature",
    subject: Subject::Request,
    title: text("an AWS signature in place of a token", "토큰 자리의 AWS 서명"),
    remedy: text(
        "Send the token itself: switch the client's AWS signature off, or set the method to AWS_IAM if it should take signatures, and deploy the API.",
        "클라이언트의 AWS 서명을 끄고 토큰을 보내세요. 서명을 받아야 하는 API라면 메서드를 AWS_IAM으로 설정한 뒤 API를 배포하세요.",
    ),
    spec: &["IAM: AWS Signature Version 4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    if !value.trim_start().starts_with("AWS4-") {
        return Outcome::NotApplicable;
    }
    let says = text("the header holds an AWS signature, not a token", "헤더에 토큰이 아니라 AWS 서명이 있습니다");
    let evidence = text(
        "It begins with AWS4-, as the algorithm of an AWS signature does.",
        "AWS 서명의 알고리즘 이름처럼 AWS4-로 시작합니다.",
    );
    Outcome::Fail(Finding::new(says).evidence(evidence))
}
