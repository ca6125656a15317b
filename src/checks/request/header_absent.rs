//! The header that the authorizer reads the token from is not in the request.

use super::{elsewhere, is_read_by_none, put_in_later};
use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::http::{pieces::Field, token_source::TokenSource};
use crate::say;
use crate::text::text;

/// No header with the token.
pub static CHECK: Check = Check {
    id: "request/header_absent",
    subject: Subject::Request,
    title: text("no header with the token", "토큰 헤더 없음"),
    remedy: text(
        "Send the token in the header that the authorizer names as its token source.",
        "권한 부여자의 토큰 소스로 지정된 헤더에 토큰을 보내세요.",
    ),
    spec: &["API Gateway: Cognito user pools as authorizer", "RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let source = TokenSource::read(context.want.token_source());
    let (name, value) = (source.name(), request.value_at(context.want.token_source()));
    let is_parameter = matches!(source, TokenSource::Query(_));
    if value.as_ref().is_some_and(|value| !value.trim().is_empty()) {
        return Outcome::Pass(Finding::new(if is_parameter {
            say!("the request has the query parameter {name}", "요청에 {name} 쿼리 파라미터가 있습니다")
        } else {
            say!("the request has the header {name}", "요청에 {name} 헤더가 있습니다")
        }));
    }
    // A preflight and a sanitised export are told by checks of their own; other services do not read it at all.
    if request.method.as_deref() == Some("OPTIONS") || request.is_sanitised || is_read_by_none(context) {
        return Outcome::NotApplicable;
    }
    let begins = |line: &str| line.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name));
    let written = request.not_fields.iter().find(|line| begins(line.trim_start_matches('\'')));
    let says = match (is_parameter, written) {
        (true, _) => say!("the request has no query parameter {name}", "요청에 {name} 쿼리 파라미터가 없습니다"),
        (_, Some(written)) if written.starts_with('\'') => say!(
            "the request has no header {name}: in cmd of Windows single quotation marks hold nothing together, and it was cut at the blank",
            "Windows의 cmd에서는 작은따옴표로 값이 묶이지 않아 공백에서 잘렸으며, 요청에 {name} 헤더가 없습니다"
        ),
        (_, Some(written)) if written.trim_end().ends_with(':') => say!(
            "the header {name} is empty, and curl leaves an empty header out",
            "{name} 헤더가 비어 있는데, curl은 빈 헤더를 보내지 않습니다"
        ),
        (_, Some(_)) => say!(
            "the request has no header {name}: what is written for it has no colon, and so is no header",
            "요청에 {name} 헤더가 없으며, 헤더로 쓴 값은 콜론(:)이 없어 헤더가 아닙니다"
        ),
        _ if value.is_some() => say!("the header {name} is empty", "{name} 헤더가 비어 있습니다"),
        _ => say!("the request has no header {name}", "요청에 {name} 헤더가 없습니다"),
    };
    let evidence = elsewhere(&request.fields)
        .map(|name| say!("A token stands in the header {name} instead.", "토큰은 {name} 헤더에 들어 있습니다."));
    // In the one box a call may be there for the token in its body or its address alone.
    let is_in_the_box = context.reading.exchange.request_from == Some(Field::Editor);
    let is_unseen = value.is_none() && evidence.is_none() && written.is_none();
    if is_in_the_box && !context.reading.tokens.is_empty() && is_unseen {
        return Outcome::NotApplicable;
    }
    // An absence is known only where everything that was sent is at hand.
    if !request.is_whole && is_unseen {
        let says = say!(
            "what was pasted does not show the header {name}",
            "붙여넣은 내용만으로는 {name} 헤더를 보냈는지 알 수 없습니다"
        );
        return Outcome::Unknown(Need::Request, Finding::new(says).remedy(put_in_later::CHECK.remedy.clone()));
    }
    Outcome::Fail(Finding { evidence, ..Finding::new(says) })
}
