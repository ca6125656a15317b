//! Headers in a place of a call from which it sends none.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::misplaced::Misplaced;
use crate::text::text;

/// `Authorization` where the call reads no headers.
pub static CHECK: Check = Check {
    id: "request/misplaced",
    subject: Subject::Request,
    title: text("a header where the call reads none", "헤더로 읽히지 않는 자리에 둔 헤더"),
    remedy: text(
        "Move Authorization into the headers member of the options.",
        "Authorization 값을 옵션의 headers 안으로 옮기세요.",
    ),
    spec: &["Axios: request config", "Fetch: RequestInit"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let misplaced = context.reading.exchange.request.as_ref().and_then(|request| request.misplaced);
    let finding = match misplaced {
        None => return Outcome::NotApplicable,
        Some(Misplaced::BesideHeaders) => Finding::new(text(
            "Authorization stands among the options and not in their headers, so that it is not sent as a header",
            "Authorization 값이 옵션의 headers 밖에 있어 헤더로 전송되지 않습니다",
        )),
        Some(Misplaced::InTheBody) => Finding::new(text(
            "the second argument of post, put and patch is the body, so that the headers in it are sent as data",
            "이 호출은 두 번째 인수를 본문으로 보내므로, 그 안의 헤더는 데이터로 전송됩니다",
        ))
        .remedy(text(
            "Pass the options as the third argument, behind the body. Where there is no body, pass an empty object for it.",
            "옵션은 본문 다음의 세 번째 인수로 전달하세요. 본문이 없으면 두 번째 인수에 빈 객체를 넣으세요.",
        )),
    };
    // Code that is not shown may set the header as well.
    Outcome::Fail(Finding { is_inferred: true, ..finding })
}
