//! An address of keys that the token brings along. Nothing here asks it.

use crate::check::{Check, Context, Outcome};
use crate::finding::Finding;
use crate::text::text;

/// The header has a `jku` or an `x5u` member.
pub static CHECK: Check = Check {
    id: "header/key_address",
    title: text("an address of keys in the header", "헤더에 들어 있는 키 주소"),
    remedy: text("Take the keys from the address of the issuer only.", "발급자의 주소에서만 키를 가져오세요."),
    spec: &["RFC 7515 §4.1.2", "RFC 7515 §4.1.5", "RFC 8725 §3.10"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let header = context.reading.jws().map(|j| &j.header);
    let Some(header) = header.filter(|h| ["jku", "x5u"].iter().any(|name| h.get(name).is_some())) else {
        return Outcome::NotApplicable;
    };
    let says = text("the token says where its keys are", "토큰에 키의 주소가 들어 있습니다");
    let evidence = text(
        "The address is never asked: whoever made the token chose it.",
        "토큰을 만든 쪽이 고른 주소이므로 이 주소로는 요청하지 않습니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([super::unreadable::place(context, header)]))
}
