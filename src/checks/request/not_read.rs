//! A text in the field of the request or the answer that is neither.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::pieces::Field;
use crate::text::{Text, text};

/// A field that could not be read.
pub static CHECK: Check = Check {
    id: "request/not_read",
    subject: Subject::Request,
    title: text("a field that could not be read", "읽을 수 없는 입력란"),
    remedy: text(
        "Paste the cURL command, the request with its headers, or the HAR entry; as the answer its status line, headers and body.",
        "요청에는 cURL 명령, 헤더가 포함된 요청 또는 HAR 항목을, 응답에는 상태 줄과 헤더, 본문을 붙여넣으세요.",
    ),
    spec: &["RFC 9112 §2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let says: Text = match context.reading.exchange.unread.first() {
        Some(Field::Response) => text(
            "the text in the field of the answer is no answer that can be read",
            "응답 입력란의 텍스트는 읽을 수 있는 응답이 아닙니다",
        ),
        Some(_) => text(
            "the text in the field of the request is no request that can be read",
            "요청 입력란의 텍스트는 읽을 수 있는 요청이 아닙니다",
        ),
        None => return Outcome::NotApplicable,
    };
    Outcome::Warn(Finding::new(says))
}
