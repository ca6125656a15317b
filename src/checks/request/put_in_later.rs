//! A value that the shell or the program puts in when it runs.

use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::intake::credentials::{Credentials, Held};
use crate::text::text;

/// What was sent cannot be seen in the command.
pub static CHECK: Check = Check {
    id: "request/put_in_later",
    subject: Subject::Request,
    title: text("a value that is filled in when the command runs", "명령을 실행할 때 채워지는 값"),
    remedy: text(
        "Paste the request as it was sent: the lines of curl -v that begin with >, or the request in the browser's developer tools.",
        "실제로 전송된 요청을 붙여넣으세요. curl -v의 >로 시작하는 줄이나 브라우저 개발자 도구의 요청을 쓰면 됩니다.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let source = context.want.token_source();
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let value = request.value_at(source).unwrap_or_default();
    let held = Credentials::read(&value).held;
    if !request.is_filled_in(source) || held == Held::Token {
        return Outcome::NotApplicable;
    }
    let says = text(
        "the header's value is put in by a variable or a command when it runs, so what was sent cannot be seen here",
        "헤더의 값은 실행할 때 변수나 명령으로 채워지므로, 실제로 전송된 값은 여기서 알 수 없습니다",
    );
    Outcome::Unknown(Need::Request, Finding::new(says))
}
