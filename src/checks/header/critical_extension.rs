//! Extensions that must be understood (RFC 7515 §4.1.11). None is known to any authorizer here.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::encoding::json::Json;
use crate::encoding::repeated::repeated;
use crate::finding::Finding;
use crate::text::text;

/// The header has a `crit` member.
pub static CHECK: Check = Check {
    id: "header/critical_extension",
    subject: Subject::Token(Facet::Header),
    title: text("an extension that must be understood", "필수 확장(crit)"),
    remedy: text("Leave crit out of the header when the token is signed.", "토큰에 서명할 때 헤더에서 crit를 빼세요."),
    spec: &["RFC 7515 §4.1.11"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let header = context.reading.jws().map(|j| &j.header);
    let Some((header, crit)) = header.and_then(|h| Some((h, h.get("crit")?))) else { return Outcome::NotApplicable };
    let says = if is_well_formed(&crit.value, |name| header.get(name).is_some()) {
        text(
            "the header asks for an extension (crit) that is not known here",
            "여기서 지원하지 않는 확장(crit)이 헤더에 지정되어 있습니다",
        )
    } else {
        text("the header's crit is malformed", "헤더의 crit 형식이 잘못되었습니다")
    };
    Outcome::Fail(Finding::new(says).at([super::unreadable::place(context, header)]))
}

/// A list that is not empty, of names that are members of the header, none twice.
fn is_well_formed(crit: &Json, is_member: impl Fn(&str) -> bool) -> bool {
    let Json::Array(items) = crit else { return false };
    let names = || items.iter().filter_map(|n| n.value.as_str());
    let all_are_members = items.iter().all(|n| n.value.as_str().is_some_and(&is_member));
    !items.is_empty() && all_are_members && repeated(&mut names()).is_empty()
}
