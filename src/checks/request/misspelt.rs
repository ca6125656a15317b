//! A header whose name is nearly that of the token source.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::misspelt::is_misspelt;
use crate::say;
use crate::text::text;

/// A misspelt name.
pub static CHECK: Check = Check {
    id: "request/misspelt",
    subject: Subject::Request,
    title: text("a misspelt header name", "철자가 틀린 헤더 이름"),
    remedy: text(
        "Write the header's name as Authorization, with a z and all of its letters.",
        "헤더 이름을 Authorization으로 정확히 쓰세요.",
    ),
    spec: &["RFC 9110 §11.6.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let is_usual = context.want.token_source().eq_ignore_ascii_case("authorization");
    let is_there = request.fields.get("authorization").is_some();
    let misspelt = request.fields.0.iter().map(|(name, _)| name).find(|name| is_misspelt(name));
    let Some(name) = misspelt.filter(|_| is_usual && !is_there && !super::is_read_by_none(context)) else {
        return Outcome::NotApplicable;
    };
    let says = say!(
        "the header with the token is misspelt ({name}), and so no Authorization header was sent",
        "토큰을 보낸 헤더의 이름({name})에 오타가 있어 Authorization 헤더가 전송되지 않았습니다"
    );
    // Of code only some may be at hand.
    Outcome::Fail(Finding { is_inferred: !request.is_whole, ..Finding::new(says) })
}
