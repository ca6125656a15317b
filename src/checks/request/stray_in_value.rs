//! Something beside scheme and token in the header that was sent.

use crate::check::{Check, Context, Outcome, Subject};
use crate::encoding::blank;
use crate::finding::Finding;
use crate::http::pasted_as::PastedAs;
use crate::http::pieces::Field;
use crate::intake::credentials::{Credentials, Held};
use crate::intake::{Found, Kind};
use crate::say;
use crate::text::{Text, text};

/// More than scheme and token in the header.
pub static CHECK: Check = Check {
    id: "request/stray_in_value",
    subject: Subject::Request,
    title: text("more than scheme and token in the header", "헤더에 스킴과 토큰 외의 값이 있음"),
    remedy: text(
        "Send exactly Bearer, one space and the token; take quotes, spaces and line breaks out where the header is put together.",
        "Bearer와 공백 한 칸, 토큰만 보내세요. 헤더를 만드는 코드에서 따옴표와 공백, 줄바꿈을 제거하세요.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    // Where the header itself is inspected, checks of their own show each stray.
    let is_inspected = *context.reading.source == *value
        || context.reading.exchange.request_from.is_none_or(|from| from == Field::Editor);
    let Credentials { scheme, held, .. } = Credentials::read(&value);
    let is_other = scheme.is_some_and(|scheme| !scheme.eq_ignore_ascii_case("bearer"));
    let has_more = held == Held::TokenAndMore || value.trim() != value;
    let characters = if is_other || !has_more { String::new() } else { Credentials::beside(&value) };
    let is_shown = |found: &Found| found.strays.iter().any(|s| !matches!(s.kind, Kind::Scheme | Kind::FieldName));
    let has_own = is_inspected && context.reading.token().is_some_and(|token| is_shown(&token.found));
    // Blanks and line breaks are often the clipboard's; what is seen in a message as it was sent is not.
    let is_of_the_message = !characters.chars().any(blank::is_blank)
        && context
            .reading
            .exchange
            .request
            .as_ref()
            .is_some_and(|request| matches!(request.carried, PastedAs::Wire | PastedAs::Command));
    let is_elsewhere = is_inspected && *context.reading.source != *value && !is_of_the_message;
    // The signs of plain base64 have a check of their own.
    let is_base64 = characters.chars().all(|c| matches!(c, '+' | '/' | '='));
    if is_base64 || has_own || (is_elsewhere && !context.reading.tokens.is_empty()) {
        return Outcome::NotApplicable;
    }
    let Text { en: names, ko: names_ko } = blank::describe(&characters);
    let says = text("the header that was sent holds more than the token", "전송된 헤더에 토큰 외의 값이 들어 있습니다");
    Outcome::Fail(Finding::new(says).evidence(say!("It is: {names}.", "추가된 값: {names_ko}")))
}
