//! The unencoded payload of RFC 7797, which its §7 forbids in a JWT.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::encoding::json::Json;
use crate::finding::Finding;
use crate::text::text;

/// The header says `b64: false`.
pub static CHECK: Check = Check {
    id: "header/unencoded_payload",
    subject: Subject::Token(Facet::Header),
    title: text("an unencoded payload", "인코딩하지 않은 페이로드(b64)"),
    remedy: text("Leave b64 out of the header when the token is signed.", "토큰에 서명할 때 헤더에서 b64를 빼세요."),
    spec: &["RFC 7797 §7"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let header = context.reading.jws().map(|j| &j.header);
    let Some(header) = header.filter(|h| h.get("b64").is_some_and(|n| n.value == Json::Bool(false))) else {
        return Outcome::NotApplicable;
    };
    let says = text("b64 is false, which a JWT must not have", "JWT에서 허용되지 않는 b64: false가 지정되어 있습니다");
    Outcome::Warn(Finding::new(says).at([super::unreadable::place(context, header)]))
}
